import type { CreditRole } from '@kopij/editorial';

/** A credited agency, as stored; the rest comes from the registry when it is read. */
export interface PublishedCredit {
  agencyId: string;
  role: CreditRole;
}

/** A dateline, as stored and served. */
export interface PublishedDateline {
  places: string[];
  region: string[];
  /** `2026-03-02`, or `--03-02` without a year. */
  date: string | null;
  /** The places as printed: `WASHINGTON/BRUSSEL`. */
  place: string;
  /** With date and credits, as printed in front of the lead: `PYONGYANG (ANP/RTR)`. */
  text: string;
}
