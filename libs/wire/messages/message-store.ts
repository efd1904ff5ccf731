import { Database, findRow, findRowsThat, insertRows, rowsThat, updateRow } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { WireMessageEntity } from './wire-message.entity.js';
import { WireRawEntity } from './wire-raw.entity.js';

const oldestUnsettled = rowsThat(`WHERE outcome = 'RECEIVED' ORDER BY id LIMIT 1`);

/** The only code that writes receipts and what they are for. */
@Injectable()
export class MessageStore {
  constructor(private readonly database: Database) {}

  byId(id: string): Promise<WireMessageEntity | null> {
    return findRow(this.database.reader, WireMessageEntity, { id });
  }

  /** Null when it was removed. */
  async bytesOf({ id }: Pick<WireMessageEntity, 'id'>): Promise<Uint8Array | null> {
    const raw = await findRow(this.database.reader, WireRawEntity, { messageId: id });
    return raw?.bytes ?? null;
  }

  /** The message that has waited longest to be read; null when none waits. */
  async oldestUnsettled(): Promise<WireMessageEntity | null> {
    const [oldest] = await findRowsThat(this.database.reader, WireMessageEntity, oldestUnsettled, []);
    return oldest ?? null;
  }

  /** The receipt that these bytes of the source had before, whether they are still there or not. */
  before(tx: EntityManager, sourceId: string, sha256: string): Promise<WireMessageEntity | null> {
    return findRow(tx, WireMessageEntity, { sourceId, sha256 });
  }

  async insert(tx: EntityManager, message: WireMessageEntity, bytes: Uint8Array): Promise<void> {
    await insertRows(tx, WireMessageEntity, [message]);
    await insertRows(tx, WireRawEntity, [{ messageId: message.id, bytes }]);
  }

  /** Keeps a receipt for this transaction, if it still stands where the caller has seen it. */
  async claim(tx: EntityManager, { id, outcome }: WireMessageEntity): Promise<boolean> {
    return (await findRow(tx, WireMessageEntity, { id, outcome }, { lock: true })) !== null;
  }

  update(tx: EntityManager, message: WireMessageEntity): Promise<void> {
    return updateRow(tx, WireMessageEntity, message);
  }
}
