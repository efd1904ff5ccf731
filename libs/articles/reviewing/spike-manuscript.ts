import type { Actor } from '@kopij/editorial';
import { Injectable } from '@nestjs/common';
import { ManuscriptDesk } from '../desk/manuscript-desk.js';
import type { ManuscriptCommand, Outcome } from '../manuscript/outcome.js';

export interface SpikeCommand extends ManuscriptCommand {
  readonly comment?: string | null;
}

/** Puts a manuscript aside that readers never saw. It can be taken up again. */
@Injectable()
export class SpikeManuscript {
  constructor(private readonly desk: ManuscriptDesk) {}

  execute(actor: Actor, command: SpikeCommand): Promise<Outcome> {
    return this.desk.change({
      actor,
      action: 'spike',
      command,
      apply: ({ manuscript }) => {
        manuscript.stateBeforeSpike = manuscript.state;
        manuscript.missedSchedule = null;
        return { event: { type: 'manuscriptSpiked' } };
      },
    });
  }
}
