import { AgencyRegistry } from '@kopij/agencies';
import { CarryOutDue, useCases, UsageReader } from '@kopij/articles';
import type { Actor } from '@kopij/editorial';
import { admin } from '../testing/open-wire.js';
import { openTaking, seen, type OpenTaking, type Shown } from '../testing/open-taking.js';

const first = 'De veerdienst over de fjord vaart weer. De storm is na drie dagen voorbij.';
const more = 'De eerste boot vertrok om zes uur met veertig reizigers aan boord.';
const own = 'Onze verslaggever stond zelf ook de hele ochtend op de kade te kijken.';
const [firstWords, moreWords] = [first, more].map((text) => text.split(' ').length) as [number, number];
const day = 24 * 60 * 60 * 1_000;

interface Report {
  agency: { code: string };
  month: string;
  articleCount: number;
  wordCount: number;
  items: { totalCount: number; pageInfo: { endCursor: string }; edges: { node: Used }[] };
}
interface Used {
  headline: string;
  revision: number;
  articleCount: number;
  wordCount: number;
  firstUsedAt: string;
  lastUsedAt: string;
  wireItem: { id: string } | null;
  articles: { articleId: string; headline: string; wordCount: number; firstUsedAt: string }[];
}

const selected = `agency { code } month articleCount wordCount
  items(first: $first, after: $after) { totalCount pageInfo { endCursor } edges { node {
    headline revision articleCount wordCount firstUsedAt lastUsedAt wireItem { id }
    articles { articleId headline wordCount firstUsedAt lastUsedAt } } } }`;

describe('what articles used of an agency’s text', () => {
  let desk: OpenTaking;
  beforeEach(async () => {
    desk = await openTaking({ timeZone: 'Europe/Amsterdam' });
    desk.clock.set(new Date('2026-11-02T09:00:00.000Z'));
  });
  afterEach(() => desk.close());

  const get: OpenTaking['features']['get'] = (token: never) => desk.features.get(token, { strict: false });

  async function answer(variables: object, actor: Actor | null = admin) {
    return desk.ask(
      `query ($agency: String!, $month: String, $first: Int, $after: String) {
         usageReport(agency: $agency, month: $month) { ${selected} } }`,
      { agency: 'ANP', month: '2026-11', ...variables },
      actor ?? undefined,
    );
  }

  async function report(variables: object = {}): Promise<Report> {
    const { data, errors } = await answer(variables);
    expect(errors).toEqual([]);
    return data?.['usageReport'] as Report;
  }
  const items = async (variables: object = {}) =>
    (await report(variables)).items.edges.map(({ node }) => node);

  const send = (guid: string, changes: object = {}) => desk.send(guid, { text: first, more, ...changes });
  const taken = async (guid: string): Promise<Shown> => desk.take(guid);
  const edited = async (at: Shown, content: object): Promise<Shown> =>
    desk.done('editManuscript', { ...seen(await desk.now(at)), content });
  const published = async (at: Shown): Promise<Shown> => {
    const now = await desk.now(at);
    const command = { manuscriptId: at.articleId, expectedVersion: now.version, revision: now.revision };
    const outcome = await get(useCases.publish).execute(desk.editor, {
      ...command,
      acknowledge: ['LIVE_FACTS_CHANGED'],
    });
    if (!('manuscript' in outcome)) throw new Error(JSON.stringify(outcome));
    return desk.now(at);
  };
  const paragraphs = (...texts: string[]) => ({ blocks: texts.map((text) => ({ paragraph: { text } })) });

  it('counts articles and words, and each item with the articles that had its text', async () => {
    const item = await send('boot');
    const article = await published(await taken('boot'));
    const at = desk.clock.now().toISOString();
    expect(await report()).toEqual({
      ...{ agency: { code: 'ANP' }, month: '2026-11', articleCount: 1, wordCount: firstWords + moreWords },
      items: expect.objectContaining({ totalCount: 1 }) as object,
    });
    expect(await items()).toEqual([
      {
        ...{ headline: 'Veerdienst hervat', revision: 1, articleCount: 1, wordCount: firstWords + moreWords },
        ...{ firstUsedAt: at, lastUsedAt: at, wireItem: { id: item.id } },
        articles: [
          {
            ...{ articleId: article.articleId, headline: 'Veerdienst hervat' },
            ...{ wordCount: firstWords + moreWords, firstUsedAt: at, lastUsedAt: at },
          },
        ],
      },
    ]);
    expect(await report({ month: null })).toEqual(await report());
    // It is credited to both.
    expect(await report({ agency: 'Reuters' })).toMatchObject({ agency: { code: 'RTR' }, articleCount: 1 });
    expect(await report({ agency: 'AFP' })).toMatchObject({ articleCount: 0, wordCount: 0 });
    expect(await report({ month: '2026-10' })).toMatchObject({ articleCount: 0, items: { totalCount: 0 } });
  });

  it('counts nothing of drafts, and nothing of articles with none of the text', async () => {
    await send('boot');
    const draft = await taken('boot');
    expect(await report()).toMatchObject({ articleCount: 0, wordCount: 0 });
    await published(await edited(draft, paragraphs(own)));
    expect(await report()).toMatchObject({ articleCount: 0, wordCount: 0 });
  });

  it('counts text that was edited, or pasted without keys, but not the newsroom’s own', async () => {
    await send('boot');
    const changed = more.replace('veertig reizigers', 'honderd reizigers');
    await published(await edited(await taken('boot'), paragraphs(own, changed)));
    expect(await report()).toMatchObject({ articleCount: 1, wordCount: moreWords });
  });

  it('counts the most words that an article had at once, and stays the same after a correction, an unpublication and a kill', async () => {
    await send('boot');
    const article = await published(await edited(await taken('boot'), paragraphs(first)));
    const from = desk.clock.now().toISOString();
    desk.clock.advance(day);
    await published(await edited(article, { ...paragraphs(first, more), headline: 'Boot vaart' }));
    desk.clock.advance(day);
    const to = desk.clock.now().toISOString();
    const shorter = await edited(article, paragraphs(more));
    const correction = { type: 'CORRECTION', note: 'De storm is niet voorbij.' } as const;
    const named = {
      ...{ manuscriptId: article.articleId, expectedVersion: shorter.version, revision: shorter.revision },
    };
    expect(await get(useCases.correct).execute(desk.editor, { ...named, ...correction })).toMatchObject({
      manuscript: { state: 'PUBLISHED' },
    });
    const before = await report();
    expect(before).toMatchObject({ articleCount: 1, wordCount: firstWords + moreWords });
    expect(await items()).toMatchObject([
      { articleCount: 1, firstUsedAt: from, lastUsedAt: to, articles: [{ headline: 'Boot vaart' }] },
    ]);

    desk.clock.advance(day);
    const end = async (action: 'unpublish' | 'kill'): Promise<void> => {
      const { version: expectedVersion } = await desk.now(article);
      const command = { manuscriptId: article.articleId, expectedVersion, reason: 'Het klopt niet.' };
      expect(await get(useCases[action]).execute(desk.editor, command)).toHaveProperty('manuscript');
    };
    await end('unpublish');
    expect(await report()).toEqual(before);
    await end('kill');
    expect(await report()).toEqual(before);
  });

  it('adds up the articles of an item, and the items of an article', async () => {
    await send('boot');
    await send('brug', { text: own, more: 'Ook de brug naar het eiland is sinds vanochtend weer open.' });
    const [one, two] = [await taken('boot'), await taken('boot')];
    const { id: wireItemId } = await desk.item('brug');
    const both = await desk.done('addWireItem', { ...seen(one), wireItemId, paragraphs: [1] });
    await published(await desk.now(both));
    await published(await edited(two, paragraphs(first)));
    const all = await report();
    expect(all).toMatchObject({ articleCount: 2, items: { totalCount: 2 } });
    const found = await items();
    expect(found).toMatchObject([
      { articleCount: 2, wordCount: 2 * firstWords + moreWords },
      { articleCount: 1, wordCount: own.split(' ').length },
    ]);
    expect(all.wordCount).toBe(found.reduce((sum, { wordCount }) => sum + wordCount, 0));

    const page = await report({ first: 1 });
    expect(page).toMatchObject({ articleCount: 2, wordCount: all.wordCount });
    const rest = await items({ first: 1, after: page.items.pageInfo.endCursor });
    expect([...page.items.edges.map(({ node }) => node), ...rest]).toEqual(found);
  });

  it('says which revision was the newest', async () => {
    await send('boot');
    const article = await published(await taken('boot'));
    await send('boot', { version: 2, text: `${first} Er vaart weer elk uur een boot naar de overkant.` });
    const { id: wireItemId, revision } = await desk.item('boot');
    await desk.done('mergeUpstream', { ...seen(await desk.now(article)), wireItemId, revision });
    expect(await items()).toMatchObject([{ revision: 1 }]);
    await published(article);
    expect(await items()).toMatchObject([{ revision: 2, articleCount: 1 }]);
  });

  it('is of the month in which it went live in the newsroom’s time zone, and of every month in which it was updated', async () => {
    await send('boot');
    desk.clock.set(new Date('2026-11-30T22:59:59.999Z'));
    const article = await published(await taken('boot'));
    desk.clock.set(new Date('2026-11-30T23:00:00.000Z'));
    expect(await report({ month: '2026-12' })).toMatchObject({ articleCount: 0 });
    await published(await edited(article, { headline: 'De boot vaart weer' }));
    const words = firstWords + moreWords;
    expect(await report()).toMatchObject({ articleCount: 1, wordCount: words });
    expect(await report({ month: '2026-12' })).toMatchObject({ articleCount: 1, wordCount: words });
    expect(await items()).toMatchObject([{ articles: [{ headline: 'Veerdienst hervat' }] }]);
  });

  it('is counted again when it is shown again', async () => {
    await send('boot');
    const article = await published(await taken('boot'));
    const at = new Date('2026-12-24T09:00:00.000Z');
    await desk.done('setEmbargo', { ...seen(article), at: at.toISOString() });
    desk.clock.set(at);
    while (await get(CarryOutDue).next());
    expect(await desk.live(article)).toBe(true);
    expect(await items({ month: '2026-12' })).toMatchObject([
      { articleCount: 1, wordCount: firstWords + moreWords, firstUsedAt: at.toISOString() },
    ]);
  });

  it('is noted under the version that the publication made, and never changed', async () => {
    await send('boot');
    const article = await published(await taken('boot'));
    const rows = await desk.database.reader.query<Record<string, unknown>[]>('SELECT * FROM text_uses');
    expect(rows.map(({ manuscript_id, version }) => [manuscript_id, version])).toEqual(
      rows.map(() => [article.articleId, article.version]),
    );
    for (const sql of ['UPDATE text_uses SET words = 0', 'DELETE FROM text_uses']) {
      await expect(desk.database.writer.query(sql)).rejects.toThrow('text_uses is only ever added to');
    }
  });

  it('is for admins, and of agencies that there are, in months that there are', async () => {
    const codes = async (variables: object, actor?: Actor | null) =>
      (await answer(variables, actor)).problems;
    expect(await codes({}, desk.reporter)).toEqual(['FORBIDDEN']);
    expect(await codes({}, desk.editor)).toEqual(['FORBIDDEN']);
    expect(await codes({}, { ...admin, scopes: ['READ_DRAFTS', 'PUBLISH'] })).toEqual(['FORBIDDEN']);
    expect(await codes({}, null)).toEqual(['UNAUTHENTICATED']);
    expect(await report({ agency: 'Niemand' })).toBeNull();
    for (const month of ['2026-13', '2026-1', 'november', '', '2026-11-01', '0000-01']) {
      expect(await codes({ month })).toEqual(['BAD_INPUT']);
    }
    expect(await codes({ after: 'nergens' })).toEqual(['BAD_INPUT']);
  });

  it('tells a token of an admin nothing of the wire that it may not read', async () => {
    await send('boot');
    await published(await taken('boot'));
    const { data } = await answer({}, { ...admin, scopes: ['MANAGE'] });
    expect((data?.['usageReport'] as Report).items.edges).toMatchObject([{ node: { wireItem: null } }]);
  });

  it('is read to its end in batches', async () => {
    const { id: agencyId } = (await get(AgencyRegistry).current()).resolve('ANP') ?? { id: '' };
    await send('boot');
    await published(await taken('boot'));
    const all = [];
    for await (const item of get(UsageReader).all({ agencyId, month: '2026-11' })) all.push(item);
    expect(all).toMatchObject([
      { headline: 'Veerdienst hervat', articles: [{ words: firstWords + moreWords }] },
    ]);
  });
});
