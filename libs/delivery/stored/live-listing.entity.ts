import { PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * An article in a list. Every list that readers can query is a range of this table's primary key, newest last. It
 * has no other columns, so on SQLite the key is the whole table.
 */
@Entity('live_listings', { withoutRowid: true })
@Index(['articleId'])
export class LiveListingEntity {
  @ForeignKey('LiveListEntity')
  @PrimaryColumn({ type: 'integer' })
  listId: number;

  @PrimaryColumn({ type: 'varchar', length: 24 })
  publishedAt: Instant;

  @ForeignKey('LiveArticleEntity', { onDelete: 'CASCADE' })
  @PrimaryIdColumn()
  articleId: string;
}
