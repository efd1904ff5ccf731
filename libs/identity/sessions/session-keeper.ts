import { BackgroundLoop } from '@kopij/platform';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { EndSessionsElsewhere } from './end-sessions-elsewhere.js';
import { LastSeen } from './last-seen.js';
import { PruneSessions } from './prune-sessions.js';

/** How often to write when sessions were seen, in milliseconds, and after how many rounds to remove those that have ended. */
const settleEvery = 60_000;
const roundsToPrune = 60;

/** Keeps the sessions while the server runs. One per server. */
@Injectable()
export class SessionKeeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop = new BackgroundLoop({ name: SessionKeeper.name, round: () => this.round() });
  private rounds = 0;

  constructor(
    private readonly lastSeen: LastSeen,
    private readonly elsewhere: EndSessionsElsewhere,
    private readonly prune: PruneSessions,
  ) {}

  /** Before the first request is answered. */
  async onApplicationBootstrap(): Promise<void> {
    await this.elsewhere.execute();
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
    await this.lastSeen.settle();
  }

  private async round(): Promise<number> {
    await this.lastSeen.settle();
    if (this.rounds % roundsToPrune === 0) await this.prune.execute();
    this.rounds += 1;
    return settleEvery;
  }
}
