import type { FactorAnswer } from '../giving/factor-answer.js';

/** By what somebody who is signed in shows that it is still them: one of these. */
export interface Proof extends FactorAnswer {
  /** Counts for those who have no second factor. */
  readonly password?: string | undefined;
}
