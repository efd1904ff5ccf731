import { startServer, type RunningServer } from './testing/start-server.js';

describe('a hostile request', () => {
  let server: RunningServer;
  let token: string;
  beforeAll(async () => {
    server = await startServer();
    ({ token } = await server.hire('REPORTER'));
  });
  afterAll(() => server.close());

  const longest = 64 * 1_024;
  const size = async (body: unknown): Promise<number> => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const answer = await server.fetch('/graphql', { method: 'POST', headers, body: JSON.stringify(body) });
    expect(answer.status).toBe(400);
    return (await answer.arrayBuffer()).byteLength;
  };

  it('gets no long answer by a long name that every fault would repeat', async () => {
    const variables = Array.from({ length: 150 }, (_, at) => `$v${at}`).join(',');
    const query = `query ${'A'.repeat(900_000)} { article(id: [${variables}]) { id } }`;
    expect(await size({ query })).toBeLessThan(longest);
  });

  it('gets no long answer by a long value that every fault would repeat', async () => {
    const query = 'mutation ($input: CreateUserInput!) { createUser(input: $input) { userErrors { code } } }';
    const unknown = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`u${at}`, 1]));
    const input = { ...unknown, big: 'A'.repeat(900_000) };
    expect(await size({ query, variables: { input } })).toBeLessThan(longest);
    const { errors } = await server.query(query, { input: unknown });
    expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(new Set(['BAD_INPUT']));
  });

  it('is counted for what it costs when it says null for a size that has a default', async () => {
    const inner = 'moreFromSection(first: $n)';
    const query = `query ($n: Int = 0) { articles(first: $n) { edges { node { ${inner} { ${inner} { ${inner} { ${inner} { id } } } } } } } }`;
    const { errors } = await server.query(query, { n: null });
    expect(errors).toMatchObject([{ extensions: { code: 'LIMIT_EXCEEDED' } }]);
  });
});
