import { LiveArticles } from '@kopij/delivery';
import { fromInstant, instantOf, toInstant, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { ScheduleStore } from '../plans/schedule-store.js';

/**
 * Recomputes when schedules are due. The local time is what counts: if a country changes the rules of its time
 * zone, nine in the morning stays nine in the morning.
 */
@Injectable()
export class RealignSchedules {
  constructor(
    private readonly work: UnitOfWork,
    private readonly schedules: ScheduleStore,
    private readonly live: LiveArticles,
  ) {}

  /** Returns how many changed. */
  execute(): Promise<number> {
    return this.work.transaction(async (tx) => {
      let moved = 0;
      for (const plan of await this.schedules.planned(tx)) {
        const read = instantOf(plan.localTime ?? '', plan.timeZone ?? '');
        const due = read.ok ? toInstant(read.instant) : plan.dueAt;
        if (due === plan.dueAt) continue;
        const isMoved = await this.schedules.move(tx, plan, due);
        if (isMoved && plan.action === 'unpublish')
          await this.live.planEnd(tx, plan.manuscriptId, fromInstant(due));
        moved += 1;
      }
      return moved;
    });
  }
}
