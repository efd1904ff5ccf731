import type { Actor } from '@kopij/editorial';
import { Clock, toInstant } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MissedSchedule } from '../manuscript.entity.js';
import { ManuscriptDesk } from '../manuscript-desk.js';
import type { ManuscriptCommand, Outcome } from '../outcome.js';
import type { ManuscriptRefusal } from '../refusal.js';
import { UnpublishArticle } from '../unpublish-article.js';
import type { ScheduleEntity } from './schedule.entity.js';
import { ScheduleStore } from './schedule-store.js';

/** Tells the editors that what was planned could not be carried out, and why. Done by nobody but the clock. */
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
    { action, dueAt }: ScheduleEntity,
    refusals: ManuscriptRefusal[],
  ): Promise<Outcome> {
    const missed: MissedSchedule = { dueAt, missedAt: toInstant(this.clock.now()), refusals };
    const reasons = refusals.map(({ code }) => code);
    if (action === 'liftEmbargo') {
      // It cannot be shown, so it is live no longer: an editor has to mend it and publish it anew.
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
        };
      },
    });
  }
}
