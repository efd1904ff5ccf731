import type { Actor } from '@kopij/editorial';
import { Injectable } from '@nestjs/common';
import { ManuscriptDesk } from '../desk/manuscript-desk.js';
import type { ManuscriptCommand, Outcome } from '../manuscript/outcome.js';
import { ScheduleStore } from '../plans/schedule-store.js';

/** Cancels the scheduled publication. The manuscript stays approved. */
@Injectable()
export class UnscheduleManuscript {
  constructor(
    private readonly desk: ManuscriptDesk,
    private readonly schedules: ScheduleStore,
  ) {}

  execute(actor: Actor, command: ManuscriptCommand): Promise<Outcome> {
    return this.desk.change({
      actor,
      action: 'unschedule',
      command,
      apply: async ({ tx, manuscript }) => {
        await this.schedules.callOff(tx, manuscript);
        return { event: { type: 'actionUnscheduled', action: 'publish' } };
      },
    });
  }
}
