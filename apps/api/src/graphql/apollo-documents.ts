import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import type { DocumentStore, RequestContext } from '@kopij/platform';
import { print, type DocumentNode } from 'graphql';
import type { Operations } from '../operations/operations.js';
import type { Admitted } from '../request/request-admission.js';

/** Of whoever gets as far as Apollo. */
export type ApolloContext = RequestContext & { readonly admitted: Admitted | null };

/** Apollo puts something of its own before every hash. */
const hashIn = (key: string): string => key.slice(key.lastIndexOf(':') + 1);

/**
 * Has Apollo run what was admitted, by whom everything is run. It is given the hash of the document, however the request named it, and
 * finds the document in our store: nothing is parsed, validated or kept a second time.
 */
export function runAdmitted(operations: Operations): ApolloServerPlugin<ApolloContext> {
  return {
    requestDidStart({ request, contextValue: { admitted } }) {
      delete request.query;
      delete request.extensions;
      if (admitted) request.extensions = { persistedQuery: { version: 1, sha256Hash: admitted.known.hash } };
      return Promise.resolve({
        async responseForOperation() {
          if (!admitted) return null;
          const { status, result } = await operations.run(admitted);
          return {
            http: { status, headers: new HeaderMap() },
            body: { kind: 'single', singleResult: result },
          };
        },
      });
    },
  };
}

/** Where Apollo looks for a validated document. */
export function documentsForApollo(store: DocumentStore) {
  return {
    ...neverWritten,
    get: (key: string): Promise<DocumentNode | undefined> =>
      Promise.resolve(store.find(hashIn(key))?.document),
  };
}

/** Where Apollo looks for the text of a document that was named by its hash. It wants one, and has no use for it. */
export function textsForApollo(store: DocumentStore) {
  return {
    ...neverWritten,
    get: (key: string): Promise<string | undefined> => {
      const known = store.find(hashIn(key));
      return Promise.resolve(known && print(known.document));
    },
  };
}

/** What is to be kept has been kept when it was admitted. */
const neverWritten = { set: () => Promise.resolve(), delete: () => Promise.resolve(false) };
