import type { Actor } from '@kopij/editorial';
import { Injectable } from '@nestjs/common';
import { ManuscriptDesk } from '../desk/manuscript-desk.js';
import { ManuscriptStore } from '../manuscript/manuscript-store.js';
import type { ManuscriptCommand, Outcome } from '../manuscript/outcome.js';

export interface RestoreRevisionCommand extends ManuscriptCommand {
  /** The number of the revision to restore. */
  readonly from: number;
}

/** Restores an old revision, as a new one. What is live does not change. */
@Injectable()
export class RestoreRevision {
  constructor(
    private readonly desk: ManuscriptDesk,
    private readonly store: ManuscriptStore,
  ) {}

  execute(actor: Actor, command: RestoreRevisionCommand): Promise<Outcome> {
    return this.desk.change({
      actor,
      action: 'restore',
      command,
      apply: async ({ tx, manuscript, judgeMove, revise }) => {
        const { from } = command;
        const old = await this.store.findRevision(tx, manuscript.id, from);
        if (!old) {
          return {
            refusals: [{ code: 'REVISION_UNKNOWN', field: ['from'], params: { revision: String(from) } }],
          };
        }
        const refusals = judgeMove(old.content.sectionId);
        if (refusals.length > 0) return { refusals };
        manuscript.stateBeforeSpike = null;
        const revision = await revise(old.content);
        return { event: { type: 'revisionRestored', revision, from }, details: { from } };
      },
    });
  }
}
