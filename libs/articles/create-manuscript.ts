import { contentHash, emptyContent, initialState, type Actor } from '@kopij/editorial';
import { Clock, newId, record, toInstant, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ContentPatcher, type ContentPatch } from './content-patch.js';
import { Ledger } from './history/ledger.js';
import { ManuscriptDesk } from './manuscript-desk.js';
import type { ManuscriptEntity } from './manuscript.entity.js';
import { ManuscriptStore } from './manuscript-store.js';
import type { Outcome } from './outcome.js';

export interface CreateManuscriptCommand {
  readonly content: ContentPatch;
  /** Recognises an import's own earlier work: the same key again answers with the manuscript it made. */
  readonly importKey?: string;
  /** The same key and command again give the first answer and do nothing. */
  readonly idempotencyKey?: string | null;
}

/** Opens a manuscript as a draft, which may be as incomplete as it likes. */
@Injectable()
export class CreateManuscript {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly desk: ManuscriptDesk,
    private readonly store: ManuscriptStore,
    private readonly ledger: Ledger,
    private readonly patcher: ContentPatcher,
  ) {}

  /** @param asked all that the caller said, where the content was made of it: a repeated key is judged by it */
  execute(actor: Actor, command: CreateManuscriptCommand, asked: object = command): Promise<Outcome> {
    return this.work.transaction((tx) =>
      this.desk.once(tx, actor, command.idempotencyKey, { action: 'create', ...asked }, () =>
        this.create(tx, actor, command),
      ),
    );
  }

  private async create(
    tx: EntityManager,
    actor: Actor,
    { content: patch, importKey }: CreateManuscriptCommand,
  ): Promise<Outcome> {
    const existing = importKey === undefined ? null : await this.store.findByImportKey(tx, importKey);
    if (existing) return { manuscript: existing };
    const patched = await this.patcher.apply(tx, emptyContent(), patch);
    if ('refusals' in patched) return patched;

    const { content } = patched;
    const now = this.clock.now();
    const at = toInstant(now);
    const manuscript: ManuscriptEntity = {
      id: newId(now),
      version: 1,
      state: initialState,
      stateBeforeSpike: null,
      revision: 1,
      liveRevision: null,
      firstPublishedAt: null,
      publishedAt: null,
      headline: content.headline,
      sectionId: content.sectionId,
      assigneeId: null,
      approvedHash: null,
      approvedById: null,
      approvalIsOverride: false,
      embargoedUntil: null,
      embargoBreak: null,
      missedSchedule: null,
      importKey: importKey ?? null,
      createdAt: at,
      createdById: actor.id,
      updatedAt: at,
      updatedById: actor.id,
      contentChangedById: actor.id,
    };
    const there = await this.store.insert(tx, manuscript);
    if (there.id !== manuscript.id) return { manuscript: there };
    const hash = contentHash(content);
    await this.store.addRevision(tx, {
      manuscriptId: manuscript.id,
      number: 1,
      content,
      contentHash: hash,
      createdAt: at,
      createdById: actor.id,
    });
    await record(tx, { type: 'manuscriptCreated', articleId: manuscript.id, actorId: actor.id, at });
    await this.ledger.append(tx, [
      {
        manuscriptId: manuscript.id,
        sequence: manuscript.version,
        at,
        actorId: actor.id,
        action: 'create',
        fromState: null,
        toState: manuscript.state,
        revision: manuscript.revision,
        contentHash: hash,
        comment: null,
        details: null,
      },
    ]);
    return { manuscript };
  }
}
