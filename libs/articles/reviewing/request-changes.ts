import type { Actor } from '@kopij/editorial';
import { Injectable } from '@nestjs/common';
import { ManuscriptDesk } from '../desk/manuscript-desk.js';
import type { ManuscriptCommand, Outcome } from '../manuscript/outcome.js';

export interface RequestChangesCommand extends ManuscriptCommand {
  readonly comment: string;
}

/** Sends the working copy back to its writer, with a comment. */
@Injectable()
export class RequestChanges {
  constructor(private readonly desk: ManuscriptDesk) {}

  execute(actor: Actor, command: RequestChangesCommand): Promise<Outcome> {
    return this.desk.change({
      actor,
      action: 'requestChanges',
      command,
      apply: () => ({
        event: { type: 'changesRequested' },
      }),
    });
  }
}
