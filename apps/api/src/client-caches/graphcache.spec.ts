import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { expectToMixNothing } from '../testing/client-caches/expect-to-mix-nothing.js';
import { documents, type Question } from '../testing/client-caches/questions.js';

describe('Graphcache of urql, with its own settings', () => {
  it('keeps two articles, their revisions, their previews and a tombstone apart', async () => {
    // It warns of every type without an id, and keeps such things with what they belong to, as it should.
    const said = jest.spyOn(console, 'warn').mockImplementation();
    await expectToMixNothing(({ url, token }) => {
      const fetchOptions = { headers: { authorization: `Bearer ${token}` } };
      const client = new Client({ url, fetchOptions, exchanges: [cacheExchange(), fetchExchange] });
      const read =
        (requestPolicy: 'network-only' | 'cache-only') =>
        async ({ document, variables }: Question) => {
          const { data, error } = await client.query<object>(documents[document], variables, {
            requestPolicy,
          });
          if (error) throw error;
          return data;
        };
      return { ask: read('network-only'), recall: read('cache-only') };
    });
    said.mockRestore();
  });
});
