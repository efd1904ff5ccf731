import type {
  Correction,
  EditorialAction,
  FindingCode,
  ManuscriptState,
  ScheduledAction,
  UpstreamTask,
} from '@kopij/editorial';
import { IdColumn, InstantColumn, JsonColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Further details of an action, for later reference. */
export interface HistoryDetails {
  /** The warnings that the actor acknowledged. */
  warnings?: FindingCode[];
  /** The revision that was restored. */
  from?: number;
  /** The revision that was dropped. */
  dropped?: number;
  assigneeId?: string | null;
  /** When what was assigned is due. */
  dueAt?: Instant;
  /** Done by the scheduler, in the name of the person who scheduled it. */
  scheduled?: true;
  /** What is scheduled, and when it was due. */
  planned?: { action: ScheduledAction; dueAt: Instant };
  embargoedUntil?: Instant;
  /** The text for readers about a kill. */
  publicReason?: string;
  /** The text for readers about a correction. */
  correction?: Correction;
  /** The item of the wire that was taken, added or merged, or that an agency changed, and which revision of it. */
  wireItemId?: string;
  wireRevision?: number;
  /** What an agency asks of copy made of it. */
  task?: UpstreamTask;
  /** Why a scheduled publication did not happen. */
  missed?: string[];
}

/**
 * One action on a manuscript. Rows are only inserted: the database refuses everything else, except the seal that an entry on
 * PostgreSQL gets afterwards (docs/adr/0043).
 */
@Entity('history_entries', { withoutRowid: true })
@Unique(['number'])
@Index(['manuscriptId', 'sequence'], { where: 'number IS NULL' })
export class HistoryEntryEntity {
  @ForeignKey('ManuscriptEntity')
  @PrimaryIdColumn()
  manuscriptId: string;

  /** The version of the manuscript after the action: there is exactly one entry for each version. */
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

  /** The revision of the working copy after the action. */
  @Column({ type: 'integer' })
  revision: number;

  /** The actor's comment or reason. */
  @Column({ type: 'text', nullable: true })
  comment: string | null;

  @JsonColumn({ nullable: true })
  details: HistoryDetails | null;

  /** Its number in the history of the whole newsroom, from 1, without gaps; null until it is sealed. */
  @Column({ type: 'integer', nullable: true })
  number: number | null;

  /**
   * The hash over all of the above, the content of the revision, and the previous entry of its manuscript. For an entry that was sealed
   * at once, it also covers the previous entry of the newsroom ({@link entryHash}); for any other, it omits the number
   * ({@link unsealedHash}).
   */
  @Column({ type: 'varchar', length: 64 })
  hash: string;

  /** The seal of an entry that was sealed afterwards ({@link sealHash}). */
  @Column({ type: 'varchar', length: 64, nullable: true })
  newsroomHash: string | null;
}
