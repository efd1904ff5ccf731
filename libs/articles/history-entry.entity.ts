import type { EditorialAction, FindingCode, ManuscriptState } from '@kopij/editorial';
import { IdColumn, InstantColumn, JsonColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What else is worth knowing afterwards. */
export interface HistoryDetails {
  /** What the rules warned of, and the actor let pass. */
  warnings?: FindingCode[];
  /** The revision that was restored. */
  from?: number;
  /** The revision that was dropped. */
  dropped?: number;
  assigneeId?: string | null;
}

/** One thing that was done to a manuscript. Rows are only ever inserted. */
@Entity('history_entries')
export class HistoryEntryEntity {
  @ForeignKey('ManuscriptEntity')
  @PrimaryIdColumn()
  manuscriptId: string;

  /** The version this made of the manuscript: there is exactly one entry for each. */
  @PrimaryColumn({ type: 'integer' })
  sequence: number;

  @InstantColumn()
  at: Instant;

  @ForeignKey('UserEntity')
  @IdColumn()
  actorId: string;

  @Column({ type: 'varchar', length: 24 })
  action: EditorialAction;

  @Column({ type: 'varchar', length: 16, nullable: true })
  fromState: ManuscriptState | null;

  @Column({ type: 'varchar', length: 16 })
  toState: ManuscriptState;

  /** The working copy after it. */
  @Column({ type: 'integer' })
  revision: number;

  /** What the actor said: the comment or the reason. */
  @Column({ type: 'text', nullable: true })
  comment: string | null;

  @JsonColumn({ nullable: true })
  details: HistoryDetails | null;
}
