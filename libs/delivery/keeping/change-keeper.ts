import { BackgroundLoop } from '@kopij/platform';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { NoteLicenceEnds } from './note-licence-ends.js';
import { PruneChanges } from './prune-changes.js';

/** How often to look for licences that have ended, and for entries that have become old, in milliseconds. */
const lookEvery = 5_000;
const pruneEvery = 3_600_000;

/** How long to leave to others between two batches, in milliseconds. */
const pause = 100;

/** Keeps the log of changes while the server runs. One per server. */
@Injectable()
export class ChangeKeeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop = new BackgroundLoop({ name: ChangeKeeper.name, round: () => this.round() });
  private pruneNext = 0;

  constructor(
    private readonly ends: NoteLicenceEnds,
    private readonly prune: PruneChanges,
  ) {}

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  /** Resolves when the current batch has been written. */
  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  private async round(): Promise<number> {
    if (!(await this.ends.next())) return pause;
    if (performance.now() < this.pruneNext) return lookEvery;
    if (await this.prune.next()) return pause;
    this.pruneNext = performance.now() + pruneEvery;
    return lookEvery;
  }
}
