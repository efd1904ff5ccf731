import type { AnswerBasis } from '@kopij/delivery';
import type { FormattedExecutionResult } from 'graphql';

/** An answer to an operation, or the refusal of one, for whoever asked. */
export interface Reply {
  readonly status: number;
  /** A name, its value, the next name, and so on. */
  readonly headers: readonly string[];
  readonly result: FormattedExecutionResult;
  /** What it rests on, where others may be given the same; null where nobody may. */
  readonly basis: AnswerBasis | null;
}
