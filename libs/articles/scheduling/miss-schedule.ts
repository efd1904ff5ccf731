import type { Actor } from '@kopij/editorial';
import { Clock, toInstant } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ManuscriptDesk } from '../desk/manuscript-desk.js';
import type { MissedSchedule } from '../manuscript/manuscript.entity.js';
import type { ManuscriptCommand, Outcome } from '../manuscript/outcome.js';
import type { ManuscriptRefusal } from '../manuscript/refusal.js';
import { ScheduleStore } from '../plans/schedule-store.js';
import type { ScheduleEntity } from '../plans/schedule.entity.js';
import { UnpublishArticle } from '../publishing/unpublish-article.js';

/** Records that a schedule could not be carried out, and why. Only done by the scheduler. */
@Injectable()
export class MissSchedule {
  constructor(
    private readonly desk: ManuscriptDesk,
    private readonly unpublish: UnpublishArticle,
    private readonly schedules: ScheduleStore,
    private readonly clock: Clock,
  ) {}

  within(
    tx: EntityManager,
    actor: Actor,
    command: ManuscriptCommand,
    { action, dueAt, plannedById }: ScheduleEntity,
    refusals: ManuscriptRefusal[],
  ): Promise<Outcome> {
    const missed: MissedSchedule = { dueAt, missedAt: toInstant(this.clock.now()), refusals };
    const reasons = refusals.map(({ code }) => code);
    if (action === 'liftEmbargo') {
      // It cannot be shown, so it is no longer live: an editor has to fix and republish it.
      const reason = `It could not be shown when its embargo ended: ${reasons.join(', ')}.`;
      return this.unpublish.scheduled(tx, actor, { ...command, reason }, missed);
    }
    return this.desk.within(tx, {
      actor,
      action: 'missSchedule',
      command,
      apply: async ({ manuscript }) => {
        manuscript.missedSchedule = missed;
        await this.schedules.callOff(tx, manuscript);
        return {
          event: { type: 'scheduleMissed', dueAt, reasons },
          details: { scheduled: true, missed: reasons },
          plannerId: plannedById,
        };
      },
    });
  }
}
