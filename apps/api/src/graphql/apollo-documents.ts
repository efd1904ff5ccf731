import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import type { DocumentStore, RequestContext } from '@kopij/platform';
import { print, type DocumentNode } from 'graphql';
import type { Operations } from '../operations/operations.js';
import type { Admitted } from '../request/request-admission.js';

/** For requests that reach Apollo. */
export type ApolloContext = RequestContext & { readonly admitted: Admitted | null };

/** Apollo adds a prefix to every hash. */
const hashIn = (key: string): string => key.slice(key.lastIndexOf(':') + 1);

/**
 * Makes Apollo execute admitted operations with our own executor. It gets the hash of the document, however the
 * request referred to it, and finds the document in our store, so that nothing is parsed, validated or stored
 * twice.
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
          const { status, headers, result } = await operations.run(admitted);
          return {
            http: { status, headers: new HeaderMap(inPairs(headers)) },
            body: { kind: 'single', singleResult: result },
          };
        },
      });
    },
  };
}

/** Of alternating names and values. */
function inPairs(list: readonly string[]): [string, string][] {
  return list.flatMap((name, at) => (at % 2 === 0 ? [[name, list[at + 1] ?? '']] : []));
}

/** Apollo's cache of validated documents. */
export function documentsForApollo(store: DocumentStore) {
  return {
    ...neverWritten,
    get: (key: string): Promise<DocumentNode | undefined> =>
      Promise.resolve(store.find(hashIn(key))?.document),
  };
}

/** Apollo's store of persisted queries, which it requires but never uses here. */
export function textsForApollo(store: DocumentStore) {
  return {
    ...neverWritten,
    get: (key: string): Promise<string | undefined> => {
      const known = store.find(hashIn(key));
      return Promise.resolve(known && print(known.document));
    },
  };
}

/** Nothing to store: that happened at admission. */
const neverWritten = { set: () => Promise.resolve(), delete: () => Promise.resolve(false) };
