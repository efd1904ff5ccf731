import { contentHash, decide, emptyContent, type Actor, type Content } from '@kopij/editorial';
import { GrantRegistry } from '@kopij/identity';
import { answerOnce, Clock, findRow, toInstant, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { EntityManager } from 'typeorm';
import { ContentPatcher, type ContentPatch } from '../content/content-patch.js';
import { DecisionFacts } from '../desk/decision-facts.js';
import { HistoryEntryEntity } from '../ledger/history-entry.entity.js';
import { ManuscriptStore } from '../manuscript/manuscript-store.js';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import { ReadableManuscripts } from '../manuscript/readable-manuscripts.js';
import type { ManuscriptRefusal } from '../manuscript/refusal.js';
import { WorkingDraftStore } from './working-draft-store.js';
import type { WorkingDraftEntity } from './working-draft.entity.js';
import type { WorkingDraftView } from './working-draft.types.js';

/** More would be no work in progress. It bounds what one person can have stored. */
export const mostDrafts = 500;

/** Of what they have begun with, in memory: in characters. */
const mostKept = 4_000_000;

export interface SaveWorkingDraftCommand {
  readonly manuscriptId: string;
  /** The version of the manuscript that the caller began with. */
  readonly baseVersion: number;
  /** What is left out is as it is at that version. */
  readonly patch: ContentPatch;
  /** The hash of the draft that this replaces; null if the caller knows of none. */
  readonly expectedHash?: string | null;
  /** Repeating the same command with the same key stores nothing again. */
  readonly idempotencyKey?: string | null;
}

interface Refused {
  readonly refusals: ManuscriptRefusal[];
}

/**
 * `conflict` is what is stored instead of what the caller has seen, or has saved with the same key before: what another window has
 * saved, or null if it was committed or thrown away.
 */
export type SavedDraft =
  { readonly draft: WorkingDraftView } | { readonly conflict: WorkingDraftView | null } | Refused;

/** What is kept of an answer: the hash of what was saved. Never the text: what a key is answered with later is read again. */
type Kept = { readonly saved: string } | 'CONFLICT' | Refused;

/** Keeps what somebody is writing, for them alone. The manuscript does not change in any way. */
@Injectable()
export class SaveWorkingDraft {
  /** What those who write now have begun with. */
  private readonly bases = new LRUCache<string, Content>({ max: 500, maxSize: mostKept });

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly readable: ReadableManuscripts,
    private readonly grants: GrantRegistry,
    private readonly facts: DecisionFacts,
    private readonly manuscripts: ManuscriptStore,
    private readonly patcher: ContentPatcher,
    private readonly drafts: WorkingDraftStore,
  ) {}

  /**
   * @param asked the caller's original input, if the patch was derived from it, for comparison when a key is repeated
   * @throws {Problem} NOT_FOUND
   */
  execute(caller: Actor, command: SaveWorkingDraftCommand, asked: object = command): Promise<SavedDraft> {
    const { manuscriptId, idempotencyKey: key } = command;
    return this.work.transaction(async (tx) => {
      const actor = await this.grants.actorWithin(tx, caller);
      const manuscript = await this.readable.demandWithin(tx, actor, manuscriptId);
      const written: { draft?: WorkingDraftEntity } = {};
      const save = async (): Promise<Kept> => {
        const outcome = await this.save(tx, actor, manuscript, command);
        if (outcome === 'CONFLICT' || 'refusals' in outcome) return outcome;
        written.draft = outcome;
        return { saved: outcome.contentHash };
      };
      const kept = key == null ? await save() : await this.once(tx, actor, key, asked, save);
      if (typeof kept !== 'string' && 'refusals' in kept) return kept;
      const stored = written.draft ?? (await this.drafts.find(tx, { manuscriptId, userId: actor.id }));
      const draft = stored && { ...stored, manuscript };
      const isSaved = kept !== 'CONFLICT' && draft?.contentHash === kept.saved;
      return isSaved ? { draft } : { conflict: draft };
    });
  }

  private async once(
    tx: EntityManager,
    { id: actorId }: Actor,
    key: string,
    input: object,
    save: () => Promise<Kept>,
  ): Promise<Kept> {
    const asked = { action: 'saveWorkingDraft', ...input };
    const question = { actorId, key, asked, now: this.clock.now() };
    // Whether they may still read the manuscript was asked already.
    const kept = await answerOnce(tx, question, save, () => Promise.resolve());
    return kept === 'KEY_REUSED' ? refused('KEY_REUSED', 'idempotencyKey', { key }) : kept;
  }

  private async save(
    tx: EntityManager,
    actor: Actor,
    manuscript: ManuscriptEntity,
    { baseVersion, patch, expectedHash = null }: SaveWorkingDraftCommand,
  ): Promise<WorkingDraftEntity | 'CONFLICT' | Refused> {
    const refusals = await this.judge(tx, actor, manuscript);
    if (refusals.length > 0) return { refusals };
    const baseRevision = await this.revisionAt(tx, manuscript, baseVersion);
    if (baseRevision === null) {
      return refused('VERSION_UNKNOWN', 'baseVersion', { version: String(baseVersion) });
    }
    const base = await this.baseOf(tx, manuscript.id, baseRevision);
    const patched = await this.patcher.apply(tx, base, patch);
    if ('refusals' in patched) return patched;
    const key = { manuscriptId: manuscript.id, userId: actor.id };
    if (expectedHash === null && !(await this.drafts.has(tx, key))) {
      const count = await this.drafts.countOf(tx, actor.id);
      if (count >= mostDrafts) return refused('TOO_MANY_DRAFTS', null, { most: String(mostDrafts) });
    }
    const { content } = patched;
    const savedAt = toInstant(this.clock.now());
    const draft = {
      ...key,
      ...{ content, contentHash: contentHash(content), baseVersion, baseRevision, savedAt },
    };
    return (await this.drafts.put(tx, draft, expectedHash)) ? draft : 'CONFLICT';
  }

  /** A revision never changes, and the same one is asked for with each save. */
  private async baseOf(tx: EntityManager, manuscriptId: string, number: number): Promise<Content> {
    const name = `${manuscriptId}/${number}`;
    const known = this.bases.get(name);
    if (known) return known;
    const { content } = await this.manuscripts.revision(tx, manuscriptId, number);
    this.bases.set(name, content, { size: JSON.stringify(content).length });
    return content;
  }

  /** Why they could not edit it now, in the words of an edit. */
  private async judge(
    tx: EntityManager,
    actor: Actor,
    manuscript: ManuscriptEntity,
  ): Promise<ManuscriptRefusal[]> {
    // An edit asks nothing about the text, only where the copy is: where its working copy is.
    const content = { ...emptyContent(), sectionId: manuscript.sectionId };
    const plans = { publish: null, unpublish: null };
    const circumstances = {
      ...{ actor, now: this.clock.now(), live: null, othersToConfirm: null, upstream: [] },
      openThreads: manuscript.openThreadCount,
    };
    const context = await this.facts.contextWithin(tx, content, circumstances);
    const facts = this.facts.of({ manuscript, content, contentHash: '', plans });
    const decision = decide('edit', facts, context);
    return decision.ok ? [] : decision.refusals;
  }

  private async revisionAt(
    tx: EntityManager,
    { id: manuscriptId, version, revision }: ManuscriptEntity,
    sequence: number,
  ): Promise<number | null> {
    if (sequence === version) return revision;
    return (await findRow(tx, HistoryEntryEntity, { manuscriptId, sequence }))?.revision ?? null;
  }
}

function refused(
  code: ManuscriptRefusal['code'],
  field: string | null,
  params: Record<string, string>,
): Refused {
  return { refusals: [{ code, field: field === null ? [] : [field], params }] };
}
