import { IdColumn, InstantColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity, ForeignKey, Index } from 'typeorm';

/** A secret that messages to a webhook are signed with, encrypted. Apart from the webhook, so that no answer can contain it. */
@Entity('webhook_secrets')
@Index(['webhookId'])
export class WebhookSecretEntity {
  @PrimaryIdColumn()
  id: string;

  @ForeignKey('WebhookEntity')
  @IdColumn()
  webhookId: string;

  /** The key that it is sealed with. */
  @Column({ type: 'varchar', length: 16 })
  keyId: string;

  @Column({ type: 'varchar', length: 255 })
  sealed: string;

  @InstantColumn()
  createdAt: Instant;

  /** Until when it signs beside its successor; null while it has none. */
  @InstantColumn({ nullable: true })
  expiresAt: Instant | null;
}
