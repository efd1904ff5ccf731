import { contentHash, emptyContent, initialState, type Actor } from '@kopij/editorial';
import { Clock, newId, record, toInstant, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { ContentPatcher, type ContentPatch } from './content-patch.js';
import type { ManuscriptEntity } from './manuscript.entity.js';
import { ManuscriptStore } from './manuscript-store.js';
import type { Outcome } from './outcome.js';

export interface CreateManuscriptCommand {
  readonly content: ContentPatch;
  /** Recognises an import's own earlier work: the same key again answers with the manuscript it made. */
  readonly importKey?: string;
}

/** Opens a manuscript as a draft, which may be as incomplete as it likes. */
@Injectable()
export class CreateManuscript {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly store: ManuscriptStore,
    private readonly patcher: ContentPatcher,
  ) {}

  execute(actor: Actor, { content: patch, importKey }: CreateManuscriptCommand): Promise<Outcome> {
    return this.work.transaction(async (tx) => {
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
        scheduledFor: null,
        scheduledZone: null,
        embargoedUntil: null,
        importKey: importKey ?? null,
        createdAt: at,
        createdById: actor.id,
        updatedAt: at,
        updatedById: actor.id,
        contentChangedById: actor.id,
      };
      const there = await this.store.insert(tx, manuscript);
      if (there.id !== manuscript.id) return { manuscript: there };
      await this.store.addRevision(tx, {
        manuscriptId: manuscript.id,
        number: 1,
        content,
        contentHash: contentHash(content),
        createdAt: at,
        createdById: actor.id,
      });
      await this.store.addHistory(tx, {
        manuscriptId: manuscript.id,
        sequence: manuscript.version,
        at,
        actorId: actor.id,
        action: 'create',
        fromState: null,
        toState: manuscript.state,
        revision: manuscript.revision,
        comment: null,
        details: null,
      });
      await record(tx, { type: 'manuscriptCreated', articleId: manuscript.id, actorId: actor.id, at });
      return { manuscript };
    });
  }
}
