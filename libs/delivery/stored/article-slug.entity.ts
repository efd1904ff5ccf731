import { IdColumn } from '@kopij/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A slug readers ever knew an article by. It is never given to another: addresses that were printed keep their meaning. */
@Entity('article_slugs')
@Index(['articleId'])
export class ArticleSlugEntity {
  @PrimaryColumn({ type: 'varchar', length: 120 })
  slug: string;

  @IdColumn()
  articleId: string;

  /** Whether it is the article's address now, or was its last one when the article is not live. The others redirect. */
  @Column({ type: 'boolean' })
  isPresent: boolean;
}
