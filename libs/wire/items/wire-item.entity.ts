import type { Signal } from '@kopij/formats';
import { IdColumn, InstantColumn, JsonColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { RoutedBy, WirePriority } from './item-route.js';

/** An item of news that an agency sent: all revisions of it, as the newest of them says. */
@Entity('wire_items')
@Unique(['sourceId', 'chainKey'])
@Index(['updatedAt', 'id'])
@Index(['sourceId', 'updatedAt', 'id'])
@Index(['sectionId', 'updatedAt', 'id'])
@Index(['signal', 'updatedAt', 'id'])
@Index(['updatedAt', 'id'], { where: 'ignored_at IS NOT NULL' })
@Index(['groupId', 'updatedAt', 'id'], { where: 'group_id IS NOT NULL' })
export class WireItemEntity {
  @PrimaryIdColumn()
  id: string;

  @ForeignKey('WireSourceEntity')
  @IdColumn()
  sourceId: string;

  /** Whom the identity belongs to. */
  @Column({ type: 'text' })
  provider: string;

  /** What its revisions have in common, as the agency writes it; a hash of the content where it does not say. */
  @Column({ type: 'text' })
  chain: string;

  /** A hash of both: agencies may write identities of any length. */
  @Column({ type: 'varchar', length: 64 })
  chainKey: string;

  /** The number of the newest revision. Revisions are numbered from 1 in the order in which they came in. */
  @Column({ type: 'integer' })
  revision: number;

  @Column({ type: 'integer' })
  revisionCount: number;

  @Column({ type: 'text', nullable: true })
  headline: string | null;

  @Column({ type: 'varchar', length: 12 })
  signal: Signal;

  @Column({ type: 'text', nullable: true })
  pubStatus: string | null;

  @Column({ type: 'integer', nullable: true })
  urgency: number | null;

  @Column({ type: 'text', nullable: true })
  language: string | null;

  /** What the items that tell the same story have in common; null if no other one tells it. */
  @IdColumn({ nullable: true })
  groupId: string | null;

  @ForeignKey('SectionEntity')
  @IdColumn({ nullable: true })
  sectionId: string | null;

  @InstantColumn({ nullable: true })
  embargoUntil: Instant | null;

  /** The agency asks for an embargo and does not say until when, so a person has to decide. */
  @Column({ type: 'boolean' })
  isHeld: boolean;

  @Column({ type: 'boolean' })
  isCancelled: boolean;

  /** Agencies to be credited, as written. */
  @JsonColumn()
  credits: string[];

  /** When the first revision came in. */
  @InstantColumn()
  firstAt: Instant;

  /** When the newest revision came in. */
  @InstantColumn()
  updatedAt: Instant;

  @Column({ type: 'varchar', length: 6, default: 'NORMAL' })
  priority: WirePriority;

  /** The rules that decided about it, in their order; null where none did. */
  @JsonColumn({ nullable: true })
  routedBy: RoutedBy[] | null;

  /** When it was ignored: it is of no use to this newsroom. Null if it was not. */
  @InstantColumn({ nullable: true })
  ignoredAt: Instant | null;

  /** Null where it was a rule that ignored it. */
  @ForeignKey('UserEntity')
  @IdColumn({ nullable: true })
  ignoredById: string | null;

  /** When somebody put it back last: no rule ignores it any more. */
  @InstantColumn({ nullable: true })
  keptAt: Instant | null;
}
