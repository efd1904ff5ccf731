import type { ManuscriptState } from '@kopij/editorial';
import { IdColumn, InstantColumn, JsonColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { ManuscriptRefusal } from './refusal.js';

/** That somebody has asked for an embargo to be broken, and waits for a second person. */
export interface EmbargoBreak {
  askedById: string;
  askedAt: Instant;
  reason: string;
}

/** How the embargo in force came about. Made longer, it counts from its beginning. */
export interface EmbargoSetting {
  setById: string;
  setAt: Instant;
  /** Whether it took a live article away from readers. */
  hasHidden: boolean;
  /** Whether something would have gone out, or been planned, but for it. */
  hasHeldPublication: boolean;
}

/** A schedule whose time came when the rules no longer allowed it. */
export interface MissedSchedule {
  dueAt: Instant;
  missedAt: Instant;
  refusals: ManuscriptRefusal[];
}

/** The editorial side of an article. Its content is in its revisions; what readers see is delivery's. */
@Entity('manuscripts')
@Unique(['importKey'])
@Index(['updatedAt', 'id'])
@Index(['state', 'updatedAt', 'id'])
@Index(['sectionId', 'updatedAt', 'id'])
@Index(['assigneeId', 'updatedAt', 'id'])
@Index(['updatedAt', 'id'], { where: 'missed_schedule IS NOT NULL' })
export class ManuscriptEntity {
  /** Also the id of its article. */
  @PrimaryIdColumn()
  id: string;

  /** Grows by one with every change of any kind: what `expectedVersion` is compared with. */
  @Column({ type: 'integer' })
  version: number;

  @Column({ type: 'varchar', length: 16 })
  state: ManuscriptState;

  @Column({ type: 'varchar', length: 16, nullable: true })
  stateBeforeSpike: ManuscriptState | null;

  /** The number of the working copy. */
  @Column({ type: 'integer' })
  revision: number;

  /** The number of the revision readers see, or null when they see none. */
  @Column({ type: 'integer', nullable: true })
  liveRevision: number | null;

  @InstantColumn({ nullable: true })
  firstPublishedAt: Instant | null;

  /** When the publication readers see now began; null when they see none. */
  @InstantColumn({ nullable: true })
  publishedAt: Instant | null;

  /** Of the working copy, as are the two below: what lists of manuscripts show and filter by. */
  @Column({ type: 'text', nullable: true })
  headline: string | null;

  @ForeignKey('SectionEntity')
  @IdColumn({ nullable: true })
  sectionId: string | null;

  @ForeignKey('UserEntity')
  @IdColumn({ nullable: true })
  assigneeId: string | null;

  /** Whether the assignee took it on without being asked. */
  @Column({ type: 'boolean', default: false })
  isSelfAssigned: boolean;

  /** The hash of the content that was approved: approval is of exactly that, and void for anything else. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  approvedHash: string | null;

  @ForeignKey('UserEntity')
  @IdColumn({ nullable: true })
  approvedById: string | null;

  /** Whether it was an admin's emergency, which stands for everybody else's eyes. */
  @Column({ type: 'boolean', default: false })
  approvalIsOverride: boolean;

  /** Readers see nothing of it before this instant, also when it is live. */
  @InstantColumn({ nullable: true })
  embargoedUntil: Instant | null;

  /** Null where no person set the embargo, or there is none. */
  @JsonColumn({ nullable: true })
  embargoSetting: EmbargoSetting | null;

  @JsonColumn({ nullable: true })
  embargoBreak: EmbargoBreak | null;

  /** What was planned and could not be carried out, until somebody decides anew. */
  @JsonColumn({ nullable: true })
  missedSchedule: MissedSchedule | null;

  /** What an import recognises its own earlier work by. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  importKey: string | null;

  @InstantColumn()
  createdAt: Instant;

  @ForeignKey('UserEntity')
  @IdColumn()
  createdById: string;

  @InstantColumn()
  updatedAt: Instant;

  @ForeignKey('UserEntity')
  @IdColumn()
  updatedById: string;

  /** Who changed the content last: with four eyes, somebody else must approve. */
  @ForeignKey('UserEntity')
  @IdColumn()
  contentChangedById: string;
}
