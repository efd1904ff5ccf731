import { PrimaryIdColumn } from '@kopij/platform';
import { Entity } from 'typeorm';

/** An article that was live before there was an index of words, and is not in it yet. */
@Entity('unindexed_articles', { withoutRowid: true })
export class UnindexedArticleEntity {
  @PrimaryIdColumn()
  articleId: string;
}
