import { HeaderMap } from '@apollo/server';
import { PersistedDocumentUnknown, Problem, statusOf } from '@kopij/platform';
import { GraphQLError } from 'graphql';

/** A refusal of a whole request, before any of it is executed: with an HTTP status, and no `data`. */
export function requestError(originalError: Error): GraphQLError {
  const code = originalError instanceof Problem ? originalError.code : 'INTERNAL';
  const headers = new HeaderMap(code === 'UNAUTHENTICATED' ? [['www-authenticate', 'Bearer']] : []);
  // Not a fault: clients of the protocol ask in this way whether we know a document.
  const status = originalError instanceof PersistedDocumentUnknown ? 200 : statusOf[code];
  return new GraphQLError(originalError.message, {
    originalError,
    extensions: { code, http: { status, headers } },
  });
}
