import type { UpstreamTask } from '@kopij/editorial';
import { InstantColumn, JsonColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity, ForeignKey, Index } from 'typeorm';

/** A wish to dismiss a kill, which a second person has to share. */
export interface DismissalRequest {
  askedById: string;
  askedAt: Instant;
  reason: string;
}

/** How a manuscript stands with the items of the wire that it was made of: with none of them, or the gravest task is open. */
export type UpstreamStanding = UpstreamTask | 'CURRENT';

/** An item of the wire that a manuscript was made of, and what its agency did with it since. */
@Entity('upstreams')
@Index(['itemId'])
@Index(['itemId'], { where: 'task IS NOT NULL' })
export class UpstreamEntity {
  @ForeignKey('ManuscriptEntity')
  @PrimaryIdColumn()
  manuscriptId: string;

  /** An item of the wire, which lies in tables that this feature does not know. */
  @PrimaryIdColumn()
  itemId: string;

  /** As taken. */
  @Column({ type: 'text', nullable: true })
  headline: string | null;

  /** The newest revision that was taken or merged. */
  @Column({ type: 'integer' })
  revisionTaken: number;

  /** The newest revision there is. */
  @Column({ type: 'integer' })
  revisionNow: number;

  /** What the agency asks; null if nothing is open. */
  @Column({ type: 'varchar', length: 12, nullable: true })
  task: UpstreamTask | null;

  /** Whether the agency forbids to publish its text on the web. */
  @Column({ type: 'boolean' })
  isNotForWeb: boolean;

  /** Until when the agency lets its text be used; null if it does not say. */
  @InstantColumn({ nullable: true })
  expiresAt: Instant | null;

  /** Notes of the agency for the newsroom, with the newest revision that was taken or merged. Never for readers. */
  @JsonColumn()
  notes: string[];

  @JsonColumn({ nullable: true })
  dismissal: DismissalRequest | null;

  @InstantColumn()
  takenAt: Instant;
}
