import type {
  Correction,
  EditorialAction,
  FindingCode,
  ManuscriptState,
  ScheduledAction,
} from '@kopij/editorial';
import { IdColumn, InstantColumn, JsonColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** What else is worth knowing afterwards. */
export interface HistoryDetails {
  /** What the rules warned of, and the actor let pass. */
  warnings?: FindingCode[];
  /** The revision that was restored. */
  from?: number;
  /** The revision that was dropped. */
  dropped?: number;
  assigneeId?: string | null;
  /** Done when a planned time had come, in the name of whoever planned it. */
  scheduled?: true;
  /** What is planned, and when that was due. */
  planned?: { action: ScheduledAction; dueAt: Instant };
  embargoedUntil?: Instant;
  /** What readers were told of a kill. */
  publicReason?: string;
  /** What readers were told of a change. */
  correction?: Correction;
  /** Why a planned publication did not happen. */
  missed?: string[];
}

/** One thing that was done to a manuscript. Rows are only ever inserted: the database refuses everything else. */
@Entity('history_entries')
@Unique(['number'])
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

  /** Its place in the history of the whole newsroom, from 1, without a gap. */
  @Column({ type: 'integer' })
  number: number;

  /** Over all of the above, the content of the revision, and the two entries before it: see {@link entryHash}. */
  @Column({ type: 'varchar', length: 64 })
  hash: string;
}
