import { IdColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * An article in a list. Every list that readers can query is a range of this table's primary key, newest last. On
 * SQLite the key is nearly the whole table.
 */
@Entity('live_listings', { withoutRowid: true })
@Index(['articleId'])
@Index(['listId', 'storyId', 'publishedAt', 'articleId'], { where: 'story_id IS NOT NULL' })
export class LiveListingEntity {
  @ForeignKey('LiveListEntity')
  @PrimaryColumn({ type: 'integer' })
  listId: number;

  @PrimaryColumn({ type: 'varchar', length: 24 })
  publishedAt: Instant;

  @ForeignKey('LiveArticleEntity', { onDelete: 'CASCADE' })
  @PrimaryIdColumn()
  articleId: string;

  /** The article's. Null, except where a story is told more than once. */
  @IdColumn({ nullable: true })
  storyId: string | null;
}
