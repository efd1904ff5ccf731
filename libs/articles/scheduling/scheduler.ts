import { Clock, toInstant } from '@kopij/platform';
import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { CarryOutDue } from './carry-out-due.js';
import { RealignSchedules } from './realign-schedules.js';
import { ScheduleStore } from './schedule-store.js';

/** How late something planned may be because nobody looked, in milliseconds. */
const lookEvery = 500;

/** Looks at the clock, and has done what is due: also what became due while nothing was running. One for each server. */
@Injectable()
export class Scheduler implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(Scheduler.name);
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly schedules: ScheduleStore,
    private readonly carryOut: CarryOutDue,
    private readonly realign: RealignSchedules,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  /** Resolves when what was in hand is done. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    let isTroubled = false;
    let isAligned = false;
    while (!this.stopping.signal.aborted) {
      try {
        if (!isAligned) await this.realign.execute();
        isAligned = true;
        await this.doWhatIsDue();
        isTroubled = false;
      } catch (error) {
        if (!isTroubled) this.log.error(error);
        isTroubled = true;
      }
      await this.pause();
    }
  }

  private async doWhatIsDue(): Promise<void> {
    while (
      !this.stopping.signal.aborted &&
      (await this.schedules.isAnythingDue(toInstant(this.clock.now())))
    ) {
      if (!(await this.carryOut.next())) return;
    }
  }

  private pause(): Promise<void> {
    return sleep(lookEvery, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }
}
