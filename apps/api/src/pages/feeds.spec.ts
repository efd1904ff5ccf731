import { request } from 'node:http';
import { FixedClock } from '@kopij/testing';
import { readNews, type NewsItem } from '@kopij/formats';
import { publishOn, type Desk } from '../testing/publish-on.js';
import { startServer, type RunningServer } from '../testing/start-server.js';

const site = 'https://www.example.org';

describe('feeds', () => {
  const clock = new FixedClock();
  let server: RunningServer;
  let desk: Desk;
  let buitenland: string;

  beforeAll(async () => {
    const config = {
      siteUrl: site,
      siteName: 'De Voorbeeldbode',
      feedText: 'full',
      hubs: ['https://hub.example.org/'],
      maxAgeSeconds: 60,
      staleSeconds: 30,
    } as const;
    server = await startServer({ clock, config });
    desk = publishOn(server);
    buitenland = await desk.section('buitenland');
  });
  afterAll(() => server.close());

  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    server.fetch(path, { headers, redirect: 'manual' });

  async function stories(path: string): Promise<NewsItem[]> {
    const response = await get(path);
    if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
    const reading = await readNews(Buffer.from(await response.arrayBuffer()), {
      timeZone: null,
      language: null,
    });
    return reading.ok ? reading.items : [];
  }
  const headlines = async (path: string): Promise<(string | null)[]> =>
    (await stories(path)).map(({ headline }) => headline);

  const endings = ['rss', 'atom', 'json', 'ninjs', 'newsml'];

  it.each(endings)('list what is live, newest first, as .%s', async (ending) => {
    const slug = `eerste-${ending}`;
    await desk.publish({ headline: `Eerste ${ending}`, slug, sectionId: buitenland });
    clock.advance(1_000);
    const credits = [{ code: 'ANP', role: 'SOURCE' as const }];
    await desk.publish({ headline: `Tweede ${ending}`, slug: `tweede-${ending}`, credits });
    clock.advance(1_000);
    const both = [`Tweede ${ending}`, `Eerste ${ending}`];
    expect((await headlines(`/feeds/all.${ending}`)).slice(0, 2)).toEqual(both);
    expect((await headlines(`/feeds/buitenland.${ending}`))[0]).toBe(both[1]);
    expect((await headlines(`/feeds/agency/anp.${ending}`))[0]).toBe(both[0]);
  });

  it('say where a story stands, and give its text with dateline, corrections and links that work elsewhere', async () => {
    await desk.agency('ANP', { syndication: true });
    const id = await desk.publish({
      headline: 'Voluit',
      slug: 'voluit',
      sectionId: buitenland,
      dateline: { kind: 'PLACE', places: ['OSLO'], region: [], date: null },
      credits: [{ code: 'ANP', role: 'SOURCE' }],
      blocks: [
        { key: 'a', type: 'PARAGRAPH', runs: [{ text: 'De kern.', marks: [], href: null }] },
        { key: 'b', type: 'PARAGRAPH', runs: [{ text: 'Meer', marks: [], href: '/dossier/fjord?a=1&b=2' }] },
      ],
    });
    const [item] = ((await (await get('/feeds/all.json')).json()) as { items: object[] }).items;
    expect(item).toMatchObject({
      id: `urn:uuid:${id}`,
      url: `${site}/buitenland/voluit`,
      content_html:
        '<p>OSLO (ANP) - De kern.</p>\n<p><a href="https://www.example.org/dossier/fjord?a=1&amp;b=2">Meer</a></p>',
    });
    await desk.takeDown(id);
  });

  const picture = { url: 'https://beeld.example.org/1.jpg', alt: 'Boot', caption: null, credit: 'Foto' };
  const blocks = [
    { key: 'a', type: 'PARAGRAPH' as const, runs: [{ text: 'De kern.', marks: [], href: null }] },
    { key: 'b', type: 'IMAGE' as const, ...picture },
  ];

  it.each([
    ['all of it', { ANP: true, RTR: true, AFP: true }, true, true],
    ['no text of an agency that is credited', { ANP: false, RTR: true, AFP: true }, false, false],
    ['no text of an agency that is not credited', { ANP: true, RTR: false, AFP: true }, false, false],
    ['no picture of an agency', { ANP: true, RTR: true, AFP: false }, true, false],
  ])('pass on %s, as the agencies allow', async (_, terms, hasText, hasPicture) => {
    for (const [code, syndication] of Object.entries(terms)) await desk.agency(code, { syndication });
    const credits = [
      { code: 'ANP', role: 'SOURCE' as const },
      { code: 'AFP', role: 'PHOTO' as const },
    ];
    const slug = 'voorwaarden';
    const id = await desk.publish({
      headline: 'Op voorwaarden',
      slug,
      credits,
      blocks,
      textAgencies: ['RTR'],
    });
    for (const ending of endings) {
      const text = await (await get(`/feeds/all.${ending}`)).text();
      const [item] = await stories(`/feeds/all.${ending}`);
      expect([ending, item?.headline, item?.paragraphs.length, item?.pictures.length !== 0]).toEqual([
        ending,
        'Op voorwaarden',
        Number(hasText),
        hasPicture,
      ]);
      expect(text.includes('beeld.example.org')).toBe(hasPicture);
    }
    await desk.takeDown(id);
  });

  it('are known by what they depend on, and are not sent to who has them', async () => {
    const id = await desk.publish({ headline: 'Vers', slug: 'vers', sectionId: buitenland });
    const first = await get('/feeds/buitenland.atom');
    const etag = String(first.headers.get('etag'));
    expect(first.status).toBe(200);
    expect(Object.fromEntries(first.headers)).toMatchObject({
      'content-type': 'application/atom+xml; charset=utf-8',
      'cache-control': 'public, max-age=60, stale-while-revalidate=30',
      'surrogate-key': expect.stringContaining(`section:${buitenland} article:${id}`) as unknown,
      link: `<${site}/feeds/buitenland.atom>; rel="self", <https://hub.example.org/>; rel="hub"`,
      vary: 'accept-encoding',
      'x-content-type-options': 'nosniff',
    });
    expect(first.headers.get('last-modified')).toBeNull();
    const again = await get('/feeds/buitenland.atom', { 'if-none-match': etag });
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, '']);
    const head = await server.fetch('/feeds/buitenland.atom', { method: 'HEAD' });
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, '']);
    await desk.publish({ id, headline: 'Verser', slug: 'vers', sectionId: buitenland });
    expect((await get('/feeds/buitenland.atom', { 'if-none-match': etag })).status).toBe(200);
    expect(await headlines('/feeds/buitenland.atom')).toContain('Verser');
  });

  it('are kept no longer than until the next story ends', async () => {
    const now = clock.now().getTime();
    const id = await desk.publish({ slug: 'eindig', sectionId: buitenland, endsAt: new Date(now + 20_000) });
    expect((await get('/feeds/buitenland.rss')).headers.get('cache-control')).toBe('public, max-age=20');
    await desk.takeDown(id);
  });

  it('lead from page to page, both ways, without losing a story', async () => {
    const lang = await desk.section('lang');
    const wanted: string[] = [];
    for (let number = 0; number < 120; number += 1) {
      clock.advance(10);
      await desk.publish({ headline: `Nummer ${number}`, slug: `nummer-${number}`, sectionId: lang });
      wanted.unshift(`Nummer ${number}`);
    }
    interface Page {
      items: { title: string }[];
      next_url?: string;
    }
    const read: Page[] = [];
    let next: string | undefined = `${site}/feeds/lang.json`;
    while (next !== undefined) {
      const page = (await (await get(next.slice(site.length))).json()) as Page;
      read.push(page);
      next = page.next_url;
    }
    expect(read.map(({ items }) => items.length)).toEqual([50, 50, 20]);
    expect(read.flatMap(({ items }) => items.map(({ title }) => title))).toEqual(wanted);
    const last = await (await get(`/feeds/lang.rss${new URL(read[1]?.next_url ?? '').search}`)).text();
    const previous = /rel="previous"[^>]* href="https:\/\/www\.example\.org([^"]+)"/u.exec(last)?.[1] ?? '';
    expect(await headlines(previous)).toEqual(wanted.slice(50, 100));
    expect(last).toContain(`rel="first" type="application/rss+xml" href="${site}/feeds/lang.rss"`);
  });

  it('move with their section, and are found by every name of an agency', async () => {
    const moved = await get('/feeds/agency/ANP.rss?after=x', {});
    expect(moved.status).toBe(400);
    const upper = await get('/feeds/agency/ANP.rss');
    expect([upper.status, upper.headers.get('location')]).toEqual([301, `${site}/feeds/agency/anp.rss`]);
    const alias = await get('/feeds/agency/Reuters.atom');
    expect([alias.status, alias.headers.get('location')]).toEqual([301, `${site}/feeds/agency/rtr.atom`]);
  });

  it.each([
    ['/feeds/nergens.rss', 404],
    ['/feeds/agency/niemand.rss', 404],
    ['/feeds/all.xml', 404],
    ['/feeds/', 404],
    ['/feeds/a/b/c.rss', 404],
    ['/feeds/section/buitenland.rss', 404],
    ['/feeds/all.rss?page=2', 400],
    ['/feeds/all.rss?after=x', 400],
    ['/feeds/all.rss?after=', 400],
    ['/feeds/all.rss?after=x&before=y', 400],
    ['/feeds/all.rss?after=x&after=y', 400],
    ['/feeds/%.rss', 400],
  ])('answer %s with %s, and say why', async (path, status) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(((await response.json()) as { errors: { message: string }[] }).errors[0]?.message).toMatch(/\w/);
  });

  it('answer strange addresses without failing', async () => {
    // fetch() sends no fragments, and mends other signs.
    const strange = ['#%', '#?after=x', '?a#%', '%', '%ff', '%00', ';%', '?%', '\u00ff%'];
    const statuses = await Promise.all(strange.map((end) => statusOf(`${server.url}/feeds/all.rss`, end)));
    expect(statuses).toEqual([200, 200, 400, 400, 400, 404, 400, 400, 400]);
  });

  it('take nothing', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      const response = await server.fetch('/feeds/all.rss', { method });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_INPUT' } }] });
    }
  });

  it('ask nobody who they are', async () => {
    const response = await get('/feeds/all.rss', { authorization: 'Bearer nonsense' });
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toMatch(/^public/);
  });
});

/** What an address is answered with that ends just like this. */
function statusOf(url: string, end: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { hostname, port, pathname } = new URL(url);
    const asked = request({ hostname, port, path: `${pathname}${end}` }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on('error', reject).end();
  });
}

describe('without the address of a site', () => {
  it('there are no feeds, and it is said why', async () => {
    const server = await startServer();
    const response = await server.fetch('/feeds/all.rss');
    expect([response.status, await response.text()]).toEqual([
      404,
      expect.stringContaining('KOPIJ_SITE_URL'),
    ]);
    await server.close();
  });
});
