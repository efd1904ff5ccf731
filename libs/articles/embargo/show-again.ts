import { AgencyRegistry } from '@kopij/agencies';
import { judgeUpstream, type Refusal } from '@kopij/editorial';
import { Injectable } from '@nestjs/common';
import { knownAgencies } from '../desk/decision-facts.js';
import type { AllowedChange, AppliedChange } from '../desk/manuscript-desk.js';
import { ManuscriptStore } from '../manuscript/manuscript-store.js';
import { ScheduleStore } from '../plans/schedule-store.js';
import { Publication } from '../publishing/publication.js';

/** Shows an article that an embargo has hidden. */
@Injectable()
export class ShowAgain {
  constructor(
    private readonly store: ManuscriptStore,
    private readonly publication: Publication,
    private readonly schedules: ScheduleStore,
    private readonly agencies: AgencyRegistry,
  ) {}

  /** Ends an embargo early. An article it hid is live again at once. */
  async broken(allowed: AllowedChange): Promise<AppliedChange> {
    const { manuscript } = allowed;
    Object.assign(manuscript, { embargoedUntil: null, embargoBreak: null, embargoSetting: null });
    const shown = manuscript.liveRevision !== null;
    const refusals = shown ? await this.execute(allowed) : [];
    return refusals.length > 0 ? { refusals } : { event: { type: 'embargoBroken', shown } };
  }

  /** Returns the reasons why it cannot be shown: for example, a credited agency has become unknown. */
  async execute(allowed: AllowedChange): Promise<Refusal[]> {
    const { tx, upstream, manuscript } = allowed;
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
    // What stops it from being published stops it from being shown.
    const found = judgeUpstream(content, { upstream, agencies: knownAgencies(agencies) }, []);
    const refusals = found.flatMap(({ severity, code, field, params }) =>
      severity === 'ERROR' ? [{ code, field, params }] : [],
    );
    if (refusals.length > 0) return refusals;
    await this.schedules.remove(tx, { manuscriptId: id, action: 'liftEmbargo' });
    await this.publication.show(allowed, content);
    return [];
  }
}
