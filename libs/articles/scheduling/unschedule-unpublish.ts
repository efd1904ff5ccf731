import { LiveArticles } from '@kopij/delivery';
import type { Actor } from '@kopij/editorial';
import { Injectable } from '@nestjs/common';
import { ManuscriptDesk } from '../desk/manuscript-desk.js';
import type { ManuscriptCommand, Outcome } from '../manuscript/outcome.js';
import { ScheduleStore } from '../plans/schedule-store.js';

/** Cancels the scheduled unpublication. */
@Injectable()
export class UnscheduleUnpublish {
  constructor(
    private readonly desk: ManuscriptDesk,
    private readonly schedules: ScheduleStore,
    private readonly live: LiveArticles,
  ) {}

  execute(actor: Actor, command: ManuscriptCommand): Promise<Outcome> {
    return this.desk.change({
      actor,
      action: 'unscheduleUnpublish',
      command,
      apply: async ({ tx, manuscript }) => {
        await this.schedules.remove(tx, { manuscriptId: manuscript.id, action: 'unpublish' });
        await this.live.planEnd(tx, manuscript.id, null);
        return { event: { type: 'actionUnscheduled', action: 'unpublish' } };
      },
    });
  }
}
