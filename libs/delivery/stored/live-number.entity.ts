import { IdColumn } from '@kopij/platform';
import { Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';

/**
 * Numbers the live articles in the order in which they went live, so that those of a sitemap are a range that nothing shifts. An article
 * that goes live again gets a new number.
 */
@Entity('live_numbers')
@Unique(['articleId'])
export class LiveNumberEntity {
  @PrimaryGeneratedColumn({ type: 'integer' })
  number: number;

  @ForeignKey('LiveArticleEntity', { onDelete: 'CASCADE' })
  @IdColumn()
  articleId: string;
}
