import type { AgencyEntity, AgencyList } from '@kopij/agencies';
import type { CreditRole } from '@kopij/editorial';
import type { PublishedCredit, UncreditedText } from '../stored/published-shape.js';
import { isRestricted, type TermedText } from './licence.js';
import { ReadOnce } from './read-once.js';

export interface ShownCredit {
  readonly agency: AgencyEntity;
  readonly role: CreditRole;
}

/** The credits of an article, with the current agencies. */
export interface StoredCredits {
  readonly shown: readonly ShownCredit[];
  /** Those of the agencies credited, and of those whose text is in the body without a credit. */
  readonly terms: readonly TermedText[];
  /** Whether one of the terms may withhold the text; usually not. */
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
    const shown: ShownCredit[] = [];
    const terms: TermedText[] = [];
    for (const credit of JSON.parse(stored) as (PublishedCredit | UncreditedText)[]) {
      const isShown = 'role' in credit;
      const agency = isShown ? this.agencies.byId.get(credit.agencyId) : this.agencies.resolve(credit.textOf);
      if (!agency) continue;
      if (isShown) shown.push({ agency, role: credit.role });
      terms.push({ role: isShown ? credit.role : null, terms: agency });
    }
    return { shown, terms, mayWithhold: terms.some((each) => isRestricted(each.terms)) };
  }
}
