import { Injectable } from '@nestjs/common';
import type { Actor } from '@kopij/editorial';
import { ManuscriptDesk } from './manuscript-desk.js';
import { ManuscriptStore } from './manuscript-store.js';
import type { ManuscriptCommand, Outcome } from './outcome.js';

/** Drops the edits of a live article: its working copy is once more what readers see. The dropped revisions stay. */
@Injectable()
export class DiscardChanges {
  constructor(
    private readonly desk: ManuscriptDesk,
    private readonly store: ManuscriptStore,
  ) {}

  execute(actor: Actor, command: ManuscriptCommand): Promise<Outcome> {
    return this.desk.change(actor, 'discardChanges', command, async ({ tx, manuscript }) => {
      if (manuscript.liveRevision === null) throw new Error('The workflow lets only live articles through.');
      const dropped = manuscript.revision;
      const live = await this.store.revision(tx, manuscript.id, manuscript.liveRevision);
      manuscript.revision = live.number;
      manuscript.headline = live.content.headline;
      manuscript.sectionId = live.content.sectionId;
      manuscript.contentChangedById = live.createdById;
      return { event: { type: 'changesDiscarded' }, details: { dropped } };
    });
  }
}
