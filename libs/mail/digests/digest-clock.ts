import { BackgroundLoop, CONFIG, type Config } from '@kopij/platform';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { DigestPeriod } from './last-due.js';
import { QueueDigests } from './queue-digests.js';

/** How often to look at the clock, in milliseconds. */
const lookEvery = 30_000;

const periods: readonly DigestPeriod[] = ['HOURLY', 'DAILY'];

/** Queues digests when they are due. Several servers that do so at the same moment queue each of them once. */
@Injectable()
export class DigestClock implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop = new BackgroundLoop({ name: DigestClock.name, round: () => this.round() });
  private readonly done = new Map<DigestPeriod, number>();

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'smtpUrl'>,
    private readonly digests: QueueDigests,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.smtpUrl !== '') this.loop.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  private async round(): Promise<number> {
    for (const period of periods) {
      const due = this.digests.lastDue(period);
      if (this.done.get(period) === due.getTime()) continue;
      await this.digests.execute(period, due);
      this.done.set(period, due.getTime());
    }
    return lookEvery;
  }
}
