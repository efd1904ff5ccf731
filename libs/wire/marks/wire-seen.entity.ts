import { InstantColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity, ForeignKey, Index } from 'typeorm';

/** Somebody has seen an item, as it was then. Forgotten after a week: by then everybody counts as having seen it. */
@Entity('wire_seen', { withoutRowid: true })
@Index(['itemId', 'seenAt'])
@Index(['userId', 'seenAt'])
export class WireSeenEntity {
  @ForeignKey('UserEntity')
  @PrimaryIdColumn()
  userId: string;

  @ForeignKey('WireItemEntity')
  @PrimaryIdColumn()
  itemId: string;

  /** The revision that was shown. */
  @Column({ type: 'integer' })
  revision: number;

  @InstantColumn()
  seenAt: Instant;
}
