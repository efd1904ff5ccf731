import { finishedStates, type ManuscriptState } from '@kopij/editorial';
import { IdColumn, InstantColumn, JsonColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { UpstreamStanding } from '../upstream/upstream.entity.js';
import type { ManuscriptRefusal } from './refusal.js';

/** A request to break an embargo, which a second person has to confirm. */
export interface EmbargoBreakRequest {
  askedById: string;
  askedAt: Instant;
  reason: string;
}

/** How the current embargo was set. Extending an embargo does not change this. */
export interface EmbargoSetting {
  setById: string;
  setAt: Instant;
  /** Whether it has hidden a live article from readers. */
  hasHidden: boolean;
  /** Whether only this embargo has prevented a publication or a schedule. */
  hasHeldPublication: boolean;
}

/** A schedule that the rules no longer allowed when it was due. */
export interface MissedSchedule {
  dueAt: Instant;
  missedAt: Instant;
  refusals: ManuscriptRefusal[];
}

/** Somebody has something to do for the copy. This and the next one are written in statements as they are in the indexes. */
export const isUnfinished = `state NOT IN (${finishedStates.map((state) => `'${state}'`).join(', ')}) OR due_at IS NOT NULL`;

/** An agency asks something of what it was made of. */
export const isAskedUpstream = `upstream <> 'CURRENT'`;

/**
 * The editorial side of an article: working copy, revisions and workflow. Its content is in its revisions; what
 * readers see is delivery's.
 */
@Entity('manuscripts')
@Unique(['importKey'])
@Index(['updatedAt', 'id'])
@Index(['state', 'updatedAt', 'id'])
@Index(['sectionId', 'state', 'updatedAt', 'id'])
@Index(['createdById', 'state', 'updatedAt', 'id'])
@Index(['updatedById', 'state', 'updatedAt', 'id'])
@Index(['assigneeId', 'state', 'updatedAt', 'id'], { where: 'assignee_id IS NOT NULL' })
@Index(['embargoedUntil', 'id'], { where: 'embargoed_until IS NOT NULL' })
@Index(['updatedAt', 'id'], { where: 'missed_schedule IS NOT NULL' })
@Index(['upstream', 'updatedAt', 'id'], { where: 'upstream IS NOT NULL' })
@Index(['dueAt', 'id'], { where: 'due_at IS NOT NULL' })
@Index(['assigneeId', 'dueAt', 'id'], { where: `assignee_id IS NOT NULL AND (${isUnfinished})` })
@Index(['sentBackToId', 'updatedAt', 'id'], { where: 'sent_back_to_id IS NOT NULL' })
@Index(['createdById', 'id'], { where: isAskedUpstream })
@Index(['assigneeId', 'id'], { where: isAskedUpstream })
export class ManuscriptEntity {
  /** Also the id of its article. */
  @PrimaryIdColumn()
  id: string;

  /** Incremented with every change of any kind, and compared with `expectedVersion`. */
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

  /** Copied from the working copy, like the next two, for lists of manuscripts and their filters. */
  @Column({ type: 'text', nullable: true })
  headline: string | null;

  @ForeignKey('SectionEntity')
  @IdColumn({ nullable: true })
  sectionId: string | null;

  @ForeignKey('UserEntity')
  @IdColumn({ nullable: true })
  assigneeId: string | null;

  /** Whether the assignee assigned it to themselves. */
  @Column({ type: 'boolean', default: false })
  isSelfAssigned: boolean;

  /** When it is to be finished. Nobody knows, or it is finished: null. */
  @InstantColumn({ nullable: true })
  dueAt: Instant | null;

  /** Who is to change it, since a reviewer has sent it back; null if it was not, or is a draft no more. */
  @ForeignKey('UserEntity')
  @IdColumn({ nullable: true })
  sentBackToId: string | null;

  /** The hash of the content that was approved: approval is of exactly that, and void for anything else. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  approvedHash: string | null;

  @ForeignKey('UserEntity')
  @IdColumn({ nullable: true })
  approvedById: string | null;

  /** Whether an admin overrode the review, which replaces the approval of others. */
  @Column({ type: 'boolean', default: false })
  approvalIsOverride: boolean;

  /** Readers see nothing of it before this instant, even if it is live. */
  @InstantColumn({ nullable: true })
  embargoedUntil: Instant | null;

  /** Null if there is no embargo, or if no person set it. */
  @JsonColumn({ nullable: true })
  embargoSetting: EmbargoSetting | null;

  @JsonColumn({ nullable: true })
  embargoBreak: EmbargoBreakRequest | null;

  /** The schedule that could not be carried out, until somebody reschedules, publishes or spikes it. */
  @JsonColumn({ nullable: true })
  missedSchedule: MissedSchedule | null;

  /** Null if it was made of no item of the wire. */
  @Column({ type: 'varchar', length: 12, nullable: true })
  upstream: UpstreamStanding | null;

  /** How many threads of comments on it are not resolved. Kept by `ThreadStore`, and no change of the manuscript. */
  @Column({ type: 'integer', default: 0 })
  openThreadCount: number;

  /** The key by which an import recognises stories that it imported earlier. */
  @Column({ type: 'varchar', length: 64, nullable: true, update: false })
  importKey: string | null;

  @InstantColumn({ update: false })
  createdAt: Instant;

  @ForeignKey('UserEntity')
  @IdColumn({ update: false })
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
