import { PrimaryIdColumn } from '@kopij/platform';
import { Entity } from 'typeorm';

/** An item that is not in the index of words yet: it was there before the index. */
@Entity('unindexed_wire_items', { withoutRowid: true })
export class UnindexedWireItemEntity {
  @PrimaryIdColumn()
  wireItemId: string;
}
