import { AgencyRegistry, UpdateAgency } from '@kopij/agencies';
import { commandLineUserId } from '@kopij/identity';
import { at, openDeskOverHttp, type DeskOverHttp, type SeenManuscript } from '../testing/desk-over-http.js';

const day = 24 * 60 * 60 * 1_000;
const query = (document: string): string => `/graphql?query=${encodeURIComponent(document)}`;
const fields = '{ headline lead structuredData body { plainText } }';

type Output = [name: string, address: string, givesText: boolean];

/**
 * Every way in which readers and machines get at what is live, by its address: add new ones here. Each has the word of the headline in
 * what it gives (which is in the slug too), and of those that give texts, the word of the text.
 */
const outputsSince = (cursor: string): Output[] => [
  ['the API, by its slug', query(`{ article(slug: "kop-zonnebloem") ${fields} }`), true],
  ['the API, in a list', query(`{ articles { edges { node ${fields} } } }`), true],
  [
    'the API, in its section',
    query(`{ section(slug: "binnenland") { articles { edges { node ${fields} } } } }`),
    true,
  ],
  ['the API, by its keyword', query(`{ articles(keyword: "TULPEN") { edges { node ${fields} } } }`), true],
  ['the API, beside another', query(`{ article(slug: "altijd") { relatedArticles ${fields} } }`), true],
  ['the API, by its agency', query(`{ articles(agency: "ANP") { edges { node ${fields} } } }`), true],
  [
    'the changes since the start',
    query(`{ changes(after: "${cursor}", first: 100) { edges { node { article ${fields} } } } }`),
    true,
  ],
  ['search', query(`{ search(query: "zonnebloem") { edges { node ${fields} } } }`), true],
  ...['rss', 'atom', 'json', 'ninjs', 'newsml'].flatMap((ending): Output[] => [
    [`the feed of the site, as ${ending}`, `/feeds/all.${ending}`, true],
    [`the feed of its section, as ${ending}`, `/feeds/binnenland.${ending}`, true],
    [`the feed of its agency, as ${ending}`, `/feeds/agency/anp.${ending}`, true],
  ]),
  ['the sitemap', '/sitemaps/1.xml', false],
  ['the news sitemap', '/sitemaps/news-1.xml', false],
];

describe('every output', () => {
  let desk: DeskOverHttp;
  let outputs: Output[];
  let draft: SeenManuscript;
  beforeAll(async () => {
    desk = await openDeskOverHttp({ siteUrl: 'https://www.example.org', feedText: 'full' });
    await terms({ syndication: true, expiresAfterDays: null });
    const start = await desk.read<{ changes: { pageInfo: { endCursor: string } } }>(
      '{ changes { pageInfo { endCursor } } }',
    );
    outputs = outputsSince(start.changes.pageInfo.endCursor);
    draft = await desk.draft(story());
    // So that no list is ever empty.
    const beside = { relatedArticleIds: [draft.id] };
    await desk.published({ headline: 'Altijd te zien', slug: 'altijd', keywords: ['tulpen'], ...beside });
  });
  afterAll(() => desk.server.close());

  async function terms(changes: { syndication: boolean; expiresAfterDays: number | null }): Promise<void> {
    for (const code of ['ANP', 'RTR']) {
      const agency = (await desk.server.get(AgencyRegistry).current()).resolve(code);
      const command = { agencyId: agency?.id ?? '', expectedVersion: agency?.version ?? 0, changes };
      const by = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' as const };
      expect(await desk.server.get(UpdateAgency).execute(by, command)).toHaveProperty('agency');
    }
  }

  const story = (): Record<string, unknown> => ({
    headline: 'Kop zonnebloem',
    slug: 'kop-zonnebloem',
    keywords: ['Tulpen'],
    credits: [{ code: 'ANP' }],
    blocks: [{ paragraph: { key: 'p', text: 'De tekst heet pinksterbloem.' } }],
  });

  /** Asks all of them at once. What is asked again is served from the caches. */
  async function expectEverywhere(shown: { headline: boolean; text: boolean }): Promise<void> {
    for (let time = 0; time < 2; time += 1) {
      const seen = await Promise.all(
        outputs.map(async ([name, address, givesText]) => {
          const answer = await desk.server.fetch(address);
          const text = await answer.text();
          if (answer.status !== 200 || text.includes('"errors"')) throw new Error(`${name}: ${text}`);
          const hasText = givesText ? text.includes('pinksterbloem') : shown.text;
          return [name, { headline: text.includes('zonnebloem'), text: hasText }];
        }),
      );
      expect(seen).toEqual(outputs.map(([name]) => [name, shown]));
    }
  }
  const everything = { headline: true, text: true };
  const nothing = { headline: false, text: false };

  async function takeAway(article: SeenManuscript): Promise<void> {
    await desk.done('killArticle', desk.tokens.editor, { ...at(article), reason: 'Op.' });
  }
  const moment = (after: number): Date => new Date(desk.clock.now().getTime() + after);
  const local = (time: Date) => ({ localTime: time.toISOString().slice(0, 16), timeZone: 'UTC' });
  /** A full minute, an hour from now. */
  const later = (): Date => new Date(Math.ceil(moment(3_600_000).getTime() / 60_000) * 60_000);

  it('shows a story from the instant that it was scheduled for', async () => {
    const instant = later();
    await desk.done('scheduleManuscript', desk.tokens.editor, {
      ...at(draft),
      revision: 1,
      ...local(instant),
    });
    desk.clock.set(new Date(instant.getTime() - 1));
    await desk.carryOut();
    await expectEverywhere(nothing);
    desk.clock.set(instant);
    await desk.carryOut();
    await expectEverywhere(everything);
  });

  it('hides a story as soon as it is under embargo, and shows it when that ends', async () => {
    const { editor } = desk.tokens;
    const live = await current();
    const instant = later();
    await desk.done('setEmbargo', editor, { ...at(live), at: instant.toISOString() });
    await expectEverywhere(nothing);
    desk.clock.set(new Date(instant.getTime() - 1));
    await desk.carryOut();
    await expectEverywhere(nothing);
    desk.clock.set(instant);
    await desk.carryOut();
    await expectEverywhere(everything);
  });

  it('gives no text from the instant that its licence ends, though nobody does anything', async () => {
    await terms({ syndication: true, expiresAfterDays: 1 });
    const { firstPublishedAt } = (
      await desk.read<{ article: { firstPublishedAt: string } }>(
        '{ article(slug: "kop-zonnebloem") { firstPublishedAt } }',
      )
    ).article;
    const end = new Date(firstPublishedAt).getTime() + day;
    desk.clock.set(new Date(end - 1));
    await expectEverywhere(everything);
    desk.clock.set(new Date(end));
    await expectEverywhere({ headline: true, text: false });
    await terms({ syndication: true, expiresAfterDays: null });
    await expectEverywhere(everything);
  });

  it('stops showing a story at the instant that it was scheduled to end', async () => {
    const live = await current();
    const instant = later();
    const end = { ...at(live), ...local(instant), reason: 'Voorbij.' };
    await desk.done('scheduleUnpublish', desk.tokens.editor, end);
    desk.clock.set(new Date(instant.getTime() - 1));
    await desk.carryOut();
    await expectEverywhere(everything);
    desk.clock.set(instant);
    await desk.carryOut();
    await expectEverywhere(nothing);
    const again = await current();
    await desk.done('publishManuscript', desk.tokens.editor, { ...at(again), revision: again.revision });
    await expectEverywhere(everything);
  });

  it('shows nothing of a story that was killed', async () => {
    await takeAway(await current());
    await expectEverywhere(nothing);
  });

  /** The manuscript of the story, as it is now. */
  async function current(): Promise<SeenManuscript> {
    const { manuscripts } = await desk.look<{
      manuscripts: { edges: { node: SeenManuscript & { content: { headline: string } } }[] };
    }>('{ manuscripts { edges { node { id articleId version revision state content { headline } } } } }');
    const found = manuscripts.edges
      .map(({ node }) => node)
      .find(({ content }) => content.headline.includes('zonnebloem'));
    if (!found) throw new Error('There is no such manuscript.');
    return found;
  }
});
