import { AgencyRegistry } from '@kopij/agencies';
import type { Refusal } from '@kopij/editorial';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AllowedChange, AppliedChange } from '../desk/manuscript-desk.js';
import { ManuscriptStore } from '../manuscript/manuscript-store.js';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import { ScheduleStore } from '../plans/schedule-store.js';
import { Publication } from '../publishing/publication.js';

/** Shows readers what an embargo has hidden from them. */
@Injectable()
export class ShowAgain {
  constructor(
    private readonly store: ManuscriptStore,
    private readonly publication: Publication,
    private readonly schedules: ScheduleStore,
    private readonly agencies: AgencyRegistry,
  ) {}

  /** Ends an embargo before its time. What it has hidden comes back at once. */
  async broken({ tx, manuscript, now }: AllowedChange): Promise<AppliedChange> {
    Object.assign(manuscript, { embargoedUntil: null, embargoBreak: null, embargoSetting: null });
    const shown = manuscript.liveRevision !== null;
    const refusals = shown ? await this.execute(tx, manuscript, now) : [];
    return refusals.length > 0 ? { refusals } : { event: { type: 'embargoBroken', shown } };
  }

  /** Gives what is in the way: an agency it credits may have become unknown meanwhile. */
  async execute(tx: EntityManager, manuscript: ManuscriptEntity, now: Date): Promise<Refusal[]> {
    const { id, liveRevision } = manuscript;
    if (liveRevision === null) throw new Error('Only what is live can be shown again.');
    const { content } = await this.store.revision(tx, id, liveRevision);
    const agencies = await this.agencies.within(tx);
    const unknown = content.credits.filter(({ code }) => !agencies.resolve(code));
    if (unknown.length > 0) {
      return unknown.map(({ code }) => ({
        code: 'UNKNOWN_AGENCY',
        field: ['credits'],
        params: { agency: code },
      }));
    }
    await this.schedules.remove(tx, { manuscriptId: id, action: 'liftEmbargo' });
    await this.publication.show(tx, manuscript, content, now);
    return [];
  }
}
