import { PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * That an article stands in a list. Every list readers can ask for is a range of this table's primary key, newest at its
 * end (see list-name.ts for the names). It has no column besides, so on SQLite the key is the whole table.
 */
@Entity('live_listings', { withoutRowid: true })
@Index(['articleId'])
export class LiveListingEntity {
  @PrimaryColumn({ type: 'varchar', length: 80 })
  list: string;

  @PrimaryColumn({ type: 'varchar', length: 24 })
  publishedAt: Instant;

  @ForeignKey('LiveArticleEntity', { onDelete: 'CASCADE' })
  @PrimaryIdColumn()
  articleId: string;
}
