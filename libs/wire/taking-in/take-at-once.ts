import { Injectable } from '@nestjs/common';
import { MessageStore } from '../messages/message-store.js';
import type { WireMessageEntity } from '../messages/wire-message.entity.js';
import { SettleMessages } from './settle-messages.js';
import { TakeMessages, type SentMessage } from './take-messages.js';

export interface TakenMessage {
  /** As it is settled. */
  readonly message: WireMessageEntity;
  /** Whether it was settled before: the same bytes have come already. */
  readonly isKnown: boolean;
}

/** Takes in messages and settles them right away, for whoever has to know what became of them. */
@Injectable()
export class TakeAtOnce {
  constructor(
    private readonly take: TakeMessages,
    private readonly settle: SettleMessages,
    private readonly messages: MessageStore,
  ) {}

  /** What became of each, in their order; nothing at all when the source is archived, or there is no such source. */
  async execute(sourceId: string, sent: readonly SentMessage[]): Promise<TakenMessage[]> {
    const receipts = await this.take.execute(sourceId, sent, 'BY_CALLER');
    // The same bytes have one receipt, also when they are sent twice together.
    const waiting = new Set(receipts.filter(({ outcome }) => outcome === 'RECEIVED'));
    const settled = waiting.size > 0 ? await this.settled([...waiting]) : [];
    const byId = new Map([...receipts, ...settled].map((message) => [message.id, message]));
    return receipts.map((receipt) => ({
      message: byId.get(receipt.id) ?? receipt,
      isKnown: !waiting.has(receipt),
    }));
  }

  private async settled(waiting: readonly WireMessageEntity[]): Promise<WireMessageEntity[]> {
    await this.settle.execute(waiting);
    return this.messages.byIds(waiting.map(({ id }) => id));
  }
}
