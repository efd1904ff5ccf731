import { IdColumn, InstantColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity, ForeignKey, Index } from 'typeorm';

/** One attempt to deliver a message. */
@Entity('webhook_attempts')
@Index(['webhookId', 'id'])
@Index(['messageSequence'])
export class WebhookAttemptEntity {
  @PrimaryIdColumn()
  id: string;

  @ForeignKey('WebhookEntity')
  @IdColumn()
  webhookId: string;

  @ForeignKey('WebhookMessageEntity', { onDelete: 'CASCADE' })
  @Column({ type: 'integer' })
  messageSequence: number;

  /** When it began. */
  @InstantColumn()
  startedAt: Instant;

  /** In milliseconds. */
  @Column({ type: 'integer' })
  duration: number;

  /** Null if nothing answered. */
  @Column({ type: 'integer', nullable: true })
  status: number | null;

  /** Why nothing answered; null if something did. */
  @Column({ type: 'varchar', length: 120, nullable: true })
  error: string | null;

  /** How the answer begins. */
  @Column({ type: 'varchar', length: 1000, nullable: true })
  answer: string | null;
}
