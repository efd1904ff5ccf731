import { Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Instant } from '../basics/instant.js';
import { IdColumn, InstantColumn, JsonColumn } from '../database/sql/columns.js';

/** An announcement that was committed together with the change it speaks of. */
@Entity('outbox_events')
@Unique(['id'])
@Index(['deliveredAt', 'retryAt', 'sequence'])
@Index(['subjectId', 'deliveredAt', 'sequence'])
export class OutboxEventEntity {
  /** Order of recording; within one subject that is the order of the changes themselves. */
  @PrimaryGeneratedColumn({ type: 'integer' })
  sequence: number;

  /** What a consumer recognises a second delivery by. */
  @IdColumn()
  id: string;

  @Column({ type: 'varchar', length: 40 })
  type: string;

  /** The manuscript, section, agency or user it is about. */
  @IdColumn()
  subjectId: string;

  @JsonColumn()
  payload: unknown;

  @InstantColumn()
  recordedAt: Instant;

  /** Names of the consumers that have it already, as long as not all have. */
  @JsonColumn()
  deliveredTo: string[];

  /** When the last consumer had it. */
  @InstantColumn({ nullable: true })
  deliveredAt: Instant | null;

  /** On the oldest event that is waiting: until when one instance has the subject to itself. */
  @InstantColumn({ nullable: true })
  leasedUntil: Instant | null;

  /** When to try again, where it could not be delivered, or waits for one that could not. */
  @InstantColumn({ nullable: true })
  retryAt: Instant | null;

  /** How often a consumer did not take it. */
  @Column({ type: 'integer' })
  attempts: number;
}
