import { gravest, isBlocking, taskCodes, type Refusal, type UpstreamTask } from '@kopij/editorial';
import { wireUser } from '@kopij/identity';
import { notify } from '@kopij/notices';
import { findRow, fromInstant, record, toInstant, type Instant } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ManuscriptDesk } from '../desk/manuscript-desk.js';
import { noticesOf } from '../desk/notices-of.js';
import { announcement } from '../desk/sign-change.js';
import { ManuscriptStore } from '../manuscript/manuscript-store.js';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import type { Outcome } from '../manuscript/outcome.js';
import { ScheduleStore } from '../plans/schedule-store.js';
import { ScheduleEntity } from '../plans/schedule.entity.js';
import type { TimedAction } from '../plans/timed-action.js';
import { UnpublishArticle } from '../publishing/unpublish-article.js';
import { MissSchedule } from '../scheduling/miss-schedule.js';
import { embargoOf, lengthenEmbargo } from '../taking/take-offer.js';
import { UpstreamStore } from '../upstream/upstream-store.js';
import type { UpstreamEntity } from '../upstream/upstream.entity.js';

/** A newer revision of an item of the wire. */
export interface UpstreamNews {
  readonly itemId: string;
  readonly revision: number;
  readonly task: UpstreamTask;
  readonly embargoUntil: Instant | null;
  readonly isNotForWeb: boolean;
  /** Until when its agency lets it be used; null if it does not say. */
  readonly expiresAt: Instant | null;
  /** Why a live article is unpublished at once; null: only editors do that. */
  readonly withdraws: string | null;
}

/**
 * Tells all manuscripts that were made of an item what its agency did with it. What stops the copy, or puts it under embargo,
 * is a change of the manuscript, in the name of the wire; an update is not, so that nobody's edit is in conflict with it.
 */
@Injectable()
export class HearUpstream {
  constructor(
    private readonly desk: ManuscriptDesk,
    private readonly store: ManuscriptStore,
    private readonly upstreams: UpstreamStore,
    private readonly miss: MissSchedule,
    private readonly unpublish: UnpublishArticle,
    private readonly schedules: ScheduleStore,
  ) {}

  /** The item must be locked. */
  async within(tx: EntityManager, news: UpstreamNews): Promise<void> {
    for (const manuscriptId of await this.upstreams.madeOf(tx, [news.itemId])) {
      await this.hear(tx, manuscriptId, news);
    }
  }

  private async hear(tx: EntityManager, manuscriptId: string, news: UpstreamNews): Promise<void> {
    // Locked, so that nobody merges meanwhile.
    const copy = await this.store.lock(tx, manuscriptId);
    const known = await this.upstreams.find(tx, manuscriptId, news.itemId);
    if (!copy || !known) throw new Error('A manuscript was not made of this item any more.');
    const task = gravest(known.task, news.task);
    const upstream = {
      ...{ ...known, task, revisionNow: news.revision, dismissal: null },
      isNotForWeb: known.isNotForWeb || news.isNotForWeb,
      expiresAt: news.expiresAt ?? known.expiresAt,
    };
    await this.upstreams.update(tx, upstream);
    const manuscript = await this.note(tx, copy.manuscript, news);
    await this.upstreams.noteStanding(tx, manuscriptId);
    if (isBlocking(news.task)) await this.callOff(tx, manuscript, upstream, news);
  }

  /** Writes it into the history, if anything about the manuscript changes. Returns the manuscript as it is then. */
  private async note(
    tx: EntityManager,
    { id: manuscriptId, version: expectedVersion }: ManuscriptEntity,
    { itemId, revision, task, embargoUntil }: UpstreamNews,
  ): Promise<ManuscriptEntity> {
    const outcome = await this.desk.within(tx, {
      actor: wireUser,
      action: 'noteUpstream',
      command: { manuscriptId, expectedVersion },
      apply: async ({ manuscript, now }) => {
        const { firstPublishedAt, liveRevision, embargoedUntil } = manuscript;
        // What readers see now is for editors to hide.
        const isHidden =
          liveRevision !== null && embargoedUntil !== null && fromInstant(embargoedUntil) > now;
        const until = firstPublishedAt === null || isHidden ? embargoOf({ embargoUntil }, now) : null;
        const isLengthened = lengthenEmbargo(manuscript, until);
        if (isLengthened && isHidden && until !== null) {
          const plannedAt = toInstant(now);
          await this.schedules.put(tx, {
            ...{ manuscriptId, action: 'liftEmbargo', dueAt: until, revision: liveRevision },
            ...{ plannedById: wireUser.id, plannedAt },
          });
        }
        const event = { type: 'upstreamChanged', wireItemId: itemId, task } as const;
        if (!isLengthened && !isBlocking(task)) {
          // Told, and no change of the manuscript.
          const entry = {
            manuscriptId,
            action: 'noteUpstream',
            actorId: wireUser.id,
            at: toInstant(now),
          } as const;
          const told = await notify(tx, ...noticesOf({ before: manuscript, manuscript, entry }));
          await record(tx, { ...announcement(event, entry), ...told });
          return 'UNCHANGED';
        }
        return {
          event,
          details: {
            ...{ wireItemId: itemId, wireRevision: revision, task },
            ...(isLengthened && until !== null ? { embargoedUntil: until } : {}),
          },
        };
      },
    });
    return mustBeDone(outcome);
  }

  /** Calls off what was scheduled, and withdraws what is live if the agency may do so. */
  private async callOff(
    tx: EntityManager,
    manuscript: ManuscriptEntity,
    { manuscriptId, headline, takenAt }: UpstreamEntity,
    { task, withdraws }: UpstreamNews,
  ): Promise<void> {
    const command = { manuscriptId, expectedVersion: manuscript.version };
    if (task === 'KILL' && withdraws !== null && (await this.isShown(tx, manuscript, takenAt))) {
      mustBeDone(await this.unpublish.scheduled(tx, wireUser, { ...command, reason: withdraws }));
      return;
    }
    const planned = (action: TimedAction) => findRow(tx, ScheduleEntity, { manuscriptId, action });
    const plan =
      (task === 'KILL' && manuscript.liveRevision !== null ? await planned('liftEmbargo') : null) ??
      (manuscript.state === 'SCHEDULED' ? await planned('publish') : null);
    const code = taskCodes[task];
    if (!plan || !code) return;
    const refusal: Refusal = { code, field: [], params: { headline: headline ?? '…' } };
    mustBeDone(await this.miss.within(tx, wireUser, command, plan, [refusal]));
  }

  /** Whether what readers see was written with the item: it may have been added to an edit since. */
  private async isShown(tx: EntityManager, manuscript: ManuscriptEntity, takenAt: Instant): Promise<boolean> {
    const { id, liveRevision } = manuscript;
    if (liveRevision === null) return false;
    return takenAt <= (await this.store.revision(tx, id, liveRevision)).createdAt;
  }
}

function mustBeDone(outcome: Outcome): ManuscriptEntity {
  if ('manuscript' in outcome) return outcome.manuscript;
  throw new Error(`News of the wire was refused: ${JSON.stringify(outcome)}`);
}
