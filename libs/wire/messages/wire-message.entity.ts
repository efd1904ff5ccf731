import type { NewsFormat, Unreadable } from '@kopij/formats';
import { IdColumn, InstantColumn, JsonColumn, PrimaryIdColumn, type Instant } from '@kopij/platform';
import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';

/** What became of a message. `RECEIVED` until it has been read. */
export const messageOutcomes = [
  'RECEIVED',
  'STORED',
  'UPDATED',
  'DUPLICATE',
  'REJECTED',
  'QUARANTINED',
] as const;
export type MessageOutcome = (typeof messageOutcomes)[number];

/** Why a message was rejected or quarantined. `FAILED`: by a fault of Kopij or of its database, which is in the log. */
export type MessageReason = Unreadable['code'] | 'SOURCE_ARCHIVED' | 'FAILED';

/**
 * The receipt for a message: written together with its bytes before anything is read, and settled afterwards. Its id sorts
 * by arrival.
 */
@Entity('wire_messages')
@Unique(['sourceId', 'sha256'])
@Index(['id'], { where: "outcome = 'RECEIVED'" })
export class WireMessageEntity {
  @PrimaryIdColumn()
  id: string;

  @ForeignKey('WireSourceEntity')
  @IdColumn({ update: false })
  sourceId: string;

  /** Of the bytes, in hexadecimal: the same bytes of one source have one receipt. */
  @Column({ type: 'varchar', length: 64, update: false })
  sha256: string;

  /** In bytes. */
  @Column({ type: 'integer', update: false })
  size: number;

  /** As its sender calls it; the format is recognised by the bytes alone. */
  @Column({ type: 'varchar', length: 255, nullable: true, update: false })
  contentType: string | null;

  /** Of the file. */
  @Column({ type: 'varchar', length: 255, nullable: true, update: false })
  name: string | null;

  /** The user whose token it was sent with; null where it was not sent, but fetched from a folder or an address. */
  @ForeignKey('UserEntity')
  @IdColumn({ nullable: true, update: false })
  senderId: string | null;

  @InstantColumn({ update: false })
  receivedAt: Instant;

  @Column({ type: 'varchar', length: 24, nullable: true })
  format: NewsFormat | null;

  @Column({ type: 'varchar', length: 12 })
  outcome: MessageOutcome;

  @Column({ type: 'varchar', length: 24, nullable: true })
  reason: MessageReason | null;

  @Column({ type: 'text', nullable: true })
  detail: string | null;

  /** The items in it, each once. */
  @JsonColumn()
  itemIds: string[];

  @InstantColumn({ nullable: true })
  settledAt: Instant | null;
}
