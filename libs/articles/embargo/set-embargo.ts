import type { Actor } from '@kopij/editorial';
import { toInstant } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { ManuscriptDesk, type Change } from '../desk/manuscript-desk.js';
import type { EmbargoSetting, ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import type { ManuscriptCommand, Outcome } from '../manuscript/outcome.js';
import { ScheduleStore } from '../plans/schedule-store.js';
import { Publication } from '../publishing/publication.js';

export interface SetEmbargoCommand extends ManuscriptCommand {
  /** Until when readers may see nothing of it. */
  readonly at: Date;
  /** The offset that was written with: only for what is said of it. Left out: UTC. */
  readonly timeZone?: string;
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
    const change: Change = {
      actor,
      action: 'setEmbargo',
      command,
      apply: async ({ tx, manuscript, now }) => {
        const until = toInstant(command.at);
        manuscript.embargoSetting = settingOf(manuscript, actor, now);
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
    };
    return this.desk.change(change, { ...command, timeZone: undefined });
  }
}

/** One in force that is made longer stays what it is: nobody gets rid of an old one by making it longer first. */
function settingOf(
  { embargoedUntil, embargoSetting, liveRevision }: ManuscriptEntity,
  { id: setById }: Actor,
  now: Date,
): EmbargoSetting | null {
  const setAt = toInstant(now);
  const hasHidden = liveRevision !== null;
  if (embargoedUntil === null || embargoedUntil <= setAt) {
    return { setById, setAt, hasHidden, hasHeldPublication: false };
  }
  return embargoSetting && { ...embargoSetting, hasHidden: embargoSetting.hasHidden || hasHidden };
}
