import { BackgroundLoop } from '@kopij/platform';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { PruneRaw } from './prune-raw.js';

/** How often to look for messages that have become old, and how long to leave to others between two batches, in milliseconds. */
const lookEvery = 3_600_000;
const pause = 100;

/** Removes old messages while the server runs, a few at a time. One per server. */
@Injectable()
export class Pruner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop = new BackgroundLoop({ name: Pruner.name, round: () => this.round() });
  private last = '';

  constructor(private readonly prune: PruneRaw) {}

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  /** Resolves when the current batch has been removed. */
  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  private async round(): Promise<number> {
    const last = await this.prune.next(this.last);
    this.last = last ?? '';
    return last === null ? lookEvery : pause;
  }
}
