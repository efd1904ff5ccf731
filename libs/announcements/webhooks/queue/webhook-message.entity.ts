import { IdColumn, InstantColumn, type Instant } from '@kopij/platform';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { WebhookEvent } from './webhook-events.js';

/** What became of a message. One that failed was given up after three days. */
export const messageStates = ['PENDING', 'DELIVERED', 'FAILED'] as const;
export type MessageState = (typeof messageStates)[number];

/** One event for one webhook. What is sent is made when it is sent: nothing of an article is stored here. */
@Entity('webhook_messages')
@Unique(['id'])
@Unique(['webhookId', 'eventId'])
@Index(['webhookId', 'subjectId', 'sequence'], { where: "state = 'PENDING'" })
@Index(['webhookId', 'queuedAt'])
@Index(['queuedAt'])
export class WebhookMessageEntity {
  /** Order of queueing; of one subject, the order of the events. */
  @PrimaryGeneratedColumn({ type: 'integer' })
  sequence: number;

  /** Its `webhook-id`: the same with each attempt. */
  @IdColumn()
  id: string;

  @ForeignKey('WebhookEntity')
  @IdColumn()
  webhookId: string;

  /** The event it was made of: one that the relay delivers again is queued once. */
  @IdColumn()
  eventId: string;

  @Column({ type: 'varchar', length: 24 })
  event: WebhookEvent | 'TEST';

  /** The article it is about; of a test, the webhook. */
  @IdColumn()
  subjectId: string;

  /** When the event happened. */
  @InstantColumn()
  occurredAt: Instant;

  @InstantColumn()
  queuedAt: Instant;

  @Column({ type: 'varchar', length: 9 })
  state: MessageState;

  /** Failed attempts since it was queued, or queued again. */
  @Column({ type: 'integer' })
  failures: number;

  /** When the first of these failed. */
  @InstantColumn({ nullable: true })
  failingSince: Instant | null;
}
