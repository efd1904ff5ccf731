import type { CreditRole } from '@kopij/editorial';

/** An agency that an article names, as it is stored: the registry tells the rest at reading. */
export interface PublishedCredit {
  agencyId: string;
  role: CreditRole;
}

/** Where a story is filed from, as it is stored and served. */
export interface PublishedDateline {
  places: string[];
  region: string[];
  /** `2026-03-02`, or `--03-02` without its year. */
  date: string | null;
  /** The places as they are printed: `WASHINGTON/BRUSSEL`. */
  place: string;
  /** With date and credits, as it opens the lead: `PYONGYANG (ANP/RTR)`. */
  text: string;
}
