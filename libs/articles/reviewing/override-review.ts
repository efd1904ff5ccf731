import type { Actor } from '@kopij/editorial';
import { Injectable } from '@nestjs/common';
import { ManuscriptDesk } from '../desk/manuscript-desk.js';
import type { ManuscriptCommand, Outcome } from '../manuscript/outcome.js';

export interface OverrideReviewCommand extends ManuscriptCommand {
  readonly reason: string;
}

/**
 * Approves in an emergency, as an admin, without a review or second pair of eyes. Bound to the content like every
 * approval, and recorded as an override.
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
