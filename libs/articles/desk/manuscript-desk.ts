import {
  asksWhether,
  decide,
  type Actor,
  type Content,
  type DecisionContext,
  type EditorialAction,
  type Subject,
  type UpstreamFacts,
} from '@kopij/editorial';
import { GrantRegistry, UserDirectory } from '@kopij/identity';
import { notify } from '@kopij/notices';
import { answerOnce, Clock, Problem, record, UnitOfWork } from '@kopij/platform';
import { SectionRegistry } from '@kopij/sections';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { HistoryDetails } from '../ledger/history-entry.entity.js';
import { Ledger } from '../ledger/ledger.js';
import { ManuscriptStore, type WorkingCopy } from '../manuscript/manuscript-store.js';
import { judgePlace } from '../manuscript/judge-place.js';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import type { ManuscriptCommand, Merged, Outcome } from '../manuscript/outcome.js';
import { isReadable, ReadableManuscripts } from '../manuscript/readable-manuscripts.js';
import type { ManuscriptRefusal } from '../manuscript/refusal.js';
import { subjectOf } from '../manuscript/subject-of.js';
import { UpstreamStore } from '../upstream/upstream-store.js';
import { DecisionFacts } from './decision-facts.js';
import { describeConflict, describeMerge } from './describe-conflict.js';
import { namesOfAllowed } from './names-of-allowed.js';
import { noteHeldPublication } from './note-held-publication.js';
import { noticesOf } from './notices-of.js';
import { announcement, signChange, type UnsignedEvent } from './sign-change.js';

/** A change that the rules have allowed, as a use case sees it. The use case may set fields of `manuscript`, which are stored. */
export interface AllowedChange extends WorkingCopy {
  tx: EntityManager;
  now: Date;
  /** The items of the wire that it was made of. */
  upstream: readonly UpstreamFacts[];
  /** Makes a new revision the working copy, and returns its number. */
  revise: (content: Content) => Promise<number>;
  /** Makes an earlier revision the working copy again. */
  recall: (number: number) => Promise<void>;
  /** The result of merging a command for an older version; null for a command for the current version. */
  merged: Content | null;
  /** Why the actor may not bring the copy into a section: asked before the content that is in it is made the working copy. */
  judgeMove: (sectionId: string | null) => ManuscriptRefusal[];
}

/**
 * The result of a use case. `UNCHANGED`: there was nothing to do, so nothing is recorded. `plannerId`: who had planned what could
 * not be carried out.
 */
export type AppliedChange =
  | { event: UnsignedEvent; details?: HistoryDetails; plannerId?: string }
  | { refusals: ManuscriptRefusal[] }
  | 'UNCHANGED';

export interface SpokenCommand extends ManuscriptCommand {
  readonly revision?: number;
  readonly comment?: string | null;
  readonly reason?: string;
  readonly note?: string;
  readonly at?: Date;
  /** The time zone in which it was given. */
  readonly timeZone?: string;
  readonly acknowledge?: DecisionContext['acknowledged'] | null;
  readonly wireItemId?: string;
}

/** One change to one manuscript: who does what, and what the use case adds to the steps that all changes share. */
export interface Change {
  readonly actor: Actor;
  readonly action: EditorialAction;
  readonly command: SpokenCommand;
  readonly apply: (allowed: AllowedChange) => AppliedChange | Promise<AppliedChange>;
  /** For a command for an older version that should be carried out nevertheless. */
  readonly rebase?: (tx: EntityManager, seen: Content, copy: WorkingCopy) => Promise<Rebased>;
}

/** What the caller wanted, and its merge with what has changed since; null if the caller has to resolve the conflict. */
export type Rebased = { refusals: ManuscriptRefusal[] } | { yours: Content; merged: Content | null };

/**
 * The steps that all changes to a manuscript share, in one transaction: check the idempotency key, lock, compare versions, decide,
 * run the use case, store, write the history, announce. A use case adds only its own part.
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
    private readonly upstreams: UpstreamStore,
    private readonly sections: SectionRegistry,
    private readonly grants: GrantRegistry,
    private readonly readable: ReadableManuscripts,
  ) {}

  /** @param asked the whole input, if `change.command` was derived from it: a repeated key is compared with this */
  change(change: Change, asked: object = change.command): Promise<Outcome> {
    const { actor, action, command } = change;
    return this.work.transaction((tx) =>
      this.once(tx, actor, command.idempotencyKey, { action, ...asked }, () => this.within(tx, change)),
    );
  }

  /** Returns the first response if the actor has already sent the same command under the same key. */
  async once(
    tx: EntityManager,
    actor: Actor,
    key: string | null | undefined,
    asked: Partial<ManuscriptCommand> & Readonly<Record<string, unknown>>,
    work: () => Promise<Outcome>,
  ): Promise<Outcome> {
    if (key == null) return work();
    const question = { actorId: actor.id, key, asked, now: this.clock.now() };
    const answer = await answerOnce(tx, question, work, async (kept) => {
      nameConflict(kept, asked);
      // What it shows may have been taken from them since.
      const shown = shownIn(kept);
      if (shown === null) return;
      await this.readable.demandWithin(tx, await this.grants.actorWithin(tx, actor), shown);
    });
    if (answer !== 'KEY_REUSED') return answer;
    return { refusals: [{ code: 'KEY_REUSED', field: ['idempotencyKey'], params: { key } }] };
  }

  /** Makes a change as part of a larger transaction. */
  async within(tx: EntityManager, change: Change): Promise<Outcome> {
    const { action, command, apply, rebase } = change;
    const actor = await this.grants.actorWithin(tx, change.actor);
    const copy = await this.store.lock(tx, command.manuscriptId);
    if (!copy || !isReadable(actor, copy.manuscript)) {
      throw new Problem('NOT_FOUND', `There is no manuscript ${command.manuscriptId}.`);
    }
    const { manuscript } = copy;
    const since = {
      manuscriptId: manuscript.id,
      seenVersion: command.expectedVersion,
      currentVersion: manuscript.version,
    };
    let merged: Content | null = null;
    let taken: { merged?: Merged } = {};
    if (since.currentVersion !== since.seenVersion) {
      const seen = await this.store.contentAt(tx, manuscript.id, command.expectedVersion);
      const rebased = seen && rebase ? await rebase(tx, seen, copy) : null;
      if (rebased && 'refusals' in rebased) return rebased;
      if (!rebased?.merged) return { conflict: describeConflict(since, copy, seen, rebased?.yours ?? null) };
      merged = rebased.merged;
      taken = { merged: describeMerge(since, rebased.yours, merged) };
    }

    const now = this.clock.now();
    const live = await this.liveBeside(tx, action, manuscript);
    const sections = await this.sections.within(tx);
    const othersToConfirm = await this.othersBeside(tx, action, actor, subjectOf(manuscript, sections));
    const upstream = await this.upstreams.factsOf(tx, manuscript);
    const liveSectionId = await this.liveSection(tx, actor, manuscript);
    const openThreads = manuscript.openThreadCount;
    const beside = { live, othersToConfirm, upstream, liveSectionId, openThreads };
    const circumstances = { actor, now, ...beside, ...spoken(command) };
    const context = await this.facts.contextWithin(tx, copy.content, circumstances);
    const decision = decide(action, this.facts.of(copy), context);
    if (!decision.ok) {
      const { refusals } = decision;
      await noteHeldPublication(tx, this.store, manuscript, refusals);
      return { refusals };
    }

    const before = { ...manuscript };
    const judgeMove = (to: string | null): ManuscriptRefusal[] =>
      to === before.sectionId ? [] : judgePlace(actor, action, subjectOf(manuscript, sections, to));
    const revise = (content: Content): Promise<number> => this.store.revise(tx, copy, content, actor, now);
    const recall = (number: number): Promise<void> => this.store.recall(tx, copy, number);
    const applied = await apply({ tx, now, upstream, revise, recall, merged, judgeMove, ...copy });
    if (applied === 'UNCHANGED') return { manuscript, ...taken };
    if ('refusals' in applied) return applied;
    if (judgeMove(manuscript.sectionId).length > 0) {
      throw new Error(`${action} has moved ${manuscript.id} to a section without asking whether it may.`);
    }

    const entry = signChange(copy, decision, {
      actor,
      action,
      now,
      said: command.comment ?? command.reason ?? command.note ?? null,
      details: applied.details,
    });
    await this.store.update(tx, manuscript);
    const told = await notify(tx, ...noticesOf({ before, entry, manuscript, plannerId: applied.plannerId }));
    await record(tx, { ...announcement(applied.event, entry), ...told });
    await this.ledger.append(tx, [entry]);
    return { manuscript, ...taken };
  }

  /** What readers see instead of the working copy, for the actions that would change it without a correction. */
  private async liveBeside(
    tx: EntityManager,
    action: EditorialAction,
    { id, revision, liveRevision }: ManuscriptEntity,
  ): Promise<Content | null> {
    if (!asksWhether(action, 'IS_ACKNOWLEDGED') || liveRevision === null || liveRevision === revision)
      return null;
    return (await this.store.revision(tx, id, liveRevision)).content;
  }

  /** The section of what readers see instead of the working copy, for those whose rights depend on it. */
  private async liveSection(
    tx: EntityManager,
    { reach }: Actor,
    { id, revision, liveRevision }: ManuscriptEntity,
  ): Promise<string | null | undefined> {
    if (reach !== 'GRANTS' || liveRevision === null || liveRevision === revision) return undefined;
    return (await this.store.revision(tx, id, liveRevision)).content.sectionId;
  }

  /** Who could be the second person for an action that takes two. */
  private async othersBeside(
    tx: EntityManager,
    action: EditorialAction,
    actor: Actor,
    subject: Subject,
  ): Promise<string[] | null> {
    if (!asksWhether(action, 'IS_ALONE')) return null;
    const others = await this.users.othersWith(tx, 'manuscript:publish', actor);
    return namesOfAllowed(others, 'PUBLISH', subject);
  }
}

/** The manuscript of which an outcome shows something; null for a refusal. */
function shownIn(outcome: Outcome): string | null {
  if ('manuscript' in outcome) return outcome.manuscript.id;
  return 'conflict' in outcome ? outcome.conflict.manuscriptId : null;
}

/** Conflicts that were kept by an earlier version of Kopij do not say what they are about: what was asked for does. */
function nameConflict(kept: Outcome, { manuscriptId, expectedVersion }: Partial<ManuscriptCommand>): void {
  if (!('conflict' in kept) || manuscriptId === undefined || expectedVersion === undefined) return;
  kept.conflict = Object.assign({ manuscriptId, seenVersion: expectedVersion }, kept.conflict);
}

function spoken({
  revision,
  comment,
  reason,
  note,
  at,
  timeZone,
  acknowledge,
  wireItemId,
}: SpokenCommand): Spoken {
  return {
    revision,
    comment: comment ?? undefined,
    reason,
    note,
    at,
    timeZone,
    acknowledged: acknowledge ?? undefined,
    wireItemId,
  };
}

type Spoken = Pick<
  DecisionContext,
  'revision' | 'comment' | 'reason' | 'note' | 'at' | 'timeZone' | 'acknowledged' | 'wireItemId'
>;
