export const correctionTypes = ['CORRECTION', 'CLARIFICATION', 'UPDATE'] as const;

/** Whether something was wrong, was misunderstood, or has changed since. */
export type CorrectionType = (typeof correctionTypes)[number];

/** A public note about a change to an article that readers may already have read. Kept for ever. */
export interface Correction {
  type: CorrectionType;
  text: string;
  /** ISO-8601, UTC, milliseconds. */
  at: string;
  /** The name under it, as readers see it. */
  by: string;
}
