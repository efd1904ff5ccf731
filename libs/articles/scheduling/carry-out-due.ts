import type { Actor } from '@kopij/editorial';
import { Clock, toInstant, UnitOfWork } from '@kopij/platform';
import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LiftEmbargo } from '../embargo/lift-embargo.js';
import { ManuscriptStore } from '../manuscript/manuscript-store.js';
import type { ManuscriptCommand, Outcome } from '../manuscript/outcome.js';
import type { ManuscriptRefusal } from '../manuscript/refusal.js';
import { ScheduleStore, type PlanKey } from '../plans/schedule-store.js';
import type { ScheduleEntity } from '../plans/schedule.entity.js';
import type { TimedAction } from '../plans/timed-action.js';
import { PublishManuscript } from '../publishing/publish-manuscript.js';
import { UnpublishArticle } from '../publishing/unpublish-article.js';
import { MissSchedule } from './miss-schedule.js';

/**
 * Carries out schedules one at a time, earliest first, each exactly once with any number of instances: the action
 * and the removal of the schedule are one transaction. If the rules no longer allow an action, the editors are
 * told.
 */
@Injectable()
export class CarryOutDue {
  private readonly log = new Logger('Scheduler');

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly schedules: ScheduleStore,
    private readonly manuscripts: ManuscriptStore,
    private readonly publish: PublishManuscript,
    private readonly unpublish: UnpublishArticle,
    private readonly lift: LiftEmbargo,
    private readonly miss: MissSchedule,
  ) {}

  /** Carries out the earliest due schedule. Returns false if none is left that is not claimed by another instance. */
  async next(): Promise<boolean> {
    let inHand: PlanKey | undefined;
    try {
      return await this.work.transaction(async (tx) => {
        const plan = await this.schedules.claimDue(tx, toInstant(this.clock.now()));
        if (!plan) return false;
        inHand = { manuscriptId: plan.manuscriptId, action: plan.action };
        await this.carryOut(tx, plan);
        return true;
      });
    } catch (error) {
      if (!inHand) throw error;
      // An internal error: retry later, without delaying other schedules.
      this.log.error({ err: error, ...inHand, msg: 'What was planned failed, and is tried again.' });
      await this.putOff(inHand);
      return true;
    }
  }

  private async carryOut(tx: EntityManager, plan: ScheduleEntity): Promise<void> {
    const { manuscriptId } = plan;
    // The person who scheduled it had the right to do so then; it does not matter if they have left or changed role
    // since.
    const actor: Actor = { id: plan.plannedById, name: '', role: 'EDITOR', isPlan: true };
    const command = { manuscriptId, expectedVersion: await this.manuscripts.versionOf(tx, manuscriptId) };
    const outcome = await this.act[plan.action](tx, actor, command, plan);
    if ('conflict' in outcome) throw new Error('A locked manuscript has changed.');
    if ('refusals' in outcome) await this.tellEditors(tx, actor, command, plan, outcome.refusals);
  }

  private readonly act: Record<
    TimedAction,
    (tx: EntityManager, actor: Actor, command: ManuscriptCommand, plan: ScheduleEntity) => Promise<Outcome>
  > = {
    publish: (tx, actor, command, { revision, acknowledged }) =>
      this.publish.scheduled(tx, actor, { ...command, revision, acknowledge: acknowledged }),
    unpublish: (tx, actor, command, { reason }) =>
      this.unpublish.scheduled(tx, actor, { ...command, reason: reason ?? '' }),
    liftEmbargo: (tx, actor, command) => this.lift.scheduled(tx, actor, command),
  };

  private async tellEditors(
    tx: EntityManager,
    actor: Actor,
    command: ManuscriptCommand,
    plan: ScheduleEntity,
    refusals: ManuscriptRefusal[],
  ): Promise<void> {
    const outcome = await this.miss.within(tx, actor, command, plan, refusals);
    if (!('manuscript' in outcome))
      throw new Error(`The missed schedule could not be reported: ${JSON.stringify(outcome)}`);
  }

  private putOff(plan: PlanKey): Promise<void> {
    return this.work.transaction((tx) => this.schedules.putOff(tx, plan, this.clock.now()));
  }
}
