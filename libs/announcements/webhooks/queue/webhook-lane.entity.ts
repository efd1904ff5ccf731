import { InstantColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Entity, ForeignKey, Index } from 'typeorm';

/**
 * The messages about one article that wait for one webhook. They leave one after the other; those about other articles do not wait
 * for them. There is a row as long as a message is pending.
 */
@Entity('webhook_lanes')
@Index(['webhookId', 'dueAt'])
export class WebhookLaneEntity {
  @ForeignKey('WebhookEntity')
  @PrimaryIdColumn()
  webhookId: string;

  @PrimaryIdColumn()
  subjectId: string;

  /** When its first message is tried, or tried again. */
  @InstantColumn()
  dueAt: Instant;

  /** Until when one instance has it in hand. An instance that is killed loses it then. */
  @InstantColumn({ nullable: true })
  leasedUntil: Instant | null;
}
