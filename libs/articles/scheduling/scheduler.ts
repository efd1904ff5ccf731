import { BackgroundLoop, Clock, UnitOfWork } from '@kopij/platform';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { ScheduleStore } from '../plans/schedule-store.js';
import { CarryOutDue } from './carry-out-due.js';
import { RealignSchedules } from './realign-schedules.js';

/**
 * How often to poll for schedules created by other instances, in milliseconds. Those created here are known at once
 * and carried out on time; polling is for instances that create a schedule and then die.
 */
const lookEvery = 60_000;

/** How long to wait if another instance has claimed a schedule, in milliseconds. */
const breath = 250;

/** Carries out schedules on time, and at start-up those that became due while nothing was running. One per server. */
@Injectable()
export class Scheduler implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop = new BackgroundLoop({ name: Scheduler.name, round: () => this.round() });
  private isAligned = false;

  constructor(
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
    private readonly schedules: ScheduleStore,
    private readonly carryOut: CarryOutDue,
    private readonly realign: RealignSchedules,
  ) {}

  onApplicationBootstrap(): void {
    this.work.onCommit((tx) => {
      if (this.schedules.hasNews(tx)) this.loop.wake();
    });
    this.loop.start();
  }

  /** Resolves when the current schedule has been carried out. */
  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  private async round(): Promise<number> {
    if (!this.isAligned) await this.realign.execute();
    this.isAligned = true;
    while (!this.loop.isStopping() && (await this.carryOut.next()));
    return this.untilNext();
  }

  private async untilNext(): Promise<number> {
    const now = this.clock.now();
    const next = await this.schedules.nextDue();
    if (next === null) return lookEvery;
    return Math.min(Math.max(next.getTime() - now.getTime(), breath), lookEvery);
  }
}
