import { Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { IdColumn, InstantColumn, JsonColumn } from '../database/columns.js';
import type { Instant } from '../instant.js';

/** An announcement that was committed together with the change it speaks of. */
@Entity('outbox_events')
@Unique(['id'])
@Index(['deliveredAt', 'sequence'])
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

  /** Names of the consumers that have it. */
  @JsonColumn()
  deliveredTo: string[];

  /** When the last consumer had it. */
  @InstantColumn({ nullable: true })
  deliveredAt: Instant | null;

  /** Until when the instance that took it may work on it undisturbed. */
  @InstantColumn({ nullable: true })
  leasedUntil: Instant | null;

  @Column({ type: 'integer' })
  attempts: number;
}
