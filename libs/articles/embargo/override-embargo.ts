import type { Actor } from '@kopij/editorial';
import { Injectable } from '@nestjs/common';
import { ManuscriptDesk } from '../desk/manuscript-desk.js';
import type { ManuscriptCommand, Outcome } from '../manuscript/outcome.js';
import { ShowAgain } from './show-again.js';

export interface OverrideEmbargoCommand extends ManuscriptCommand {
  readonly reason: string;
}

/** Lifts an embargo without a second person, if nobody else could confirm. Recorded as an override. */
@Injectable()
export class OverrideEmbargo {
  constructor(
    private readonly desk: ManuscriptDesk,
    private readonly again: ShowAgain,
  ) {}

  execute(actor: Actor, command: OverrideEmbargoCommand): Promise<Outcome> {
    return this.desk.change({
      actor,
      action: 'overrideEmbargo',
      command,
      apply: (allowed) => this.again.broken(allowed),
    });
  }
}
