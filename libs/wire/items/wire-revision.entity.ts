import type { NewsItem } from '@kopij/formats';
import { IdColumn, InstantColumn, PackedJsonColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** One version of an item, as the agency sent it. */
@Entity('wire_revisions')
export class WireRevisionEntity {
  @ForeignKey('WireItemEntity')
  @PrimaryIdColumn()
  itemId: string;

  /** Counts from 1 in the order in which they came in. Which of them is the newest, the agency says. */
  @PrimaryColumn({ type: 'integer' })
  number: number;

  /** The message it came in. */
  @ForeignKey('WireMessageEntity')
  @IdColumn()
  messageId: string;

  @InstantColumn()
  at: Instant;

  /** SHA-256, to recognise what is sent again. */
  @Column({ type: 'varchar', length: 64 })
  contentHash: string;

  @PackedJsonColumn()
  content: NewsItem;
}
