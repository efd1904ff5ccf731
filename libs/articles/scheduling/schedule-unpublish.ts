import { LiveArticles } from '@kopij/delivery';
import type { Actor } from '@kopij/editorial';
import { toInstant } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { ManuscriptDesk } from '../desk/manuscript-desk.js';
import type { ManuscriptCommand, Outcome } from '../manuscript/outcome.js';
import { ScheduleStore } from '../plans/schedule-store.js';
import { readMoment, type PlannedMoment } from './planned-moment.js';

export interface ScheduleUnpublishCommand extends ManuscriptCommand, PlannedMoment {
  readonly reason: string;
}

/** Schedules when a live or scheduled article is unpublished, in whatever revision is live then. */
@Injectable()
export class ScheduleUnpublish {
  constructor(
    private readonly desk: ManuscriptDesk,
    private readonly schedules: ScheduleStore,
    private readonly live: LiveArticles,
  ) {}

  async execute(actor: Actor, command: ScheduleUnpublishCommand): Promise<Outcome> {
    const moment = readMoment(command);
    if ('refusals' in moment) return moment;
    const dueAt = toInstant(moment.at);
    return this.desk.change({
      actor,
      action: 'scheduleUnpublish',
      command: { ...command, at: moment.at },
      apply: async ({ tx, manuscript, now }) => {
        const { id: manuscriptId, revision } = manuscript;
        const { localTime, timeZone, reason } = command;
        await this.schedules.put(tx, {
          manuscriptId,
          action: 'unpublish',
          dueAt,
          localTime,
          timeZone,
          revision,
          reason,
          plannedById: actor.id,
          plannedAt: toInstant(now),
        });
        await this.live.planEnd(tx, manuscriptId, moment.at);
        return {
          event: { type: 'actionScheduled', action: 'unpublish', dueAt, revision },
          details: { planned: { action: 'unpublish', dueAt } },
        };
      },
    });
  }
}
