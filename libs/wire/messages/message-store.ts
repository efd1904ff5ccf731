import { Database, findRow, findRowsThat, insertRows, isOneOf, rowsThat, updateRow } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { WireMessageEntity } from './wire-message.entity.js';
import { WireRawEntity } from './wire-raw.entity.js';

/** Parameter: how many at most. */
const unsettled = rowsThat(`WHERE outcome = 'RECEIVED' ORDER BY id LIMIT ? + 0`);

const idIsOneOf = isOneOf('id');
const those = rowsThat(`WHERE ${idIsOneOf.sqlite}`, `WHERE ${idIsOneOf.postgres}`);

const messageIsOneOf = isOneOf('message_id');
const bytesOfThose = rowsThat(`WHERE ${messageIsOneOf.sqlite}`, `WHERE ${messageIsOneOf.postgres}`);

const hashIsOneOf = isOneOf('sha256');
/** Parameters: the source, and hashes as JSON. */
const ofSource = rowsThat(
  `WHERE source_id = ? AND ${hashIsOneOf.sqlite}`,
  `WHERE source_id = ? AND ${hashIsOneOf.postgres}`,
);

/** The only code that writes receipts and what they are for. */
@Injectable()
export class MessageStore {
  constructor(private readonly database: Database) {}

  byId(id: string): Promise<WireMessageEntity | null> {
    return findRow(this.database.reader, WireMessageEntity, { id });
  }

  /** In no order. */
  byIds(ids: readonly string[]): Promise<WireMessageEntity[]> {
    return findRowsThat(this.database.reader, WireMessageEntity, those, [JSON.stringify(ids)]);
  }

  /** By the ids of the messages. Those that were removed are not in it. */
  async bytesOf(messages: readonly Pick<WireMessageEntity, 'id'>[]): Promise<Map<string, Uint8Array>> {
    const ids = JSON.stringify(messages.map(({ id }) => id));
    const found = await findRowsThat(this.database.reader, WireRawEntity, bytesOfThose, [ids]);
    return new Map(found.map(({ messageId, bytes }) => [messageId, bytes]));
  }

  /** The messages that have waited longest to be read, so many at most, in the order in which they came. */
  unsettled(most: number): Promise<WireMessageEntity[]> {
    return findRowsThat(this.database.reader, WireMessageEntity, unsettled, [most]);
  }

  /** The receipts that bytes with these hashes had before, whether the bytes are still there or not. In no order. */
  before(tx: EntityManager, sourceId: string, hashes: readonly string[]): Promise<WireMessageEntity[]> {
    return findRowsThat(tx, WireMessageEntity, ofSource, [sourceId, JSON.stringify(hashes)]);
  }

  async insert(
    tx: EntityManager,
    made: readonly { readonly message: WireMessageEntity; readonly bytes: Uint8Array }[],
  ): Promise<void> {
    await insertRows(
      tx,
      WireMessageEntity,
      made.map(({ message }) => message),
    );
    await insertRows(
      tx,
      WireRawEntity,
      made.map(({ message, bytes }) => ({ messageId: message.id, bytes })),
    );
  }

  /** Keeps a receipt for this transaction, if it still stands where the caller has seen it. */
  async claim(tx: EntityManager, { id, outcome }: WireMessageEntity): Promise<boolean> {
    return (await findRow(tx, WireMessageEntity, { id, outcome }, { lock: true })) !== null;
  }

  update(tx: EntityManager, message: WireMessageEntity): Promise<void> {
    return updateRow(tx, WireMessageEntity, message);
  }
}
