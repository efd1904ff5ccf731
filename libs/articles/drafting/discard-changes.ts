import { Injectable } from '@nestjs/common';
import type { Actor } from '@kopij/editorial';
import { ManuscriptDesk } from '../desk/manuscript-desk.js';
import type { ManuscriptCommand, Outcome } from '../manuscript/outcome.js';

/**
 * Discards the unpublished edits of a live article: the live revision becomes the working copy again. The discarded
 * revisions are kept.
 */
@Injectable()
export class DiscardChanges {
  constructor(private readonly desk: ManuscriptDesk) {}

  execute(actor: Actor, command: ManuscriptCommand): Promise<Outcome> {
    return this.desk.change({
      actor,
      action: 'discardChanges',
      command,
      apply: async ({ manuscript, recall }) => {
        if (manuscript.liveRevision === null)
          throw new Error('The workflow lets only live articles through.');
        const dropped = manuscript.revision;
        await recall(manuscript.liveRevision);
        return { event: { type: 'changesDiscarded' }, details: { dropped } };
      },
    });
  }
}
