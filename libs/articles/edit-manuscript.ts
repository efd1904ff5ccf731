import { contentHash, type Actor } from '@kopij/editorial';
import { Injectable } from '@nestjs/common';
import { ContentPatcher, type ContentPatch } from './content-patch.js';
import { ManuscriptDesk } from './manuscript-desk.js';
import type { ManuscriptCommand, Outcome } from './outcome.js';

export interface EditManuscriptCommand extends ManuscriptCommand {
  readonly patch: ContentPatch;
}

/** Changes the working copy. Readers keep what is live; an approval of what it said before is void. */
@Injectable()
export class EditManuscript {
  constructor(
    private readonly desk: ManuscriptDesk,
    private readonly patcher: ContentPatcher,
  ) {}

  execute(actor: Actor, command: EditManuscriptCommand): Promise<Outcome> {
    return this.desk.change(actor, 'edit', command, async ({ tx, content, contentHash: before, revise }) => {
      const patched = await this.patcher.apply(tx, content, command.patch);
      if ('refusals' in patched) return patched;
      // Saving what is there already is no change: it must not void an approval.
      if (contentHash(patched.content) === before) return 'UNCHANGED';
      return { event: { type: 'manuscriptEdited', revision: await revise(patched.content) } };
    });
  }
}
