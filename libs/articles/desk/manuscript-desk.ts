import {
  decide,
  type Actor,
  type Content,
  type DecisionContext,
  type EditorialAction,
} from '@kopij/editorial';
import { UserDirectory } from '@kopij/identity';
import { answerOnce, Clock, Problem, record, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { HistoryDetails } from '../ledger/history-entry.entity.js';
import { Ledger } from '../ledger/ledger.js';
import { ManuscriptStore, type WorkingCopy } from '../manuscript/manuscript-store.js';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import type { ManuscriptCommand, Outcome } from '../manuscript/outcome.js';
import type { ManuscriptRefusal } from '../manuscript/refusal.js';
import { DecisionFacts } from './decision-facts.js';
import { describeConflict } from './describe-conflict.js';
import { noteHeldPublication } from './note-held-publication.js';
import { announcement, signChange, type UnsignedEvent } from './sign-change.js';

/** What a use case sees of a change that the rules have allowed. It may set fields of `manuscript`; they are stored. */
export interface AllowedChange extends WorkingCopy {
  tx: EntityManager;
  now: Date;
  /** Makes a new revision the working copy, and gives its number. */
  revise: (content: Content) => Promise<number>;
  /** Makes an earlier revision the working copy once more. */
  recall: (number: number) => Promise<void>;
  /** What became of a command that was given on an older version; null for one that was given on this. */
  merged: Content | null;
}

/** What a use case makes of it. `UNCHANGED`: there was nothing to do, so nothing is recorded. */
export type AppliedChange =
  { event: UnsignedEvent; details?: HistoryDetails } | { refusals: ManuscriptRefusal[] } | 'UNCHANGED';

export interface SpokenCommand extends ManuscriptCommand {
  readonly revision?: number;
  readonly comment?: string | null;
  readonly reason?: string;
  readonly note?: string;
  readonly at?: Date;
  /** The zone that was given in. */
  readonly timeZone?: string;
  readonly acknowledge?: DecisionContext['acknowledged'] | null;
}

/** One change of one manuscript: who does what, and what the use case adds to what all changes have in common. */
export interface Change {
  readonly actor: Actor;
  readonly action: EditorialAction;
  readonly command: SpokenCommand;
  readonly apply: (allowed: AllowedChange) => AppliedChange | Promise<AppliedChange>;
  /** For a command that was given on an older version, and wants to be carried out all the same. */
  readonly rebase?: (tx: EntityManager, seen: Content, copy: WorkingCopy) => Promise<Rebased>;
}

/** What the caller would have made of what they saw, and what comes of it now; null where that is for them to say. */
export type Rebased = { refusals: ManuscriptRefusal[] } | { yours: Content; merged: Content | null };

/**
 * What every change of a manuscript has in common, in one transaction: answer once, lock, compare versions, decide, do what
 * the use case does, store, write the history, announce. A use case adds only what is its own.
 */
@Injectable()
export class ManuscriptDesk {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly store: ManuscriptStore,
    private readonly facts: DecisionFacts,
    private readonly ledger: Ledger,
    private readonly users: UserDirectory,
  ) {}

  /** @param asked all that the caller said, where `change.command` was made of it: what a repeated key is judged by */
  change(change: Change, asked: object = change.command): Promise<Outcome> {
    const { actor, action, command } = change;
    return this.work.transaction((tx) =>
      this.once(tx, actor, command.idempotencyKey, { action, ...asked }, () => this.within(tx, change)),
    );
  }

  /** Gives the first answer, when the actor has sent the same command under the same key before. */
  async once(
    tx: EntityManager,
    { id: actorId }: Actor,
    key: string | null | undefined,
    asked: object,
    work: () => Promise<Outcome>,
  ): Promise<Outcome> {
    if (key == null) return work();
    const answer = await answerOnce(tx, { actorId, key, asked, now: this.clock.now() }, work);
    if (answer !== 'KEY_REUSED') return answer;
    return { refusals: [{ code: 'KEY_REUSED', field: ['idempotencyKey'], params: { key } }] };
  }

  /** A change as part of a transaction that does more. */
  async within(tx: EntityManager, { actor, action, command, apply, rebase }: Change): Promise<Outcome> {
    const copy = await this.store.lock(tx, command.manuscriptId);
    if (!copy) throw new Problem('NOT_FOUND', `There is no manuscript ${command.manuscriptId}.`);
    const { manuscript } = copy;
    let merged: Content | null = null;
    if (manuscript.version !== command.expectedVersion) {
      const seen = await this.store.contentAt(tx, manuscript.id, command.expectedVersion);
      const rebased = seen && rebase ? await rebase(tx, seen, copy) : null;
      if (rebased && 'refusals' in rebased) return rebased;
      if (!rebased?.merged) return { conflict: describeConflict(copy, seen, rebased?.yours ?? null) };
      merged = rebased.merged;
    }

    const now = this.clock.now();
    const live = await this.liveBeside(tx, action, manuscript);
    const othersToConfirm = await this.othersBeside(tx, action, actor);
    const circumstances = { actor, now, live, othersToConfirm, ...spoken(command) };
    const context = await this.facts.contextWithin(tx, copy.content, circumstances);
    const decision = decide(action, this.facts.of(copy), context);
    if (!decision.ok) {
      const { refusals } = decision;
      await noteHeldPublication(tx, this.store, manuscript, { action, refusals });
      return { refusals };
    }

    const revise = (content: Content): Promise<number> => this.store.revise(tx, copy, content, actor, now);
    const recall = (number: number): Promise<void> => this.store.recall(tx, copy, number);
    const applied = await apply({ tx, now, revise, recall, merged, ...copy });
    if (applied === 'UNCHANGED') return { manuscript };
    if ('refusals' in applied) return applied;

    const entry = signChange(copy, decision, {
      actor,
      action,
      now,
      said: command.comment ?? command.reason ?? command.note ?? null,
      details: applied.details,
    });
    await this.store.update(tx, manuscript);
    await record(tx, announcement(applied.event, entry));
    await this.ledger.append(tx, [entry]);
    return { manuscript };
  }

  /** What readers see instead of the working copy, for those actions that would change it without a word. */
  private async liveBeside(
    tx: EntityManager,
    action: EditorialAction,
    { id, revision, liveRevision }: ManuscriptEntity,
  ): Promise<Content | null> {
    const isSilent = action === 'publish' || action === 'schedule';
    if (!isSilent || liveRevision === null || liveRevision === revision) return null;
    return (await this.store.revision(tx, id, liveRevision)).content;
  }

  /** Who could stand beside somebody who wants to do alone what takes two. */
  private async othersBeside(
    tx: EntityManager,
    action: EditorialAction,
    actor: Actor,
  ): Promise<string[] | null> {
    if (action !== 'overrideEmbargo') return null;
    const others = await this.users.othersWith(tx, 'manuscript:publish', actor);
    return others.map(({ name }) => name);
  }
}

function spoken({ revision, comment, reason, note, at, timeZone, acknowledge }: SpokenCommand): Spoken {
  return {
    revision,
    comment: comment ?? undefined,
    reason,
    note,
    at,
    timeZone,
    acknowledged: acknowledge ?? undefined,
  };
}

type Spoken = Pick<
  DecisionContext,
  'revision' | 'comment' | 'reason' | 'note' | 'at' | 'timeZone' | 'acknowledged'
>;
