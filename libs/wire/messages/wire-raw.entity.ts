import { PrimaryIdColumn } from '@kopij/platform';
import { Column, Entity, ForeignKey } from 'typeorm';

/** A message as it came in. May be removed when the message is old: its receipt, with the hash, stays. */
@Entity('wire_raw')
export class WireRawEntity {
  @ForeignKey('WireMessageEntity')
  @PrimaryIdColumn()
  messageId: string;

  @Column({ type: 'bytea' })
  bytes: Uint8Array;
}
