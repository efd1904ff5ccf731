export const correctionTypes = ['CORRECTION', 'CLARIFICATION', 'UPDATE'] as const;

/** Whether something was wrong, was misunderstood, or has changed since. */
export type CorrectionType = (typeof correctionTypes)[number];

/** What readers are told of a change to an article they may have read. Kept for ever. */
export interface Correction {
  type: CorrectionType;
  text: string;
  /** ISO-8601, UTC, milliseconds. */
  at: string;
  /** Who signs for it, as readers see it. */
  by: string;
}
