import type { Actor } from '@kopij/editorial';
import { Injectable } from '@nestjs/common';
import { ManuscriptDesk } from '../desk/manuscript-desk.js';
import type { ManuscriptCommand, Outcome } from '../manuscript/outcome.js';

export interface ApproveCommand extends ManuscriptCommand {
  readonly comment?: string | null;
}

/** Approves exactly the current content of the working copy. Any later change voids the approval. */
@Injectable()
export class ApproveManuscript {
  constructor(private readonly desk: ManuscriptDesk) {}

  execute(actor: Actor, command: ApproveCommand): Promise<Outcome> {
    return this.desk.change({
      actor,
      action: 'approve',
      command,
      apply: ({ manuscript }) => ({
        event: { type: 'manuscriptApproved', revision: manuscript.revision },
      }),
    });
  }
}
