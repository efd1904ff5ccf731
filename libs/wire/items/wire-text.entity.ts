import { IdColumn } from '@kopij/platform';
import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** The words that an item is found by. An index of the engine covers them: FTS5's `wire_search`, or an index of the words as text. */
@Entity('wire_texts')
@Unique(['itemId'])
export class WireTextEntity {
  /** Of two items, the one that was updated last has the higher number. */
  @PrimaryGeneratedColumn({ type: 'integer' })
  number: number;

  @ForeignKey('WireItemEntity')
  @IdColumn()
  itemId: string;

  /** Separated by spaces. */
  @Column({ type: 'text' })
  words: string;
}
