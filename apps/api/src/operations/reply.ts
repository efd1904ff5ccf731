import type { AnswerBasis } from '@kopij/delivery';
import type { FormattedExecutionResult } from 'graphql';

/** The reply to an operation: a result or a refusal. */
export interface Reply {
  readonly status: number;
  /** Alternating names and values. */
  readonly headers: readonly string[];
  readonly result: FormattedExecutionResult;
  /** What it depends on, if it may be shared; null if not. */
  readonly basis: AnswerBasis | null;
}
