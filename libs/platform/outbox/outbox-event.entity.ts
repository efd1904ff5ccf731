import type { NewsroomEvent } from '@kopij/editorial';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Instant } from '../basics/instant.js';
import { IdColumn, InstantColumn, JsonColumn } from '../database/sql/columns.js';

/** An event, committed together with the change it describes. */
@Entity('outbox_events')
@Index(['retryAt', 'sequence'], { where: 'delivered_at IS NULL' })
@Index(['subjectId', 'sequence'], { where: 'delivered_at IS NULL' })
@Index(['deliveredAt'], { where: 'delivered_at IS NOT NULL' })
@Index(['sequence'], { where: "delivered_at IS NULL AND type = 'mailRequested'" })
@Index(['transactionId'], { where: 'transaction_id IS NOT NULL' })
export class OutboxEventEntity {
  /** Order of recording; within one subject, the order of the changes. */
  @PrimaryGeneratedColumn({ type: 'integer' })
  sequence: number;

  /** Lets consumers recognise a repeated delivery. */
  @IdColumn()
  id: string;

  @Column({ type: 'varchar', length: 40 })
  type: NewsroomEvent['type'];

  /** PostgreSQL's `xid8`, as decimal text, as in the log of changes. Null on SQLite, and for events from before it was noted. */
  @Column({ type: 'bigint', nullable: true })
  transactionId: string | null;

  /** The manuscript, section, agency or user it is about. */
  @IdColumn()
  subjectId: string;

  /** What else it says: see `eventOf`. */
  @JsonColumn()
  payload: object;

  /** When it happened. */
  @InstantColumn()
  recordedAt: Instant;

  /** Names of the consumers that have received it, until all have. */
  @JsonColumn()
  deliveredTo: string[];

  /** When the last consumer received it. */
  @InstantColumn({ nullable: true })
  deliveredAt: Instant | null;

  /** On the oldest pending event of a subject: until when an instance has leased the subject. */
  @InstantColumn({ nullable: true })
  leasedUntil: Instant | null;

  /** When to retry, if its delivery, or that of an earlier event, failed. */
  @InstantColumn({ nullable: true })
  retryAt: Instant | null;

  /** Number of failed deliveries. */
  @Column({ type: 'integer' })
  attempts: number;
}
