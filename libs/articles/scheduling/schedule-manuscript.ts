import type { Actor, FindingCode } from '@kopij/editorial';
import { toInstant } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { ManuscriptDesk } from '../desk/manuscript-desk.js';
import type { ManuscriptCommand, Outcome } from '../manuscript/outcome.js';
import { ScheduleStore } from '../plans/schedule-store.js';
import { readMoment, type PlannedMoment } from './planned-moment.js';

export interface ScheduleManuscriptCommand extends ManuscriptCommand, PlannedMoment {
  /** The revision to publish, exactly. */
  readonly revision: number;
  /** The warnings the person scheduling it has acknowledged. */
  readonly acknowledge?: readonly FindingCode[] | null;
}

/** Schedules the publication of the working copy. Until then it cannot be edited: unschedule it first. */
@Injectable()
export class ScheduleManuscript {
  constructor(
    private readonly desk: ManuscriptDesk,
    private readonly schedules: ScheduleStore,
  ) {}

  async execute(actor: Actor, command: ScheduleManuscriptCommand): Promise<Outcome> {
    const moment = readMoment(command);
    if ('refusals' in moment) return moment;
    const dueAt = toInstant(moment.at);
    return this.desk.change({
      actor,
      action: 'schedule',
      command: { ...command, at: moment.at },
      apply: async ({ tx, manuscript, now }) => {
        const { id: manuscriptId, revision } = manuscript;
        const { localTime, timeZone, acknowledge } = command;
        await this.schedules.put(tx, {
          manuscriptId,
          action: 'publish',
          dueAt,
          localTime,
          timeZone,
          revision,
          acknowledged: [...(acknowledge ?? [])],
          plannedById: actor.id,
          plannedAt: toInstant(now),
        });
        manuscript.missedSchedule = null;
        return {
          event: { type: 'actionScheduled', action: 'publish', dueAt, revision },
          details: { planned: { action: 'publish', dueAt } },
        };
      },
    });
  }
}
