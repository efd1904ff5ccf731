import { isSameContent, mergeContent, type Actor } from '@kopij/editorial';
import { Injectable } from '@nestjs/common';
import { bodyRefusals, ContentPatcher, type ContentPatch } from '../content/content-patch.js';
import { ManuscriptDesk } from '../desk/manuscript-desk.js';
import type { ManuscriptCommand, Outcome } from '../manuscript/outcome.js';

/** What to do with an edit of an older version: refuse or merge. */
export const onConflicts = ['REFUSE', 'MERGE'] as const;
export type OnConflict = (typeof onConflicts)[number];

export interface EditManuscriptCommand extends ManuscriptCommand {
  readonly patch: ContentPatch;
  readonly onConflict?: OnConflict | null;
}

/** Edits the working copy. What is live does not change; an approval is voided. */
@Injectable()
export class EditManuscript {
  constructor(
    private readonly desk: ManuscriptDesk,
    private readonly patcher: ContentPatcher,
  ) {}

  /** @param asked the caller's original input, if the patch was derived from it, for comparison when a key is repeated */
  execute(actor: Actor, command: EditManuscriptCommand, asked: object = command): Promise<Outcome> {
    const { patch, onConflict } = command;
    return this.desk.change(
      {
        actor,
        action: 'edit',
        command,
        rebase: async (tx, seen, { content }) => {
          const patched = await this.patcher.apply(tx, seen, patch);
          if ('refusals' in patched) return patched;
          const merged = mergeContent(seen, content, patched.content);
          if (onConflict !== 'MERGE' || !merged.ok) return { yours: patched.content, merged: null };
          const refusals = bodyRefusals(merged.content.blocks);
          return refusals.length > 0 ? { refusals } : { yours: patched.content, merged: merged.content };
        },
        apply: async ({ tx, content, merged, judgeMove, revise }) => {
          const patched = merged ? { content: merged } : await this.patcher.apply(tx, content, patch);
          if ('refusals' in patched) return patched;
          // Saving identical content is not a change, and must not void an approval.
          if (isSameContent(patched.content, content)) return 'UNCHANGED';
          const refusals = judgeMove(patched.content.sectionId);
          if (refusals.length > 0) return { refusals };
          return { event: { type: 'manuscriptEdited', revision: await revise(patched.content) } };
        },
      },
      asked,
    );
  }
}
