import type { Actor } from '@kopij/editorial';
import { demand } from '@kopij/identity';
import { Problem } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { MessageStore } from '../messages/message-store.js';
import type { WireMessageEntity } from '../messages/wire-message.entity.js';
import { SettleMessages } from './settle-messages.js';

export type ReplayRefusal = 'NOT_QUARANTINED' | 'MESSAGE_PRUNED';

/** Reads a quarantined message again, from the bytes that came in: after an update of Kopij, or a change of its source. */
@Injectable()
export class ReplayMessage {
  constructor(
    private readonly messages: MessageStore,
    private readonly settle: SettleMessages,
  ) {}

  /** @throws {Problem} NOT_FOUND */
  async execute(
    actor: Actor,
    messageId: string,
  ): Promise<{ message: WireMessageEntity } | { refusal: ReplayRefusal }> {
    demand(actor, 'wire:manage');
    const message = await this.find(messageId);
    if (message.outcome !== 'QUARANTINED') return { refusal: 'NOT_QUARANTINED' };
    if ((await this.messages.bytesOf([message])).size === 0) return { refusal: 'MESSAGE_PRUNED' };
    await this.settle.execute([message]);
    return { message: await this.find(messageId) };
  }

  private async find(id: string): Promise<WireMessageEntity> {
    const message = await this.messages.byId(id);
    if (!message) throw new Problem('NOT_FOUND', 'There is no such message.');
    return message;
  }
}
