import { IdColumn } from '@kopij/platform';
import { Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** The number under which an index of words, `wire_item_search`, knows an item. Kept by `SearchIndex`. */
@Entity('wire_item_texts')
@Unique(['wireItemId'])
export class WireItemTextEntity {
  /** The higher, the later the item was updated. */
  @PrimaryColumn({ type: 'bigint' })
  number: number;

  @ForeignKey('WireItemEntity')
  @IdColumn()
  wireItemId: string;
}
