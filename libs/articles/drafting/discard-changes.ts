import { Injectable } from '@nestjs/common';
import type { Actor } from '@kopij/editorial';
import { ManuscriptDesk } from '../desk/manuscript-desk.js';
import { ManuscriptStore } from '../manuscript/manuscript-store.js';
import type { ManuscriptCommand, Outcome } from '../manuscript/outcome.js';

/**
 * Discards the unpublished edits of a live article: the live revision becomes the working copy again. The discarded
 * revisions are kept.
 */
@Injectable()
export class DiscardChanges {
  constructor(
    private readonly desk: ManuscriptDesk,
    private readonly store: ManuscriptStore,
  ) {}

  execute(actor: Actor, command: ManuscriptCommand): Promise<Outcome> {
    return this.desk.change({
      actor,
      action: 'discardChanges',
      command,
      apply: async ({ tx, manuscript, judgeMove, recall }) => {
        if (manuscript.liveRevision === null)
          throw new Error('The workflow lets only live articles through.');
        const live = await this.store.revision(tx, manuscript.id, manuscript.liveRevision);
        const refusals = judgeMove(live.content.sectionId);
        if (refusals.length > 0) return { refusals };
        const dropped = manuscript.revision;
        await recall(manuscript.liveRevision);
        return { event: { type: 'changesDiscarded' }, details: { dropped } };
      },
    });
  }
}
