import { AgencyRegistry } from '@kopij/agencies';
import { newId, UnitOfWork } from '@kopij/platform';
import { SectionRegistry } from '@kopij/sections';
import { aStory } from '@kopij/testing';
import { setTimeout } from 'node:timers/promises';
import { listKey, listsOf } from '../stored/article-list.js';
import { openDelivery, type OpenDelivery } from '../testing/open-delivery.js';
import { LiveArticles } from './live-articles.js';

function gate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

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
        return listsOf(sections.ancestorsOf(section_id), [...new Set(named)], []).map(
          (list) => `${listKey(list)} ${id}`,
        );
      })
      .sort();
  }

  async function listsAsTheyAre(): Promise<string[]> {
    const rows = await delivery.database.reader.query<
      { section_id: string; agency_id: string; article_id: string }[]
    >(
      `SELECT n.section_id, n.agency_id, l.article_id FROM live_listings l JOIN live_lists n ON n.id = l.list_id
         JOIN live_articles a ON a.id = l.article_id AND a.published_at = l.published_at`,
    );
    return rows
      .map(
        ({ section_id, agency_id, article_id }) => `${JSON.stringify([section_id, agency_id])} ${article_id}`,
      )
      .sort();
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

  it('waits for what is being published, and does not miss it', async () => {
    const [first, second] = [await delivery.section('eerste'), await delivery.section('tweede')];
    const part = await delivery.section('deel', first);
    const written = gate();
    const commit = gate();
    const publishing = delivery.get(UnitOfWork).transaction(async (tx) => {
      const at = delivery.clock.now();
      const moments = {
        publishedAt: at,
        firstPublishedAt: at,
        updatedAt: at,
        endsAt: null,
        isCorrection: false,
      };
      const more = { ...moments, corrections: [], textAgencies: [] };
      const content = aStory({ sectionId: part });
      await delivery.get(LiveArticles).putLive(tx, { id: newId(at), revision: 1, content, ...more });
      written.open();
      await commit.opened;
    });
    await written.opened;
    const moving = delivery.move(part, second);
    await Promise.race([moving, setTimeout(300)]);
    commit.open();
    await Promise.all([publishing, moving]);
    expect(await listsAsTheyAre()).toEqual(await listsByTheBook());
  });

  it('gets along with many who publish and take down at the same moment', async () => {
    const [first, second] = [await delivery.section('derde'), await delivery.section('vierde')];
    const part = await delivery.section('stuk', first);
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
