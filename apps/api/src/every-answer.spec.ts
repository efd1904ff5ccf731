import { head, sendRaw, type RawAnswer } from './testing/raw-http.js';
import { publishOn } from './testing/publish-on.js';
import { startServer, type RunningServer } from './testing/start-server.js';

const query = encodeURIComponent('{ sections { slug } }');

describe('every answer', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
    await publishOn(server).section('buitenland');
  });
  afterAll(() => server.close());

  const ask = (line: string, headers: Record<string, string> = {}): Promise<RawAnswer> =>
    sendRaw(server.url, head(line, headers));

  const all: [line: string, status: number, headers?: Record<string, string>][] = [
    ['GET /', 200],
    ['GET /health/live', 200],
    ['GET /health/ready', 200],
    ['GET /nothing', 404],
    ['GET /graphql', 200, { accept: 'text/html' }],
    ['GET /graphiql/start.js', 200],
    [`GET /graphql?query=${query}`, 200],
    [`GET /graphql?query=${query}`, 200],
    [`HEAD /graphql?query=${query}`, 200],
    [`GET /graphql?query=${query}`, 304, { 'if-none-match': '*' }],
    [`GET /graphql?query=${query}`, 401, { authorization: 'Bearer x' }],
    ['GET /graphql?query=%7Bno%7D', 400],
    ['OPTIONS /graphql', 204],
    ['POST /graphql', 415],
    ['PUT /graphql', 405],
    ['GET /%', 400],
  ];

  it.each(all.map(([line, status, headers = {}]) => [line, status, headers] as const))(
    'to %s has its id, and lets no browser guess what it is',
    async (line, status, headers) => {
      const answer = await ask(line, headers);
      expect(answer.status).toBe(status);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  it('to HEAD is that to GET, without the body', async () => {
    const paths = ['/', '/health/live', '/nothing', `/graphql?query=${query}`, '/graphql?query=%7Bno%7D'];
    for (const path of [...paths, '/graphiql/start.js']) {
      const own = (answer: RawAnswer) =>
        [...answer.headers]
          .filter(([name]) => !['date', 'x-request-id', 'cache-status'].includes(name))
          .sort();
      const [got, headed] = [await ask(`GET ${path}`), await ask(`HEAD ${path}`)];
      expect([path, headed.status, own(headed)]).toEqual([path, got.status, own(got)]);
      expect(got.body).not.toBe('');
      expect(headed.body).toBe('');
    }
    const { headers } = await ask(`HEAD /graphql?query=${query}`);
    const etag = headers.get('etag') ?? '';
    expect((await ask(`HEAD /graphql?query=${query}`, { 'if-none-match': etag })).status).toBe(304);
  });

  it('to a mutation by HEAD is no', async () => {
    const mutation = 'mutation { createSection(input: { slug: "a", name: "A" }) { userErrors { code } } }';
    expect((await ask(`HEAD /graphql?query=${encodeURIComponent(mutation)}`)).status).toBe(405);
  });

  it('to whoever opens the bare address says where the API is', async () => {
    const { body } = await ask('GET /');
    expect(JSON.parse(body)).toEqual({ name: 'Kopij', graphql: '/graphql', health: '/health/ready' });
  });
});
