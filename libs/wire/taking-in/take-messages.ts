import { hash } from 'node:crypto';
import { Alarm, Clock, newId, toInstant, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MessageStore } from '../messages/message-store.js';
import type { WireMessageEntity } from '../messages/wire-message.entity.js';
import { WireSourceStore } from '../sources/wire-source-store.js';

export interface SentMessage {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  /** Of the file, where the message was one. */
  readonly name: string | null;
  /** The user who sent it; null where it was fetched. */
  readonly senderId: string | null;
}

interface HashedMessage extends SentMessage {
  readonly sha256: string;
}

/** What is longer is cut: whatever a sender writes there, the message is taken in. */
const longestLabel = 255;

/**
 * Takes in messages, whatever is in them: their bytes and a receipt for each are on the disk before anything is read. The same
 * bytes of the same source have one receipt, however often they come.
 */
@Injectable()
export class TakeMessages {
  /** Rings when there is something to settle. */
  readonly taken = new Alarm();

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly sources: WireSourceStore,
    private readonly messages: MessageStore,
  ) {}

  /**
   * Takes all of them in, or none. Gives a receipt for each, in their order; none at all when the source is archived, or there is
   * no such source.
   *
   * @param settling whether the caller settles the messages itself, so that nobody else reads them too
   */
  async execute(
    sourceId: string,
    sent: readonly SentMessage[],
    settling: 'BY_CALLER' | 'LATER' = 'LATER',
  ): Promise<WireMessageEntity[]> {
    const hashed = sent.map((message) => ({ ...message, sha256: hash('sha256', message.bytes) }));
    const receipts = await this.work.transaction(async (tx) => {
      const source = await this.sources.lock(tx, sourceId);
      return source?.archivedAt === null ? this.receiptsFor(tx, sourceId, hashed) : [];
    });
    const isWaiting = receipts.some(({ outcome }) => outcome === 'RECEIVED');
    if (isWaiting && settling === 'LATER') this.taken.ring();
    return receipts;
  }

  private async receiptsFor(
    tx: EntityManager,
    sourceId: string,
    sent: readonly HashedMessage[],
  ): Promise<WireMessageEntity[]> {
    const hashes = sent.map(({ sha256 }) => sha256);
    const before = await this.messages.before(tx, sourceId, hashes);
    const receipts = new Map(before.map((receipt) => [receipt.sha256, receipt]));
    // Each once, in the order in which they came.
    const added = new Map(sent.filter(({ sha256 }) => !receipts.has(sha256)).map((one) => [one.sha256, one]));
    const now = this.clock.now();
    const made = [...added.values()].map(({ bytes, sha256, contentType, name, senderId }) => ({
      bytes,
      message: {
        id: newId(now),
        sourceId,
        sha256,
        size: bytes.length,
        contentType: contentType?.slice(0, longestLabel) ?? null,
        name: name?.slice(0, longestLabel) ?? null,
        senderId,
        receivedAt: toInstant(now),
        format: null,
        outcome: 'RECEIVED',
        reason: null,
        detail: null,
        itemIds: [],
        settledAt: null,
      } satisfies WireMessageEntity,
    }));
    await this.messages.insert(tx, made);
    for (const { message } of made) receipts.set(message.sha256, message);
    return hashes.flatMap((sha256) => receipts.get(sha256) ?? []);
  }
}
