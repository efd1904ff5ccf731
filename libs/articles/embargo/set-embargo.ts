import type { Actor } from '@kopij/editorial';
import { toInstant } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { ManuscriptDesk } from '../manuscript-desk.js';
import type { ManuscriptCommand, Outcome } from '../outcome.js';
import { Publication } from '../publication.js';
import { ScheduleStore } from '../scheduling/schedule-store.js';

export interface SetEmbargoCommand extends ManuscriptCommand {
  /** Until when readers may see nothing of it. */
  readonly at: Date;
}

/**
 * Keeps readers from a manuscript until an instant, or until a later one than before. What is live is hidden at once, and
 * comes back by itself.
 */
@Injectable()
export class SetEmbargo {
  constructor(
    private readonly desk: ManuscriptDesk,
    private readonly publication: Publication,
    private readonly schedules: ScheduleStore,
  ) {}

  execute(actor: Actor, command: SetEmbargoCommand): Promise<Outcome> {
    return this.desk.change({
      actor,
      action: 'setEmbargo',
      command,
      apply: async ({ tx, manuscript, now }) => {
        const until = toInstant(command.at);
        manuscript.embargoedUntil = until;
        // Whoever asked for the old one to be broken has not seen this one.
        manuscript.embargoBreak = null;
        const { id: manuscriptId, liveRevision } = manuscript;
        if (liveRevision !== null) {
          await this.publication.hide(tx, manuscript);
          await this.schedules.put(tx, {
            manuscriptId,
            action: 'liftEmbargo',
            dueAt: until,
            revision: liveRevision,
            plannedById: actor.id,
            plannedAt: toInstant(now),
          });
        }
        return {
          event: { type: 'embargoSet', until, hidden: liveRevision !== null },
          details: { embargoedUntil: until },
        };
      },
    });
  }
}
