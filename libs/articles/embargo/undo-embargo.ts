import type { Actor } from '@kopij/editorial';
import { Injectable } from '@nestjs/common';
import { ManuscriptDesk } from '../desk/manuscript-desk.js';
import type { ManuscriptCommand, Outcome } from '../manuscript/outcome.js';

/** Takes back an embargo that a colleague set a short while ago, and that has had no effect yet. */
@Injectable()
export class UndoEmbargo {
  constructor(private readonly desk: ManuscriptDesk) {}

  execute(actor: Actor, command: ManuscriptCommand): Promise<Outcome> {
    return this.desk.change({
      actor,
      action: 'undoEmbargo',
      command,
      apply: ({ manuscript }) => {
        Object.assign(manuscript, { embargoedUntil: null, embargoBreak: null, embargoSetting: null });
        // It has hidden nothing, or it could not be undone.
        return { event: { type: 'embargoBroken', shown: false } };
      },
    });
  }
}
