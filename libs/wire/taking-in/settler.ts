import { BackgroundLoop } from '@kopij/platform';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { MessageStore } from '../messages/message-store.js';
import { SettleMessage } from './settle-message.js';
import { TakeMessage } from './take-message.js';

/**
 * How often to look for messages that another instance took in and left when it was killed, in milliseconds. Those that are
 * taken in here are settled at once.
 */
const lookEvery = 5_000;

/** How often a message may fail before it is quarantined: by then it is the message, and not the database. */
const mostAttempts = 3;

/** Settles what was taken in, in the order in which it came, and at start-up what was left unsettled. One per server. */
@Injectable()
export class Settler implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: BackgroundLoop;
  private failing = { id: '', attempts: 0 };

  constructor(
    take: TakeMessage,
    private readonly messages: MessageStore,
    private readonly settle: SettleMessage,
  ) {
    this.loop = new BackgroundLoop({ name: Settler.name, round: () => this.round(), alarm: take.taken });
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  /** Resolves when the current message has been settled. */
  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  private async round(): Promise<number> {
    while (!this.loop.isStopping() && (await this.next()));
    return lookEvery;
  }

  /** Settles the oldest message. Returns false if none is left. */
  private async next(): Promise<boolean> {
    const message = await this.messages.oldestUnsettled();
    if (!message) return false;
    const attempts = this.failing.id === message.id ? this.failing.attempts : 0;
    if (attempts >= mostAttempts) {
      await this.settle.fail(message);
      return true;
    }
    this.failing = { id: message.id, attempts: attempts + 1 };
    await this.settle.execute(message);
    this.failing = { id: '', attempts: 0 };
    return true;
  }
}
