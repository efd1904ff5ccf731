import { IdColumn } from '@kopij/platform';
import { Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** The number under which an index of words, `article_search`, knows the text of a live article. Kept by `SearchIndex`. */
@Entity('article_texts')
@Unique(['articleId'])
export class ArticleTextEntity {
  /** The higher, the newer the article. Made of when it was published. */
  @PrimaryColumn({ type: 'bigint' })
  number: number;

  @ForeignKey('LiveArticleEntity')
  @IdColumn()
  articleId: string;
}
