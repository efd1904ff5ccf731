import type { Actor } from '@kopij/editorial';
import { demand, GrantRegistry } from '@kopij/identity';
import { UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import { ReadableManuscripts } from '../manuscript/readable-manuscripts.js';
import { WorkingDraftStore } from './working-draft-store.js';
import type { WorkingDraftView } from './working-draft.types.js';

interface DiscardWorkingDraftCommand {
  readonly manuscriptId: string;
  /** The hash of the draft that the caller has seen; null to discard whatever is there. */
  readonly expectedHash?: string | null;
}

type DiscardedDraft = { readonly manuscript: ManuscriptEntity } | { readonly conflict: WorkingDraftView };

/** Throws one's own draft away, for good. That is possible for whoever may not edit the manuscript any more, too. */
@Injectable()
export class DiscardWorkingDraft {
  constructor(
    private readonly work: UnitOfWork,
    private readonly readable: ReadableManuscripts,
    private readonly grants: GrantRegistry,
    private readonly drafts: WorkingDraftStore,
  ) {}

  /** @throws {Problem} NOT_FOUND */
  execute(
    caller: Actor,
    { manuscriptId, expectedHash = null }: DiscardWorkingDraftCommand,
  ): Promise<DiscardedDraft> {
    demand(caller, 'manuscript:write');
    return this.work.transaction(async (tx) => {
      const actor = await this.grants.actorWithin(tx, caller);
      const manuscript = await this.readable.demandWithin(tx, actor, manuscriptId);
      const key = { manuscriptId, userId: actor.id };
      const removed = await this.drafts.remove(tx, key, expectedHash);
      const stored = removed ? null : await this.drafts.find(tx, key);
      return stored ? { conflict: { ...stored, manuscript } } : { manuscript };
    });
  }
}
