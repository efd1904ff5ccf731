import {
  contentHash,
  isSameContent,
  joinedContent,
  mergeContent,
  type Actor,
  type Content,
} from '@kopij/editorial';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { bodyRefusals, ContentPatcher, type ContentPatch, type Patched } from '../content/content-patch.js';
import { ManuscriptDesk } from '../desk/manuscript-desk.js';
import type { ManuscriptCommand, Outcome } from '../manuscript/outcome.js';
import type { ManuscriptRefusal } from '../manuscript/refusal.js';
import { WorkingDraftStore } from '../working-drafts/working-draft-store.js';

/** What to do with an edit of an older version: refuse or merge. */
export const onConflicts = ['REFUSE', 'MERGE'] as const;
export type OnConflict = (typeof onConflicts)[number];

/** An edit of the version that the caller has read. */
export interface EditCommand extends ManuscriptCommand {
  readonly onConflict?: OnConflict | null;
  /** The hash of the actor's working draft whose words are in this edit: it is removed. One that says just this always is. */
  readonly workingDraftHash?: string | null;
}

export interface EditManuscriptCommand extends EditCommand {
  readonly patch: ContentPatch;
}

/** Says what becomes of the content that the caller has read. */
export type PatchOf = (seen: Content) => { patch: ContentPatch } | { refusals: ManuscriptRefusal[] };

/** Edits the working copy. What is live does not change; an approval is voided. */
@Injectable()
export class EditManuscript {
  constructor(
    private readonly desk: ManuscriptDesk,
    private readonly patcher: ContentPatcher,
    private readonly drafts: WorkingDraftStore,
  ) {}

  /** @param asked the caller's original input, if the patch was derived from it, for comparison when a key is repeated */
  execute(actor: Actor, command: EditManuscriptCommand, asked: object = command): Promise<Outcome> {
    const { patch } = command;
    return this.carryOut(actor, command, () => ({ patch }), asked);
  }

  /** The same for an edit that depends on what the caller has read. */
  carryOut(actor: Actor, command: EditCommand, patchOf: PatchOf, asked: object): Promise<Outcome> {
    const edited = async (tx: EntityManager, seen: Content): Promise<Patched> => {
      const made = patchOf(seen);
      return 'refusals' in made ? made : this.patcher.apply(tx, seen, made.patch);
    };
    return this.desk.change(
      {
        actor,
        action: 'edit',
        command,
        rebase: async (tx, read, copy) => {
          const [seen, theirs] = [joinedContent(read), joinedContent(copy.content)];
          const patched = await edited(tx, seen);
          if ('refusals' in patched) return patched;
          const merged = mergeContent(seen, theirs, patched.content);
          if (command.onConflict !== 'MERGE' || !merged.ok) return { yours: patched.content, merged: null };
          const refusals = bodyRefusals(merged.content.blocks);
          return refusals.length > 0 ? { refusals } : { yours: patched.content, merged: merged.content };
        },
        apply: async ({ tx, manuscript, content, merged, judgeMove, revise }) => {
          const patched = merged ? { content: merged } : await edited(tx, content);
          if ('refusals' in patched) return patched;
          const isChange = !isSameContent(patched.content, content);
          const refusals = isChange ? judgeMove(patched.content.sectionId) : [];
          if (refusals.length > 0) return { refusals };
          const draft = { manuscriptId: manuscript.id, userId: actor.id };
          const hash = contentHash(patched.content);
          await this.drafts.removeCommitted(tx, draft, hash, command.workingDraftHash ?? null);
          // Saving identical content is not a change, and must not void an approval.
          if (!isChange) return 'UNCHANGED';
          return { event: { type: 'manuscriptEdited', revision: await revise(patched.content) } };
        },
      },
      asked,
    );
  }
}
