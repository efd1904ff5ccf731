import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { FixedClock } from '@kopij/testing';
import { publishOn, type Desk } from '../testing/publish-on.js';
import { startServer, type RunningServer } from '../testing/start-server.js';

interface Received {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: Buffer;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('an answer on its way to readers', () => {
  const clock = new FixedClock();
  let server: RunningServer;
  let desk: Desk;
  let sectionId: string;
  let id: string;

  beforeAll(async () => {
    server = await startServer({ clock, config: { maxAgeSeconds: 10, staleSeconds: 60, graphiql: false } });
    desk = publishOn(server);
    sectionId = await desk.section('buitenland');
    const long = 'De veerdienst vaart weer. '.repeat(200);
    const blocks = [{ key: 'p1', type: 'PARAGRAPH' as const, runs: [{ text: long, marks: [], href: null }] }];
    id = await desk.publish({ slug: 'veerdienst', sectionId, blocks });
  });
  afterAll(() => server.close());

  const page = '{ article(slug: "veerdienst") { headline body { plainText } } }';
  const path = (query: string): string => `/graphql?query=${encodeURIComponent(query)}`;

  /** As it comes over the wire: nothing is unpacked. */
  function get(address: string, headers: Record<string, string> = {}): Promise<Received> {
    return new Promise((resolve, reject) => {
      const sent = request(`${server.url}${address}`, { headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      });
      sent.on('error', reject).end();
    });
  }

  // First when it is made, then when it is there.
  it.each(['anew', 'again'])(
    'says how long it may be kept, and what it depends on, when it is sent %s',
    async () => {
      const { status, headers } = await get(path(page));
      expect(status).toBe(200);
      expect(headers).toMatchObject({
        'cache-control': 'public, max-age=10, stale-while-revalidate=60',
        'surrogate-key': `everything slug:veerdienst article:${id}`,
        'cache-tag': `everything,slug:veerdienst,article:${id}`,
        vary: 'accept-encoding, authorization',
        'content-type': 'application/json; charset=utf-8',
        'x-content-type-options': 'nosniff',
        etag: expect.stringMatching(/^"[\w-]{43}"$/) as unknown,
      });
    },
  );

  it('is not sent to who has it already, and is once it has changed', async () => {
    const query = '{ article(slug: "veerdienst") { headline kicker } }';
    const first = await get(path(query));
    const etag = String(first.headers['etag']);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const { status, body, headers } = await get(path(query), { 'if-none-match': known });
      expect([status, body.length, headers['etag']]).toEqual([304, 0, etag]);
      expect(headers).toMatchObject({
        'cache-control': first.headers['cache-control'],
        vary: first.headers['vary'],
      });
      expect(headers['content-type']).toBeUndefined();
    }
    expect((await get(path(query), { 'if-none-match': '"other"' })).status).toBe(200);
    await desk.publish({ id, slug: 'veerdienst', sectionId, kicker: 'Noorwegen' });
    const changed = await get(path(query), { 'if-none-match': etag });
    expect([changed.status, changed.headers['etag'] === etag]).toEqual([200, false]);
    // Also where it has to be made before it can be compared.
    const own = '{ article(slug: "veerdienst") { headline slug } }';
    const { headers } = await get(path(own));
    await desk.publish({ id, slug: 'veerdienst', sectionId, kicker: 'Noorwegen' });
    expect((await get(path(own), { 'if-none-match': String(headers['etag']) })).status).toBe(304);
  });

  it('is kept by nobody longer than it holds', async () => {
    clock.advance(3_600_000);
    await desk.publish({ slug: 'vers', sectionId });
    clock.advance(45_000);
    const query = '{ article(slug: "vers") { age } }';
    const { headers } = await get(path(query));
    expect(headers['cache-control']).toBe('public, max-age=10, stale-while-revalidate=5');
    clock.advance(14_500);
    expect((await get(path(query))).headers['cache-control']).toBe('public, max-age=0');
  });

  it.each([
    ['br', brotliDecompressSync, 'gzip, deflate, br'],
    ['gzip', gunzipSync, 'gzip;q=0.5, br;q=0'],
    ['gzip', gunzipSync, 'gzip'],
  ])(
    'is packed as %s for who can unpack it, with a validator of its own',
    async (coding, unpack, accepted) => {
      const blocks = 'body { blocks { ... on Paragraph { runs { text } } } plainText html markdown }';
      const story = await desk.publish({
        slug: `lang-${coding}`,
        blocks: [
          {
            key: 'p',
            type: 'PARAGRAPH',
            runs: [{ text: 'Lange tekst. '.repeat(300), marks: [], href: null }],
          },
        ],
      });
      const query = `{ article(id: "${story}") { ${blocks} } }`;
      const plain = await get(path(query));
      for (let time = 0; time < 2; time += 1) {
        const packed = await get(path(query), { 'accept-encoding': accepted });
        expect(packed.headers).toMatchObject({
          'content-encoding': coding,
          'content-length': String(packed.body.length),
          etag: String(plain.headers['etag']).replace(/"$/, `-${coding}"`),
        });
        expect(unpack(packed.body).equals(plain.body)).toBe(true);
        expect(packed.body.length).toBeLessThan(plain.body.length / 3);
      }
      expect(plain.headers['content-encoding']).toBeUndefined();
    },
  );

  it('is one for all who take plain JSON, and has a validator of its own for whoever does not', async () => {
    const json = 'application/json; charset=utf-8';
    const graphql = 'application/graphql-response+json';
    const plain = await get(path(page));
    for (const accept of ['*/*', json, `${graphql}, application/json;q=0.9`]) {
      const { headers } = await get(path(page), { accept });
      expect([accept, headers['etag'], headers['content-type']]).toEqual([
        accept,
        plain.headers['etag'],
        json,
      ]);
      expect(headers['vary']).toBe('accept-encoding, authorization');
    }
    const other = await get(path(page), { accept: graphql });
    expect(other.headers).toMatchObject({
      'content-type': `${graphql}; charset=utf-8`,
      vary: 'accept, accept-encoding, authorization',
      etag: String(plain.headers['etag']).replace(/"$/, '-graphql"'),
    });
    const known = { 'if-none-match': String(plain.headers['etag']) };
    expect((await get(path(page), known)).status).toBe(304);
    expect((await get(path(page), { ...known, accept: graphql })).status).toBe(200);
  });

  it('is sent as it is when it is short', async () => {
    const { headers } = await get(path('{ sections { slug } }'), { 'accept-encoding': 'br' });
    expect(headers['content-encoding']).toBeUndefined();
  });

  it('is for nobody else when there is an error in it', async () => {
    for (const query of ['{ article { id } }', '{ nothing }', '{']) {
      const { headers } = await get(path(query));
      expect(headers['cache-control']).toBe('private, no-store');
      expect([headers['etag'], headers['surrogate-key']]).toEqual([undefined, undefined]);
    }
  });

  it('names what it depends on in few words when that is a great deal', async () => {
    for (let at = 0; at < 150; at += 1) await desk.publish({ slug: `veel-${at}`, sectionId });
    const few = await get(path('{ articles(section: "buitenland", first: 3) { edges { node { id } } } }'));
    const tags = String(few.headers['surrogate-key']).split(' ');
    expect(tags.slice(0, 2)).toEqual(['everything', `section:${sectionId}`]);
    expect(tags).toHaveLength(5);
    const many =
      'newest: articles(first: 100) { edges { node { id } } } oldest: articles(last: 100) { edges { node { id } } }';
    expect((await get(path(`{ ${many} }`))).headers['surrogate-key']).toBe('everything anything');
  });

  describe('asked for by the hash of a document', () => {
    const query = 'query P($slug: String!) { article(slug: $slug) { headline } }';
    const address = (text: string, more = ''): string => {
      const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash: sha256(text) } });
      const variables = JSON.stringify({ slug: 'veerdienst' });
      return `/graphql?extensions=${encodeURIComponent(extensions)}&variables=${encodeURIComponent(variables)}${more}`;
    };

    it('is asked for in full once, and by hash from then on', async () => {
      const unknown = await get(address(query));
      expect([unknown.status, unknown.headers['cache-control']]).toEqual([200, 'private, no-store']);
      expect(JSON.parse(unknown.body.toString())).toEqual({
        errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'BAD_INPUT' } }],
      });
      const full = await get(address(query, `&query=${encodeURIComponent(query)}`));
      expect(JSON.parse(full.body.toString())).toMatchObject({ data: { article: {} } });
      const known = await get(address(query));
      expect(known.body.equals(full.body)).toBe(true);
      // By whatever name, it is the same document.
      expect(known.headers['cache-status']).toBe('Kopij; hit');
      const wrong = await get(address('{ other }', `&query=${encodeURIComponent(query)}`));
      expect(wrong.status).toBe(400);
    });

    it('is measured like any other', async () => {
      const { token } = await server.hire('EDITOR');
      const long = `{ manuscripts(filter: { states: [${'DRAFT '.repeat(1_000)}] }) { totalCount } }`;
      const extensions = { persistedQuery: { version: 1, sha256Hash: sha256(long) } };
      const send = (body: object, headers: Record<string, string> = {}) =>
        server.fetch('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify(body),
        });
      const authorization = `Bearer ${token}`;
      expect(await (await send({ query: long, extensions }, { authorization })).json()).toMatchObject({
        data: {},
      });
      const codeFor = async (query: unknown): Promise<unknown> => {
        const answer = await send({ query, extensions });
        const { errors } = (await answer.json()) as { errors: { extensions: { code: string } }[] };
        return errors.map(({ extensions: { code } }) => code);
      };
      for (const query of [undefined, null]) expect(await codeFor(query)).toEqual(['LIMIT_EXCEEDED']);
      for (const query of [0, false]) expect(await codeFor(query)).toEqual(['BAD_INPUT']);
    });
  });
});
