import type { Actor } from '@kopij/editorial';
import { toInstant } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { ManuscriptDesk } from '../desk/manuscript-desk.js';
import type { ManuscriptCommand, Outcome } from '../manuscript/outcome.js';

export interface BreakEmbargoCommand extends ManuscriptCommand {
  readonly reason: string;
}

/** Asks to break an embargo, which stays in force until a second person confirms. */
@Injectable()
export class BreakEmbargo {
  constructor(private readonly desk: ManuscriptDesk) {}

  execute(actor: Actor, command: BreakEmbargoCommand): Promise<Outcome> {
    return this.desk.change({
      actor,
      action: 'breakEmbargo',
      command,
      apply: ({ manuscript, now }) => {
        const { reason } = command;
        manuscript.embargoBreak = { askedById: actor.id, askedAt: toInstant(now), reason };
        return { event: { type: 'embargoBreakRequested', reason } };
      },
    });
  }
}
