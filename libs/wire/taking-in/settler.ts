import { BackgroundLoop } from '@kopij/platform';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { MessageStore } from '../messages/message-store.js';
import { lotOf, mostInLot } from './lot-of.js';
import { SettleMessages } from './settle-messages.js';
import { TakeMessages } from './take-messages.js';

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
    take: TakeMessages,
    private readonly messages: MessageStore,
    private readonly settle: SettleMessages,
  ) {
    this.loop = new BackgroundLoop({ name: Settler.name, round: () => this.round(), alarm: take.taken });
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  /** Resolves when the current messages have been settled. */
  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  private async round(): Promise<number> {
    while (!this.loop.isStopping() && (await this.next()));
    return lookEvery;
  }

  /** Settles the oldest messages. Returns false if none is left. */
  private async next(): Promise<boolean> {
    const lot = lotOf(await this.messages.unsettled(mostInLot));
    const [oldest] = lot;
    if (!oldest) return false;
    // Those before one that fails are settled, so it is the oldest the next time.
    const attempts = this.failing.id === oldest.id ? this.failing.attempts : 0;
    if (attempts >= mostAttempts) {
      await this.settle.fail(oldest);
      return true;
    }
    this.failing = { id: oldest.id, attempts: attempts + 1 };
    await this.settle.execute(lot);
    this.failing = { id: '', attempts: 0 };
    return true;
  }
}
