import { Alarm, Clock, UnitOfWork } from '@kopij/platform';
import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { ScheduleStore } from '../plans/schedule-store.js';
import { CarryOutDue } from './carry-out-due.js';
import { RealignSchedules } from './realign-schedules.js';

/**
 * How often to look for what others have planned, in milliseconds. What is planned here is known at once, and what is known
 * is done on time; this is for an instance that plans something for the next minute, and does not live to do it.
 */
const lookEvery = 60_000;

/** How long to leave what is due alone when somebody else is at it, or the database fails, in milliseconds. */
const breath = 250;

/** Has what is due done at its instant, and at the start what became due while nothing was running. One for each server. */
@Injectable()
export class Scheduler implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(Scheduler.name);
  private readonly alarm = new Alarm();
  private isStopping = false;
  private isTroubled = false;
  private running: Promise<void> | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
    private readonly schedules: ScheduleStore,
    private readonly carryOut: CarryOutDue,
    private readonly realign: RealignSchedules,
  ) {}

  onApplicationBootstrap(): void {
    this.work.onCommit((tx) => {
      if (this.schedules.hasNews(tx)) this.alarm.ring();
    });
    this.running = this.run();
  }

  /** Resolves when what was in hand is done. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    this.alarm.ring();
    await this.running;
  }

  private async run(): Promise<void> {
    let isAligned = false;
    while (this.goesOn()) {
      let pause = breath;
      try {
        if (!isAligned) await this.realign.execute();
        isAligned = true;
        while (this.goesOn() && (await this.carryOut.next()));
        pause = await this.untilNext();
        this.isTroubled = false;
      } catch (error) {
        if (!this.isTroubled) this.log.error(error);
        this.isTroubled = true;
      }
      if (this.goesOn()) await this.alarm.sleep(pause);
    }
  }

  // Asked anew each time: it is told to stop while it waits for something else.
  private goesOn(): boolean {
    return !this.isStopping;
  }

  private async untilNext(): Promise<number> {
    const now = this.clock.now();
    const next = await this.schedules.nextDue();
    if (next === null) return lookEvery;
    return Math.min(Math.max(next.getTime() - now.getTime(), breath), lookEvery);
  }
}
