import type { Actor } from '@kopij/editorial';
import { Injectable } from '@nestjs/common';
import { ManuscriptDesk } from '../desk/manuscript-desk.js';
import type { ManuscriptCommand, Outcome } from '../manuscript/outcome.js';

/** Hands the working copy to a reviewer, or says all that is missing at once. */
@Injectable()
export class SubmitManuscript {
  constructor(private readonly desk: ManuscriptDesk) {}

  execute(actor: Actor, command: ManuscriptCommand): Promise<Outcome> {
    return this.desk.change({
      actor,
      action: 'submit',
      command,
      apply: () => ({ event: { type: 'manuscriptSubmitted' } }),
    });
  }
}
