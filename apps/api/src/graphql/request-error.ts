import { HeaderMap } from '@apollo/server';
import { DocumentFaults, errorOf, PersistedDocumentUnknown, problemOf, statusOf } from '@kopij/platform';
import { GraphQLError } from 'graphql';

/** A refusal of a whole request before execution, for Apollo to send: with an HTTP status and without `data`. */
export function requestError(thrown: unknown): GraphQLError {
  const originalError = firstOf(thrown);
  const code = problemOf(originalError)?.code ?? 'INTERNAL';
  const headers = new HeaderMap(code === 'UNAUTHENTICATED' ? [['www-authenticate', 'Bearer']] : []);
  // Not an error: clients use this to check whether a document is known.
  const status = originalError instanceof PersistedDocumentUnknown ? 200 : statusOf[code];
  return new GraphQLError(originalError.message, {
    originalError,
    extensions: {
      ...(originalError instanceof GraphQLError && originalError.extensions),
      http: { status, headers },
    },
  });
}

function firstOf(thrown: unknown): Error {
  const [first] = thrown instanceof DocumentFaults ? thrown.errors : [];
  return first ?? errorOf(thrown);
}
