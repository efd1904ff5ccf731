import { GraphQLError, Kind } from 'graphql';
import { Problem } from '../../basics/problem.js';
import { tooManyComparisons } from '../limits/field-comparisons.js';

/** Apollo's codes for client errors. */
const clientFaults: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** The message with which graphql-js aborts validation that exceeds its budget. It has no code. */
const validationAborted = 'Validation aborted.';

/** The message with which graphql-js stops listing errors in variables. It has no code either. */
const tooManyFaults = 'Too many errors processing variables';

/** The problem that the client may see for an error; null for a defect. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof GraphQLError && error.message === validationAborted) {
    return tooManyComparisons();
  }
  if (error instanceof GraphQLError && error.message.startsWith(tooManyFaults)) {
    return new Problem('BAD_INPUT', 'The variables have more errors than can be listed.');
  }
  // Checked first, because a validation error may also have a cause, which would look like a defect.
  if (error instanceof GraphQLError && clientFaults.has(error.extensions['code'])) {
    return new Problem('BAD_INPUT', error.message);
  }
  const cause = causeOf(error);
  if (cause instanceof Problem) return cause;
  // An argument that is invalid because of its variable. Errors in results are our defects, and point at a field.
  if (cause instanceof GraphQLError && cause.nodes?.[0] && cause.nodes[0].kind !== Kind.FIELD) {
    return new Problem('BAD_INPUT', cause.message);
  }
  return null;
}

/** The original error inside the errors that GraphQL wraps around it. */
export function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}
