import { everything, touch, UnitOfWork } from '@kopij/platform';
import { FixedClock } from '@kopij/testing';
import { publishOn, type Desk } from '../testing/publish-on.js';
import { startServer, type RunningServer } from '../testing/start-server.js';

const site = 'https://www.example.org';
const day = 24 * 60 * 60 * 1_000;

describe('sitemaps', () => {
  const clock = new FixedClock();
  let server: RunningServer;
  let desk: Desk;
  beforeAll(async () => {
    server = await startServer({
      clock,
      config: { siteUrl: site, siteName: 'De Voorbeeldbode & Co', siteLanguage: 'nl-NL' },
    });
    desk = publishOn(server);
  });
  afterAll(() => server.close());

  async function addresses(path: string): Promise<string[]> {
    const response = await server.fetch(path);
    if (response.status !== 200) throw new Error(String(response.status));
    return [...(await response.text()).matchAll(/<loc>([^<]*)<\/loc>/gu)].map(([, url]) => url ?? '');
  }
  /** All that is listed, from an index on. */
  async function listed(index: string): Promise<string[]> {
    const found: string[] = [];
    for (const url of await addresses(index)) found.push(...(await addresses(url.slice(site.length))));
    return found;
  }

  it('are empty as long as nothing is live', async () => {
    expect(await addresses('/sitemaps/index.xml')).toEqual([]);
    expect(await addresses('/sitemaps/news.xml')).toEqual([]);
    expect((await server.fetch('/sitemaps/1.xml')).status).toBe(404);
  });

  it('list every live article once, and at once no more when it is gone', async () => {
    const buitenland = await desk.section('buitenland');
    const first = await desk.publish({ slug: 'eerste', sectionId: buitenland });
    const second = await desk.publish({ slug: 'tweede' });
    const both = [`${site}/buitenland/eerste`, `${site}/tweede`];
    expect(await addresses('/sitemaps/index.xml')).toEqual([`${site}/sitemaps/1.xml`]);
    for (const index of ['/sitemaps/index.xml', '/sitemaps/news.xml'])
      expect(await listed(index)).toEqual(both);
    await desk.publish({ id: first, slug: 'hernoemd', sectionId: buitenland });
    await desk.kill(second);
    for (const index of ['/sitemaps/index.xml', '/sitemaps/news.xml'])
      expect(await listed(index)).toEqual([`${site}/buitenland/hernoemd`]);
    expect(await (await server.fetch('/sitemaps/1.xml')).text()).toContain(
      `<lastmod>${clock.now().toISOString()}</lastmod>`,
    );
  });

  it('say what the news is, for two days', async () => {
    await desk.publish({ slug: 'nieuws', headline: 'R&D ]]> <b>' });
    const [url = ''] = await addresses('/sitemaps/news.xml');
    const response = await server.fetch(url.slice(site.length));
    expect(response.headers.get('content-type')).toBe('application/xml; charset=utf-8');
    expect(await response.text()).toContain(
      `<news:news><news:publication><news:name>De Voorbeeldbode &amp; Co</news:name><news:language>nl</news:language></news:publication><news:publication_date>${clock.now().toISOString()}</news:publication_date><news:title>R&amp;D ]]&gt; &lt;b&gt;</news:title></news:news>`,
    );
    clock.advance(2 * day - 3_000);
    for (const path of ['/sitemaps/news.xml', url.slice(site.length)])
      expect((await server.fetch(path)).headers.get('cache-control')).toBe('public, max-age=3');
    clock.advance(3_001);
    expect(await addresses('/sitemaps/news.xml')).toEqual([]);
    expect((await server.fetch(url.slice(site.length))).status).toBe(404);
    expect(await listed('/sitemaps/index.xml')).toContain(`${site}/nieuws`);
  });

  it('are known by what they depend on, and are not sent to who has them', async () => {
    const first = await server.fetch('/sitemaps/1.xml');
    const etag = String(first.headers.get('etag'));
    expect(first.headers.get('surrogate-key')).toBe('everything sitemap:0');
    expect((await server.fetch('/sitemaps/1.xml', { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it('hold 50,000 articles each, and 1,000 of news, at addresses that stay', async () => {
    const now = clock.now().toISOString();
    const rows = (from: number, to: number): string =>
      JSON.stringify(Array.from({ length: to - from }, (_, at) => from + at));
    await server.get(UnitOfWork).transaction(async (tx) => {
      const isPostgres = server.databaseUrl.startsWith('postgres');
      const numbers = isPostgres ? 'json_array_elements_text($1::json) w(value)' : 'json_each(?) w';
      const steps = [
        `INSERT INTO live_articles (id, revision, slug, published_at, first_published_at, updated_at, headline, lead, credits, byline, blocks, plain_text, word_count)
         SELECT 'x' || w.value, 1, 'x-' || w.value, '${now}', '${now}', '${now}', 'Kop', '""', '[]', '[]', '[]', '""', 0 FROM ${numbers}`,
        `INSERT INTO live_numbers (number, article_id) SELECT CAST(w.value AS integer), 'x' || w.value FROM ${numbers}`,
        `INSERT INTO live_listings (list_id, published_at, article_id) SELECT l.id, '${now}', 'x' || w.value FROM ${numbers} CROSS JOIN live_lists l WHERE l.section_id = '' AND l.agency_id = ''`,
      ];
      for (const step of steps) await tx.query(step, [rows(49_500, 51_600)]);
      touch(tx, [everything]);
    });
    expect(await addresses('/sitemaps/index.xml')).toEqual([
      `${site}/sitemaps/1.xml`,
      `${site}/sitemaps/2.xml`,
    ]);
    expect((await addresses('/sitemaps/1.xml')).at(-1)).toBe(`${site}/x-50000`);
    expect(await addresses('/sitemaps/2.xml')).toHaveLength(1_599);
    const news = await addresses('/sitemaps/news.xml');
    expect(news.map((url) => url.slice(site.length))).toEqual([
      '/sitemaps/news-50.xml',
      '/sitemaps/news-51.xml',
      '/sitemaps/news-52.xml',
    ]);
    expect(await addresses('/sitemaps/news-51.xml')).toHaveLength(1_000);
  });

  it.each([
    ['/sitemaps/0.xml', 404],
    ['/sitemaps/9999999999.xml', 404],
    ['/sitemaps/999999999.xml', 404],
    ['/sitemaps/news-999.xml', 404],
    ['/sitemaps/1.rss', 404],
    ['/sitemaps/index.xml?page=2', 400],
  ])('answer %s with %s', async (path, status) => {
    expect((await server.fetch(path)).status).toBe(status);
  });
});
