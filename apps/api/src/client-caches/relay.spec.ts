import {
  createOperationDescriptor,
  Environment,
  fetchQuery,
  Network,
  RecordSource,
  Store,
  type ConcreteRequest,
} from 'relay-runtime';
import { compileQuestions } from '../testing/client-caches/compile-questions.js';
import { expectToMixNothing } from '../testing/client-caches/expect-to-mix-nothing.js';

describe('Relay, with its own settings', () => {
  it('keeps two articles, their revisions, their previews and a tombstone apart, and finds no id twice', async () => {
    const said = jest.spyOn(console, 'error');
    const compiled = await compileQuestions();
    await expectToMixNothing(({ url, token }) => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      const network = Network.create(async ({ text: query }, variables) => {
        const body = JSON.stringify({ query, variables });
        return (await fetch(url, { method: 'POST', headers, body })).json() as Promise<never>;
      });
      const environment = new Environment({ network, store: new Store(new RecordSource()) });
      const of = (document: keyof typeof compiled): ConcreteRequest => compiled[document];
      return {
        ask: ({ document, variables }) => {
          // As a page does for as long as it shows the answer.
          environment.retain(createOperationDescriptor(of(document), variables));
          return fetchQuery(environment, of(document), variables).toPromise();
        },
        recall: ({ document, variables }) =>
          environment.lookup(createOperationDescriptor(of(document), variables).fragment).data,
      };
    });
    expect(said.mock.calls).toEqual([]);
    said.mockRestore();
  });
});
