import { IdColumn } from '@kopij/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * A current or former slug of an article. Never reused for another article, so that old addresses keep their
 * meaning.
 */
@Entity('article_slugs')
@Index(['articleId'])
export class ArticleSlugEntity {
  @PrimaryColumn({ type: 'varchar', length: 120 })
  slug: string;

  @IdColumn()
  articleId: string;

  /** Whether it is the article's current slug, or its last one if it is not live. The others redirect. */
  @Column({ type: 'boolean' })
  isPresent: boolean;
}
