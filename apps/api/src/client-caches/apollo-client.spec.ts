import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { expectToMixNothing } from '../testing/client-caches/expect-to-mix-nothing.js';
import { documents } from '../testing/client-caches/questions.js';

describe('Apollo Client, with its own settings', () => {
  it('keeps two articles, their revisions, their previews and a tombstone apart', async () => {
    await expectToMixNothing(({ url, token }) => {
      const link = new HttpLink({ uri: url, headers: { authorization: `Bearer ${token}` } });
      const client = new ApolloClient({ link, cache: new InMemoryCache() });
      const read =
        (fetchPolicy: 'network-only' | 'cache-only') =>
        async ({ document, variables }: { document: keyof typeof documents; variables: object }) =>
          (await client.query({ query: gql(documents[document]), variables, fetchPolicy })).data;
      return { ask: read('network-only'), recall: read('cache-only') };
    });
  });
});
