import { GraphQLError, Kind } from 'graphql';
import { Problem } from '../../basics/problem.js';
import { tooManyComparisons } from '../limits/field-comparisons.js';

/** Codes Apollo gives to what the client did wrong. */
const clientFaults: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** How graphql-js says that a document is more work to validate than its own budget allows. There is no code for it. */
const validationAborted = 'Validation aborted.';

/** How graphql-js gives up listing what is wrong with variables. There is no code for that either. */
const tooManyFaults = 'Too many errors processing variables';

/** What of an error the client may know; null for a defect, of which it may know nothing. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof GraphQLError && error.message === validationAborted) {
    return tooManyComparisons();
  }
  if (error instanceof GraphQLError && error.message.startsWith(tooManyFaults)) {
    return new Problem('BAD_INPUT', 'The variables have more faults than can be listed.');
  }
  // Asked first: a validation error too has a cause, which would look like a defect.
  if (error instanceof GraphQLError && clientFaults.has(error.extensions['code'])) {
    return new Problem('BAD_INPUT', error.message);
  }
  const cause = causeOf(error);
  if (cause instanceof Problem) return cause;
  // An argument that only its variable made wrong. What is wrong with the answer is a fault of ours, and points at a field.
  if (cause instanceof GraphQLError && cause.nodes?.[0] && cause.nodes[0].kind !== Kind.FIELD) {
    return new Problem('BAD_INPUT', cause.message);
  }
  return null;
}

/** What was thrown in the first place, out of the errors that GraphQL wraps around it. */
export function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}
