import type { AgencyEntity, AgencyList } from '@kopij/agencies';
import type { CreditRole } from '@kopij/editorial';
import type { PublishedCredit } from '../stored/published-shape.js';
import { isRestricted } from './licence.js';
import { ReadOnce } from './read-once.js';

export interface ShownCredit {
  readonly agency: AgencyEntity;
  readonly role: CreditRole;
}

/** The credits of an article, with the current agencies. */
export interface StoredCredits {
  readonly shown: readonly ShownCredit[];
  /** Whether the terms of one of them may withhold the text; usually not. */
  readonly mayWithhold: boolean;
}

/** Parses the stored credits of articles. */
export class CreditReader {
  private readonly credits = new ReadOnce((stored) => this.readAnew(stored));

  constructor(private readonly agencies: AgencyList) {}

  /** @param stored as a row has it */
  read(stored: string): StoredCredits {
    return this.credits.of(stored);
  }

  private readAnew(stored: string): StoredCredits {
    const shown = (JSON.parse(stored) as PublishedCredit[]).flatMap(({ agencyId, role }) => {
      const agency = this.agencies.byId.get(agencyId);
      return agency ? [{ agency, role }] : [];
    });
    const mayWithhold = shown.some(({ agency }) => isRestricted(agency));
    return { shown, mayWithhold };
  }
}
