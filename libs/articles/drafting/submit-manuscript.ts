import type { Actor } from '@kopij/editorial';
import { Injectable } from '@nestjs/common';
import { ManuscriptDesk } from '../desk/manuscript-desk.js';
import type { ManuscriptCommand, Outcome } from '../manuscript/outcome.js';

/** Submits the working copy for review, or returns everything that is missing. */
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
