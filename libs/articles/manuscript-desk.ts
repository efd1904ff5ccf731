import {
  contentHash,
  decide,
  type Actor,
  type Content,
  type DecisionContext,
  type EditorialAction,
  type Finding,
  type NewsroomEvent,
} from '@kopij/editorial';
import { Clock, Problem, record, toInstant, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DecisionFacts } from './decision-facts.js';
import type { HistoryDetails } from './history-entry.entity.js';
import type { ManuscriptEntity } from './manuscript.entity.js';
import { ManuscriptStore, type WorkingCopy } from './manuscript-store.js';
import type { ManuscriptCommand, ManuscriptRefusal, Outcome } from './outcome.js';

/** What a use case sees of a change that the rules have allowed. It may set fields of `manuscript`; they are stored. */
export interface AllowedChange extends WorkingCopy {
  tx: EntityManager;
  now: Date;
  /** Makes a new revision the working copy, and gives its number. */
  revise: (content: Content) => Promise<number>;
}

type OfManuscript = Extract<NewsroomEvent, { articleId: string }>;
type Unsigned<Event> = Event extends unknown ? Omit<Event, 'articleId' | 'actorId' | 'at'> : never;

/** What a use case makes of it. `UNCHANGED`: there was nothing to do, so nothing is recorded. */
export type AppliedChange =
  | { event: Unsigned<OfManuscript>; details?: HistoryDetails }
  | { refusals: ManuscriptRefusal[] }
  | 'UNCHANGED';

interface SpokenCommand extends ManuscriptCommand {
  readonly revision?: number;
  readonly comment?: string | null;
  readonly reason?: string;
}

/**
 * What every change of a manuscript has in common, in one transaction: lock, compare versions, decide, do what the use
 * case does, store, write the history, announce. A use case adds only what is its own.
 */
@Injectable()
export class ManuscriptDesk {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly store: ManuscriptStore,
    private readonly facts: DecisionFacts,
  ) {}

  change(
    actor: Actor,
    action: EditorialAction,
    command: SpokenCommand,
    apply: (allowed: AllowedChange) => AppliedChange | Promise<AppliedChange>,
  ): Promise<Outcome> {
    return this.work.transaction(async (tx) => {
      const copy = await this.store.lock(tx, command.manuscriptId);
      if (!copy) throw new Problem('NOT_FOUND', `There is no manuscript ${command.manuscriptId}.`);
      const { manuscript } = copy;
      if (manuscript.version !== command.expectedVersion) {
        return { conflict: await this.store.conflict(tx, copy, command.expectedVersion) };
      }

      const now = this.clock.now();
      const context = await this.facts.contextWithin(tx, copy.content, { actor, now, ...spoken(command) });
      const decision = decide(action, this.facts.of(copy), context);
      if (!decision.ok) return { refusals: decision.refusals };

      const from = manuscript.state;
      const revise = (content: Content): Promise<number> => this.revise(tx, manuscript, content, actor, now);
      const applied = await apply({ tx, now, revise, ...copy });
      if (applied === 'UNCHANGED') return { manuscript };
      if ('refusals' in applied) return applied;

      manuscript.state = decision.to;
      manuscript.approvedHash = decision.approval?.contentHash ?? null;
      manuscript.approvedById = decision.approval?.byId ?? null;
      manuscript.version += 1;
      manuscript.updatedAt = toInstant(now);
      manuscript.updatedById = actor.id;
      await this.store.update(tx, manuscript);
      await this.store.addHistory(tx, {
        manuscriptId: manuscript.id,
        sequence: manuscript.version,
        at: manuscript.updatedAt,
        actorId: actor.id,
        action,
        fromState: from,
        toState: manuscript.state,
        revision: manuscript.revision,
        comment: command.comment ?? command.reason ?? null,
        details: withWarnings(applied.details, decision.warnings),
      });
      await record(tx, {
        ...applied.event,
        articleId: manuscript.id,
        actorId: actor.id,
        at: manuscript.updatedAt,
      });
      return { manuscript };
    });
  }

  private async revise(
    tx: EntityManager,
    manuscript: ManuscriptEntity,
    content: Content,
    actor: Actor,
    now: Date,
  ): Promise<number> {
    manuscript.revision = await this.store.nextRevisionNumber(tx, manuscript.id);
    manuscript.headline = content.headline;
    manuscript.sectionId = content.sectionId;
    manuscript.contentChangedById = actor.id;
    await this.store.addRevision(tx, {
      manuscriptId: manuscript.id,
      number: manuscript.revision,
      content,
      contentHash: contentHash(content),
      createdAt: toInstant(now),
      createdById: actor.id,
    });
    return manuscript.revision;
  }
}

function spoken({
  revision,
  comment,
  reason,
}: SpokenCommand): Pick<DecisionContext, 'revision' | 'comment' | 'reason'> {
  return {
    ...(revision === undefined ? {} : { revision }),
    ...(comment == null ? {} : { comment }),
    ...(reason === undefined ? {} : { reason }),
  };
}

function withWarnings(details: HistoryDetails = {}, warnings: readonly Finding[]): HistoryDetails | null {
  const all = warnings.length > 0 ? { ...details, warnings: warnings.map(({ code }) => code) } : details;
  return Object.keys(all).length > 0 ? all : null;
}
