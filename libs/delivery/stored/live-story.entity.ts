import { IdColumn, InstantColumn, JsonColumn, type Instant } from '@kopij/platform';
import { Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** The text of a recent article, in the index of stories: what other articles are compared with. Kept by `StoryIndex`. */
@Entity('live_stories')
@Unique(['articleId'])
@Index(['at'])
export class LiveStoryEntity {
  /** Counts up in the order in which texts are published: a text that changes gets a new number. */
  @PrimaryGeneratedColumn({ type: 'integer' })
  number: number;

  @ForeignKey('LiveArticleEntity')
  @IdColumn()
  articleId: string;

  /** When the text was published here. */
  @InstantColumn()
  at: Instant;

  /** Those that the text stands under in the index, so that they are found when it is removed. */
  @JsonColumn()
  shingles: number[];
}
