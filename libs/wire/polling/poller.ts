import { BackgroundLoop, Troubles } from '@kopij/platform';
import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { PollSource } from './poll-source.js';
import type { PollClaim } from './poll-store.js';

/** How often to look for sources that are due, in milliseconds. */
const lookEvery = 2_000;

/** How many are polled at once: a server that is slow does not hold up the others. */
const mostInHand = 4;

/** Polls sources when they are due. One per server; several share the work. */
@Injectable()
export class Poller implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop = new BackgroundLoop({
    name: Poller.name,
    round: () => this.round(),
    isDone: () => this.inHand === 0,
  });
  private readonly troubles = new Troubles(new Logger(Poller.name));
  private readonly stop = new AbortController();
  private inHand = 0;

  constructor(private readonly source: PollSource) {}

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  /** Ends what is being fetched, and resolves when what was fetched has been taken in. */
  beforeApplicationShutdown(): Promise<void> {
    this.stop.abort();
    return this.loop.stop();
  }

  private async round(): Promise<number> {
    while (!this.loop.isStopping() && this.inHand < mostInHand) {
      const claim = await this.source.claim();
      if (!claim) break;
      void this.serve(claim);
    }
    return lookEvery;
  }

  private async serve(claim: PollClaim): Promise<void> {
    this.inHand += 1;
    // One that fails by our fault is polled again when its lease has expired.
    await this.troubles.guard(claim.source.id, () => this.source.execute(claim, this.stop.signal));
    this.inHand -= 1;
    this.loop.wake();
  }
}
