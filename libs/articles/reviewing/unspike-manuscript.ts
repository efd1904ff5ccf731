import type { Actor } from '@kopij/editorial';
import { Injectable } from '@nestjs/common';
import { ManuscriptDesk } from '../desk/manuscript-desk.js';
import type { ManuscriptCommand, Outcome } from '../manuscript/outcome.js';

/** Brings a spiked manuscript back, in the state it had before. */
@Injectable()
export class UnspikeManuscript {
  constructor(private readonly desk: ManuscriptDesk) {}

  execute(actor: Actor, command: ManuscriptCommand): Promise<Outcome> {
    return this.desk.change({
      actor,
      action: 'unspike',
      command,
      apply: ({ manuscript }) => {
        manuscript.stateBeforeSpike = null;
        return { event: { type: 'manuscriptUnspiked' } };
      },
    });
  }
}
