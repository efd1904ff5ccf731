import type { Actor } from '@kopij/editorial';
import { Injectable } from '@nestjs/common';
import { ManuscriptDesk } from '../desk/manuscript-desk.js';
import type { ManuscriptCommand, Outcome } from '../manuscript/outcome.js';

/** Undoes an embargo that a person set less than a day ago and that has had no effect. */
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
        // There is nothing to show: an embargo that hid an article cannot be undone.
        return { event: { type: 'embargoBroken', shown: false } };
      },
    });
  }
}
