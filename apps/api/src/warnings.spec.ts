import { startServer, type RunningServer } from './testing/start-server.js';

describe('a filter that names what is not there', () => {
  const query = (filter: string) => `{ articles(${filter}) { edges { node { id } } } }`;
  const nothing = { articles: { edges: [] } };
  const section = 'There is no section with the slug "buitenlnd".';
  const agency = 'There is no agency with the name "APN".';

  describe.each([{ plans: true }, { plans: false }])('with plans: $plans', ({ plans }) => {
    let server: RunningServer;
    beforeAll(async () => {
      server = await startServer({ config: { plans } });
    });
    afterAll(() => server.close());

    const answer = async (filter: string): Promise<unknown> => {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: query(filter) }),
      });
      return response.json();
    };

    it.each([
      ['section: "buitenlnd"', [{ message: section, argument: 'section' }]],
      ['agency: "APN"', [{ message: agency, argument: 'agency' }]],
      [
        'section: "buitenlnd", agency: "APN"',
        [
          { message: section, argument: 'section' },
          { message: agency, argument: 'agency' },
        ],
      ],
    ])('is warned about: %s', async (filter, warnings) => {
      const told = { data: nothing, extensions: { warnings } };
      expect(await answer(filter)).toEqual(told);
      // The second answer is one that was kept.
      expect(await answer(filter)).toEqual(told);
    });

    it('is warned about only there', async () => {
      expect(await answer('agency: "ANP"')).toEqual({ data: nothing });
      expect(await answer('first: 1')).toEqual({ data: nothing });
    });

    it('is not repeated at length', async () => {
      const long = 'x'.repeat(5_000);
      expect(JSON.stringify(await answer(`section: "${long}"`)).length).toBeLessThan(300);
    });
  });
});
