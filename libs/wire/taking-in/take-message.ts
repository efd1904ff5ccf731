import { hash } from 'node:crypto';
import { Alarm, Clock, newId, toInstant, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { MessageStore } from '../messages/message-store.js';
import type { WireMessageEntity } from '../messages/wire-message.entity.js';
import { WireSourceStore } from '../sources/wire-source-store.js';

export interface MessageEnvelope {
  readonly contentType: string | null;
  /** Of the file, where the message was one. */
  readonly name: string | null;
  /** The user who sent it; null where it was fetched. */
  readonly senderId: string | null;
}

/** What is longer is cut: whatever a sender writes there, the message is taken in. */
const longestLabel = 255;

/**
 * Takes in a message, whatever is in it: its bytes and a receipt for them are on the disk before anything is read. The same
 * bytes of the same source have one receipt, however often they come.
 */
@Injectable()
export class TakeMessage {
  /** Rings when there is something to settle. */
  readonly taken = new Alarm();

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly sources: WireSourceStore,
    private readonly messages: MessageStore,
  ) {}

  /**
   * Null when the source is archived, or there is none.
   *
   * @param settling whether the caller settles the message itself, so that nobody else reads it too
   */
  async execute(
    sourceId: string,
    bytes: Uint8Array,
    envelope: MessageEnvelope,
    settling: 'BY_CALLER' | 'LATER' = 'LATER',
  ): Promise<WireMessageEntity | null> {
    const sha256 = hash('sha256', bytes);
    const receipt = await this.work.transaction(async (tx) => {
      const source = await this.sources.lock(tx, sourceId);
      if (source?.archivedAt !== null) return null;
      const before = await this.messages.before(tx, sourceId, sha256);
      if (before) return before;

      const now = this.clock.now();
      const message: WireMessageEntity = {
        id: newId(now),
        sourceId,
        sha256,
        size: bytes.length,
        contentType: envelope.contentType?.slice(0, longestLabel) ?? null,
        name: envelope.name?.slice(0, longestLabel) ?? null,
        senderId: envelope.senderId,
        receivedAt: toInstant(now),
        format: null,
        outcome: 'RECEIVED',
        reason: null,
        detail: null,
        itemIds: [],
        settledAt: null,
      };
      await this.messages.insert(tx, message, bytes);
      return message;
    });
    if (receipt?.outcome === 'RECEIVED' && settling === 'LATER') this.taken.ring();
    return receipt;
  }
}
