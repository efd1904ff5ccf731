import { countStatements, FixedClock, statementsOf } from '@kopij/testing';
import { publishOn, type Desk } from '../testing/publish-on.js';
import { startServer, type RunningServer } from '../testing/start-server.js';

const minute = 60_000;
const day = 24 * 60 * minute;

describe('an answer to readers', () => {
  let clock: FixedClock;
  let server: RunningServer;
  let desk: Desk;
  let token: string;

  beforeAll(async () => {
    clock = new FixedClock();
    server = await startServer({ clock, config: { logLevel: 'debug' } });
    desk = publishOn(server);
    ({ token } = await server.hire('EDITOR'));
  });
  afterAll(() => server.close());

  const ask = async (query: string, variables = {}, options = {}) => {
    const { status, headers, data, errors } = await server.query(query, variables, options);
    return { status, data, errors, cache: headers.get('cache-status') };
  };
  const bySlug =
    'query A($slug: String!) { article(slug: $slug) { headline withheld { reason } body { plainText } } }';
  const list =
    'query L($section: String) { articles(section: $section) { totalCount edges { node { headline } } } }';
  const hit = 'Kopij; hit';
  const stored = 'Kopij; fwd=miss; stored';

  it('is made once, and given to all who ask the same, however they write it down', async () => {
    await desk.publish({ slug: 'eerste', headline: 'Eerste' });
    expect(await ask(bySlug, { slug: 'eerste' })).toMatchObject({ cache: stored });
    const again = await ask(bySlug, { slug: 'eerste' });
    expect(again).toMatchObject({ cache: hit, data: { article: { headline: 'Eerste' } } });
    const get = await ask(bySlug, { slug: 'eerste' }, { method: 'GET', operationName: 'A' });
    expect(get).toEqual(again);
    const spaced = await server.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': 'spaced' },
      body: JSON.stringify({ variables: { slug: 'eerste', more: 1 }, query: bySlug }, null, 4),
    });
    expect([spaced.headers.get('cache-status'), spaced.headers.get('x-request-id')]).toEqual([hit, 'spaced']);
    expect(await countStatements(() => ask(bySlug, { slug: 'eerste' }))).toBe(1);
  });

  it('is another for other variables, another operation, and other words', async () => {
    await ask(list, { section: null });
    expect(await ask(list, { section: 'nergens' })).toMatchObject({
      cache: stored,
      data: { articles: { totalCount: 0 } },
    });
    expect(
      await ask(`${list} query M { articles { totalCount } }`, {}, { operationName: 'M' }),
    ).toMatchObject({ cache: stored });
    expect(await ask(`${list} `, { section: null })).toMatchObject({ cache: stored });
  });

  it('is true the moment something is published, changed or taken down, and others are left as they are', async () => {
    const [buitenland, sport] = [await desk.section('buitenland'), await desk.section('sport')];
    const id = await desk.publish({ slug: 'storm', headline: 'Storm', sectionId: buitenland });
    await desk.publish({ slug: 'finale', headline: 'Finale', sectionId: sport });
    const all = async () => ({
      storm: await ask(bySlug, { slug: 'storm' }),
      finale: await ask(bySlug, { slug: 'finale' }),
      nothing: await ask(bySlug, { slug: 'orkaan' }),
      buitenland: await ask(list, { section: 'buitenland' }),
      sport: await ask(list, { section: 'sport' }),
    });
    const caches = (answers: Awaited<ReturnType<typeof all>>) =>
      Object.entries(answers).flatMap(([name, { cache }]) => (cache === hit ? [] : [name]));
    await all();
    expect(caches(await all())).toEqual([]);

    await desk.publish({ id, slug: 'storm', headline: 'Storm gaat liggen', sectionId: buitenland });
    const changed = await all();
    expect(caches(changed)).toEqual(['storm', 'buitenland']);
    expect(changed.storm.data).toMatchObject({ article: { headline: 'Storm gaat liggen' } });
    expect(JSON.stringify(changed.buitenland.data)).toContain('Storm gaat liggen');

    await desk.publish({ slug: 'orkaan', headline: 'Orkaan', sectionId: sport });
    const added = await all();
    expect(caches(added)).toEqual(['nothing', 'sport']);
    expect(added.sport.data).toMatchObject({ articles: { totalCount: 2 } });

    await desk.takeDown(id);
    const taken = await all();
    expect(caches(taken)).toEqual(['storm', 'buitenland']);
    expect([taken.storm.data, taken.buitenland.data]).toMatchObject([
      { article: null },
      { articles: { totalCount: 0, edges: [] } },
    ]);

    await desk.publish({ id, headline: 'Storm terug', sectionId: buitenland });
    expect((await all()).storm.data).toMatchObject({ article: { headline: 'Storm terug' } });
    await desk.rename(sport, 'Sport en spel');
    expect(caches(await all())).toHaveLength(5);
  });

  it('of several addresses is true the moment something comes to one of them, or goes', async () => {
    const query = 'query ($slugs: [String!]!) { articlesBySlugs(slugs: $slugs) { headline } }';
    const both = () => ask(query, { slugs: ['links', 'rechts'] });
    const headlines = async () =>
      (await both()).data?.['articlesBySlugs'] as ({ headline: string } | null)[] | undefined;
    const left = await desk.publish({ slug: 'links', headline: 'Links' });
    expect(await headlines()).toEqual([{ headline: 'Links' }, null]);
    expect((await both()).cache).toBe(hit);
    await desk.publish({ slug: 'elders' });
    expect((await both()).cache).toBe(hit);
    await desk.publish({ slug: 'rechts', headline: 'Rechts' });
    expect(await headlines()).toEqual([{ headline: 'Links' }, { headline: 'Rechts' }]);
    await desk.publish({ id: left, slug: 'links', headline: 'Linksaf' });
    expect(await headlines()).toEqual([{ headline: 'Linksaf' }, { headline: 'Rechts' }]);
    await desk.takeDown(left);
    expect(await headlines()).toEqual([null, { headline: 'Rechts' }]);
  });

  it('is a tombstone the moment an article is killed, at every address it ever had', async () => {
    const id = await desk.publish({ slug: 'vroeger' });
    await desk.publish({ id, slug: 'later' });
    const asks = ['slug: "vroeger"', 'slug: "later"', `id: "${id}"`];
    const all = () =>
      Promise.all(asks.map((one) => ask(`{ withdrawal(${one}) { reason } article(${one}) { id } }`)));
    for (const { data } of await all()) expect(data).toEqual({ withdrawal: null, article: { id } });
    for (const { cache } of await all()) expect(cache).toBe(hit);
    await desk.kill(id);
    for (const { data } of await all())
      expect(data).toEqual({ withdrawal: { reason: 'Onjuist.' }, article: null });
    for (const { cache } of await all()) expect(cache).toBe(hit);
  });

  it('tells the age of an article as it is at the moment, and no minute longer', async () => {
    const query = '{ article(slug: "ouder") { age } }';
    await desk.publish({ slug: 'ouder' });
    const ages: unknown[] = [];
    for (const passed of [0, minute - 1, 1, minute - 1, 1]) {
      clock.advance(passed);
      const { data, cache } = await ask(query);
      ages.push([(data as { article: { age: string } }).article.age, cache === hit]);
    }
    expect(ages).toEqual([
      ['zojuist', false],
      ['zojuist', true],
      ['1 minuut geleden', false],
      ['1 minuut geleden', true],
      ['2 minuten geleden', false],
    ]);
  });

  it('shows text until the instant its licence ends, and not a millisecond longer', async () => {
    await desk.agency('AP', { expiresAfterDays: 30 });
    const credits = [{ code: 'AP', role: 'SOURCE' as const }];
    await desk.publish({ slug: 'verloopt', credits });
    const open = { article: { withheld: null } };
    expect(await ask(bySlug, { slug: 'verloopt' })).toMatchObject({ data: open, cache: stored });
    clock.advance(30 * day - 1);
    expect(await ask(bySlug, { slug: 'verloopt' })).toMatchObject({ data: open, cache: hit });
    clock.advance(1);
    expect(await ask(bySlug, { slug: 'verloopt' })).toMatchObject({
      data: { article: { withheld: { reason: 'LICENCE_EXPIRED' }, body: { plainText: '' } } },
      cache: stored,
    });
    await desk.agency('AP', { expiresAfterDays: null });
    expect(await ask(bySlug, { slug: 'verloopt' })).toMatchObject({ data: open, cache: stored });
  });

  it('is never that of somebody who is signed in, nor given to them', async () => {
    const query = '{ sections { slug version } }';
    const signedIn = await ask(query, {}, { token });
    expect(signedIn.cache).toBeNull();
    const reader = await ask(query);
    expect(reader).toMatchObject({
      cache: stored,
      data: { sections: expect.arrayContaining([]) as unknown },
    });
    expect(JSON.stringify(reader.data)).not.toMatch(/"version":\d/);
    const again = await ask(query, {}, { token });
    expect(again).toEqual(signedIn);
    expect(JSON.stringify(again.data)).toMatch(/"version":\d/);
    expect(await ask(query)).toMatchObject({ cache: hit, data: reader.data });
    expect(await ask(query, {}, { token: 'kopij_0_0' })).toMatchObject({ status: 401 });
    const { headers } = await server.query(query, {}, { token, method: 'GET' });
    expect(headers.get('cache-control')).toBe('private, no-store');
  });

  it.each([
    ['an error in it', '{ articles(first: -1) { totalCount } }'],
    ['one error among what is right', '{ sections { slug } a: article { id } }'],
    ['a field whose answer nobody vouches for', '{ me { id } }'],
    ['such a field in a fragment', '{ ...F } fragment F on Query { ... { sections { slug } me { id } } }'],
    ['the schema in it', '{ __schema { queryType { name } } }'],
    ['something that is closed', '{ manuscripts { totalCount } }'],
    ['nothing that can be parsed', '{ articles'],
    [
      'a change to make',
      'mutation { createSection(input: { slug: "x", name: "X" }) { userErrors { code } } }',
    ],
  ])('is not kept with %s', async (_, query) => {
    for (let time = 0; time < 2; time += 1) {
      const { headers } = await server.query(query);
      expect(headers.get('cache-status') ?? '').not.toMatch(/hit|stored/);
      expect(headers.get('cache-control')).toMatch(/private/);
    }
  });

  it('is logged like any other, and refused like any other when there is too much in the request', async () => {
    await ask(bySlug, { slug: 'eerste' }, { headers: { 'x-request-id': 'kept' } });
    const logged = server.logged.filter(({ requestId }) => requestId === 'kept');
    expect(logged).toMatchObject([{ msg: 'request', method: 'POST', path: '/graphql', status: 200 }]);
    const fat = JSON.stringify({
      query: bySlug,
      variables: { slug: 'eerste' },
      extensions: { a: ' '.repeat(1_048_576) },
    });
    const headers = { 'content-type': 'application/json' };
    expect((await server.fetch('/graphql', { method: 'POST', headers, body: fat })).status).toBe(413);
  });

  it('is made once when many ask for it before it is there', async () => {
    await desk.publish({ slug: 'druk', headline: 'Druk' });
    const query = '{ article(slug: "druk") { headline lead } }';
    const alone = await statementsOf(() => ask(`${query} `));
    let answers: Awaited<ReturnType<typeof ask>>[] = [];
    const together = await statementsOf(async () => {
      answers = await Promise.all(Array.from({ length: 30 }, () => ask(query)));
    });
    const ofArticles = (all: string[]) => all.filter((each) => each.includes('live_articles'));
    expect(ofArticles(together)).toHaveLength(ofArticles(alone).length);
    expect(ofArticles(alone)).not.toHaveLength(0);
    expect(answers.map(({ data }) => data)).toEqual(
      answers.map(() => ({ article: expect.objectContaining({ headline: 'Druk' }) as unknown })),
    );
    expect(answers.filter(({ cache }) => cache === stored)).toHaveLength(1);
  });
});

describe('a server that keeps no answers', () => {
  it('makes every one of them anew', async () => {
    const server = await startServer({ config: { cacheBytes: 0 } });
    try {
      for (let time = 0; time < 2; time += 1) {
        const { headers, data } = await server.query('{ sections { slug } }', {}, { method: 'GET' });
        expect(data).toEqual({ sections: [] });
        expect(headers.get('cache-status')).toBeNull();
        expect(headers.get('etag')).toMatch(/^"/);
      }
    } finally {
      await server.close();
    }
  });
});
