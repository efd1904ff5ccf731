import type { FindingCode } from '@kopij/editorial';
import { IdColumn, InstantColumn, JsonColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { TimedAction } from './timed-action.js';

/** One thing that is to happen to a manuscript at an instant. The row is gone once it has. */
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

  /** What the clock on the wall says then, `2026-03-29T09:00`: it holds when the rules of the time zone change. */
  @Column({ type: 'varchar', length: 19, nullable: true })
  localTime: string | null;

  /** IANA name of the zone in which it says so. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  timeZone: string | null;

  /** Exactly this revision, and no other. */
  @Column({ type: 'integer' })
  revision: number;

  /** What whoever planned it has seen and let pass. */
  @JsonColumn()
  acknowledged: FindingCode[];

  /** Why it is to be taken down. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @ForeignKey('UserEntity')
  @IdColumn()
  plannedById: string;

  @InstantColumn()
  plannedAt: Instant;

  /** How often it failed for a reason of ours, and not to be tried again before. */
  @Column({ type: 'integer' })
  attempts: number;

  @InstantColumn({ nullable: true })
  retryAt: Instant | null;
}
