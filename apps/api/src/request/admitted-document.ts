import type { ApolloServerPlugin } from '@apollo/server';
import { plainDocumentId } from '@kopij/platform';
import type { HttpContext } from './request-admission.js';

/**
 * Hands Apollo the text of the document that was admitted, however the request named it: what is executed is what was shown at
 * the gate. Apollo sees a hash only beside the text it belongs to, to check the one by the other and remember both.
 */
export function admittedDocument(): ApolloServerPlugin<HttpContext> {
  return {
    requestDidStart({ request, contextValue: { query } }) {
      const { persistedQuery, ...extensions } = request.extensions ?? {};
      if (query !== null && request.query === undefined) {
        request.query = query;
        request.extensions = extensions;
      } else if (isNamed(persistedQuery)) {
        const sha256Hash = plainDocumentId(persistedQuery.sha256Hash);
        request.extensions = { ...extensions, persistedQuery: { ...persistedQuery, sha256Hash } };
      }
      return Promise.resolve();
    },
  };
}

function isNamed(persisted: unknown): persisted is { sha256Hash: string } {
  return typeof (persisted as { sha256Hash?: unknown } | null | undefined)?.sha256Hash === 'string';
}
