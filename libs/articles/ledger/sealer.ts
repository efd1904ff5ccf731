import { BackgroundLoop, Database } from '@kopij/platform';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { SealHistory } from './seal-history.js';

/** How often to check, in milliseconds. Every server does, so that entries are sealed within a second even if one of them is killed. */
const lookEvery = 500;

/** Seals the history on PostgreSQL while the program runs, and the rest when it stops. One for each process that writes. */
@Injectable()
export class Sealer implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly loop = new BackgroundLoop({
    name: Sealer.name,
    round: () => this.round(),
    isDone: () => this.isLast,
  });
  private isLast = false;

  constructor(
    private readonly database: Database,
    private readonly history: SealHistory,
  ) {}

  onApplicationBootstrap(): void {
    if (this.database.engine === 'postgres') this.loop.start();
  }

  /** Runs last, when nothing is in flight any more. */
  onApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  private async round(): Promise<number> {
    // Read before sealing, so that a last round seals what was written until the stop.
    this.isLast = this.loop.isStopping();
    while (await this.history.next());
    return lookEvery;
  }
}
