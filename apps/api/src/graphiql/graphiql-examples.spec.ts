import { startServer, type RunningServer } from '../testing/start-server.js';
import { graphiqlExamples } from './graphiql-examples.js';

interface Changed {
  manuscript: { id: string; version: number; revision: number; state: string; live: { path: string } } | null;
  userErrors: unknown[];
}

describe('the examples of GraphiQL', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  const [box, page, walkThrough] = graphiqlExamples.map(({ query, variables = '{}' }) => ({
    query,
    variables: JSON.parse(variables) as Record<string, unknown>,
  }));
  if (!box || !page || !walkThrough) throw new Error('There are three examples.');

  it('are answered while nothing is published yet', async () => {
    expect(await server.query(box.query, box.variables)).toMatchObject({
      data: { articles: { edges: [] } },
      errors: [],
    });
    expect(await server.query(page.query, page.variables)).toMatchObject({
      data: { article: null },
      errors: [],
    });
  });

  it('lead an editor from a draft to an article that the others show', async () => {
    const admin = await server.hire('ADMIN');
    const section = await server.query<{ createSection: { section: { id: string } } }>(
      'mutation { createSection(input: { slug: "regio", name: "Regio" }) { section { id } } }',
      {},
      admin,
    );
    const { token } = await server.hire('EDITOR');
    const { draft, ...named } = walkThrough.variables;
    const variables = {
      ...named,
      draft: { ...(draft as object), sectionId: section.data?.createSection.section.id },
    };
    const run = async (operationName: string, changes: object = {}) => {
      const asked = { ...variables, ...changes };
      const { data, errors } = await server.query<Record<string, Changed>>(walkThrough.query, asked, {
        operationName,
        token,
      });
      expect(errors).toEqual([]);
      const changed = Object.values(data ?? {})[0];
      expect(changed?.userErrors).toEqual([]);
      return changed?.manuscript;
    };

    const created = await run('Create');
    const submitted = await run('Submit', { id: created?.id, version: created?.version });
    const reviewed = { id: created?.id, revision: created?.revision };
    const approved = await run('Approve', { ...reviewed, version: submitted?.version });
    const published = await run('Publish', { ...reviewed, version: approved?.version });
    expect(published).toMatchObject({ state: 'PUBLISHED', live: { path: '/regio/veerpont-vaart-weer' } });

    const front = await server.query(box.query, { ...box.variables, section: 'regio' });
    expect(front).toMatchObject({
      data: { articles: { edges: [{ node: { headline: 'Veerpont vaart weer', creditLine: 'ANP' } }] } },
    });
    const shown = await server.query(page.query, page.variables);
    expect(shown).toMatchObject({ data: { article: { dateline: { text: 'KOPIJDAM (ANP)' } } }, errors: [] });
  });
});
