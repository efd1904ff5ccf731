import { IdColumn, InstantColumn, JsonColumn, type Instant } from '@kopij/platform';
import { Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** The newest text of a recent item, in the index of stories: what other items are compared with. */
@Entity('wire_stories')
@Unique(['itemId'])
@Index(['at'])
export class WireStoryEntity {
  /** Counts up in the order in which texts come in: a text that changes gets a new number. */
  @PrimaryGeneratedColumn({ type: 'integer' })
  number: number;

  @ForeignKey('WireItemEntity')
  @IdColumn()
  itemId: string;

  /** When the text came in. */
  @InstantColumn()
  at: Instant;

  /** Those that the text stands under in the index, so that they are found when it is removed. */
  @JsonColumn()
  shingles: number[];
}
