import type { CreditRole } from '@kopij/editorial';

/** A credited agency, as stored; the rest comes from the registry when it is read. */
export interface PublishedCredit {
  agencyId: string;
  role: CreditRole;
}

/**
 * An agency that is not credited, although its text is in the body. Its terms hold; readers are not told. By its code, or by its
 * name as written if it was unknown: once the registry knows it, its terms hold too.
 */
export interface UncreditedText {
  textOf: string;
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
