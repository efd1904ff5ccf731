import { AgencyRegistry } from '@kopij/agencies';
import { SectionRegistry } from '@kopij/sections';
import { openDelivery, type OpenDelivery } from '@kopij/testing';
import { listsOf } from './list-name.js';

describe('a section that moves', () => {
  let delivery: OpenDelivery;
  beforeAll(async () => {
    delivery = await openDelivery();
  });
  afterAll(() => delivery.close());

  /** Every list, as it would be if all articles were published once more. */
  async function listsByTheBook(): Promise<string[]> {
    const sections = await delivery.get(SectionRegistry).current();
    const agencies = await delivery.get(AgencyRegistry).current();
    const rows = await delivery.database.reader.query<{ id: string; section_id: string; credits: string }[]>(
      'SELECT id, section_id, credits FROM live_articles',
    );
    return rows
      .flatMap(({ id, section_id, credits }) => {
        const named = (JSON.parse(credits) as { agencyId: string }[]).map(({ agencyId }) => agencyId);
        expect(named.every((agency) => agencies.byId.has(agency))).toBe(true);
        return listsOf(sections.ancestorsOf(section_id), [...new Set(named)]).map((list) => `${list} ${id}`);
      })
      .sort();
  }

  async function listsAsTheyAre(): Promise<string[]> {
    const rows = await delivery.database.reader.query<
      { list: string; article_id: string; published_at: string }[]
    >(
      `SELECT l.list, l.article_id FROM live_listings l JOIN live_articles a ON a.id = l.article_id AND a.published_at = l.published_at`,
    );
    return rows.map(({ list, article_id }) => `${list} ${article_id}`).sort();
  }

  async function pathOf(articleId: string): Promise<unknown> {
    const { data } = await delivery.ask('query ($id: ID) { article(id: $id) { path } }', { id: articleId });
    return (data?.['article'] as { path: string }).path;
  }

  it('takes its articles, and those of all below it, out of the old lists and into the new ones', async () => {
    const nieuws = await delivery.section('nieuws');
    const wereld = await delivery.section('wereld');
    const europa = await delivery.section('europa', wereld);
    const buitenland = await delivery.section('buitenland', nieuws);
    const azie = await delivery.section('azie', buitenland);
    const articles = [];
    for (const sectionId of [nieuws, wereld, europa, buitenland, azie, azie]) {
      articles.push(await delivery.publish({ sectionId }));
    }
    const inAzie = articles.at(-1)?.id ?? '';
    await delivery.publish({ sectionId: azie, credits: [{ code: 'AFP', role: 'SOURCE' }] });
    expect(await listsAsTheyAre()).toEqual(await listsByTheBook());
    expect(await pathOf(inAzie)).toMatch('/nieuws/buitenland/azie/veerdienst');

    for (const [section, parent, path] of [
      [buitenland, europa, '/wereld/europa/buitenland/azie/veerdienst'],
      [wereld, nieuws, '/nieuws/wereld/europa/buitenland/azie/veerdienst'],
      [azie, null, '/azie/veerdienst'],
      [azie, wereld, '/nieuws/wereld/azie/veerdienst'],
    ] as const) {
      await delivery.move(section, parent);
      expect(await listsAsTheyAre()).toEqual(await listsByTheBook());
      expect(await pathOf(inAzie)).toMatch(path);
    }
  });

  it('misses nothing that is published or taken down at the same moment', async () => {
    const [first, second] = [await delivery.section('eerste'), await delivery.section('tweede')];
    const part = await delivery.section('deel', first);
    const known = await Promise.all(Array.from({ length: 10 }, () => delivery.publish({ sectionId: part })));
    const moves = async (): Promise<void> => {
      for (const parent of [second, first, null, second]) await delivery.move(part, parent);
    };
    await Promise.all([
      moves(),
      ...Array.from({ length: 20 }, () => delivery.publish({ sectionId: part })),
      ...known.map(({ id }) => delivery.takeDown(id)),
    ]);
    expect(await listsAsTheyAre()).toEqual(await listsByTheBook());
  });
});
