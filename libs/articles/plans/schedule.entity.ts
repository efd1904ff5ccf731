import type { FindingCode } from '@kopij/editorial';
import { IdColumn, InstantColumn, JsonColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { TimedAction } from './timed-action.js';

/** A scheduled action on a manuscript. The row is deleted when it has been carried out. */
@Entity('schedules')
@Index(['dueAt', 'manuscriptId'])
export class ScheduleEntity {
  @ForeignKey('ManuscriptEntity')
  @PrimaryIdColumn()
  manuscriptId: string;

  @PrimaryColumn({ type: 'varchar', length: 16 })
  action: TimedAction;

  @InstantColumn()
  dueAt: Instant;

  /** The local time, `2026-03-29T09:00`, which stays the same if the rules of the time zone change. */
  @Column({ type: 'varchar', length: 19, nullable: true })
  localTime: string | null;

  /** The IANA name of the time zone. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  timeZone: string | null;

  /** Exactly this revision, and no other. */
  @Column({ type: 'integer' })
  revision: number;

  /** The warnings that the person who scheduled it has acknowledged. */
  @JsonColumn()
  acknowledged: FindingCode[];

  /** The reason for unpublishing. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @ForeignKey('UserEntity')
  @IdColumn()
  plannedById: string;

  @InstantColumn()
  plannedAt: Instant;

  /** The number of failures because of internal errors, and when to retry. */
  @Column({ type: 'integer' })
  attempts: number;

  @InstantColumn({ nullable: true })
  retryAt: Instant | null;
}
