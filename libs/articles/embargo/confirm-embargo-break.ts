import type { Actor } from '@kopij/editorial';
import { Injectable } from '@nestjs/common';
import { ManuscriptDesk } from '../desk/manuscript-desk.js';
import type { ManuscriptCommand, Outcome } from '../manuscript/outcome.js';
import { ShowAgain } from './show-again.js';

export interface ConfirmEmbargoBreakCommand extends ManuscriptCommand {
  readonly comment?: string | null;
}

/** Confirms somebody else's request to break an embargo. An article it hid is live again at once. */
@Injectable()
export class ConfirmEmbargoBreak {
  constructor(
    private readonly desk: ManuscriptDesk,
    private readonly again: ShowAgain,
  ) {}

  execute(actor: Actor, command: ConfirmEmbargoBreakCommand): Promise<Outcome> {
    return this.desk.change({
      actor,
      action: 'confirmEmbargoBreak',
      command,
      apply: (allowed) => this.again.broken(allowed),
    });
  }
}
