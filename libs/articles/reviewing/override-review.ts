import type { Actor } from '@kopij/editorial';
import { Injectable } from '@nestjs/common';
import { ManuscriptDesk } from '../desk/manuscript-desk.js';
import type { ManuscriptCommand, Outcome } from '../manuscript/outcome.js';

export interface OverrideReviewCommand extends ManuscriptCommand {
  readonly reason: string;
}

/**
 * An admin approves in an emergency, in place of the review and of the second pair of eyes. It is bound to the content as
 * every approval is, and stands in the history under its own name.
 */
@Injectable()
export class OverrideReview {
  constructor(private readonly desk: ManuscriptDesk) {}

  execute(actor: Actor, command: OverrideReviewCommand): Promise<Outcome> {
    return this.desk.change({
      actor,
      action: 'overrideReview',
      command,
      apply: ({ manuscript }) => ({
        event: { type: 'reviewOverridden', revision: manuscript.revision, reason: command.reason },
      }),
    });
  }
}
