import { causeOf, problemOf, type DefectLog } from '@kopij/platform';
import type { GraphQLError } from 'graphql';

interface Operation {
  readonly requestId: string;
  readonly operationName: string | null | undefined;
}

/** Logs defects while the request they belong to is still known. */
export function logDefects(
  defects: DefectLog,
  errors: readonly GraphQLError[],
  { requestId, operationName }: Operation,
): void {
  for (const error of errors) {
    if (problemOf(error)) continue;
    defects.referenceOf(causeOf(error), {
      requestId,
      ...(operationName && { operation: operationName }),
      ...(error.path && { path: error.path.join('.') }),
    });
  }
}
