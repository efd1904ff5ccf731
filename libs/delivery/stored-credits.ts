import type { AgencyEntity, AgencyList } from '@kopij/agencies';
import type { CreditRole } from '@kopij/editorial';
import { isRestricted } from './licence.js';
import type { PublishedCredit } from './published-shape.js';

export interface ShownCredit {
  readonly agency: AgencyEntity;
  readonly role: CreditRole;
}

/** The credits of an article, with the agencies as they are now. */
export interface StoredCredits {
  readonly shown: readonly ShownCredit[];
  /** Whether the terms of one of them may take the text away from readers; mostly not. */
  readonly mayWithhold: boolean;
}

/** More than a newsroom has ways to credit its agencies. */
const mostKept = 2_000;

/** Reads the credits of articles, each combination once: thousands of articles name the same few agencies. */
export class CreditReader {
  private readonly known = new Map<string, StoredCredits>();

  constructor(private readonly agencies: AgencyList) {}

  /** @param stored as a row has it */
  read(stored: string): StoredCredits {
    const known = this.known.get(stored);
    if (known) return known;
    const shown = (JSON.parse(stored) as PublishedCredit[]).flatMap(({ agencyId, role }) => {
      const agency = this.agencies.byId.get(agencyId);
      return agency ? [{ agency, role }] : [];
    });
    const mayWithhold = shown.some(({ agency }) => isRestricted(agency));
    const read = { shown, mayWithhold };
    if (this.known.size === mostKept) this.known.clear();
    this.known.set(stored, read);
    return read;
  }
}
