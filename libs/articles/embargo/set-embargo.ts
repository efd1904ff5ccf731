import type { Actor } from '@kopij/editorial';
import { toInstant } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { ManuscriptDesk, type Change } from '../desk/manuscript-desk.js';
import type { EmbargoSetting, ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import type { ManuscriptCommand, Outcome } from '../manuscript/outcome.js';
import { ScheduleStore } from '../plans/schedule-store.js';
import { Publication } from '../publishing/publication.js';

export interface SetEmbargoCommand extends ManuscriptCommand {
  /** When the embargo ends. */
  readonly at: Date;
  /** The UTC offset it was written with, used only in messages. Default: UTC. */
  readonly timeZone?: string;
}

/** Sets or extends an embargo. A live article is hidden at once, and shown again automatically. */
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
        // A pending request to break the embargo is dropped, because it was for the old one.
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

/** Extending an embargo does not reset how it was set, so that an old one cannot be undone by extending it first. */
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
