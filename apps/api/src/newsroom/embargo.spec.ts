import { at, openDeskOverHttp, type DeskOverHttp } from '../testing/desk-over-http.js';

let desk: DeskOverHttp;
beforeAll(async () => {
  desk = await openDeskOverHttp();
});
beforeEach(() => {
  desk.clock.set(new Date('2026-03-02T09:00:00.000Z'));
});
afterAll(() => desk.server.close());

const six = '2026-03-02T18:00:00.000Z';

describe('an article under embargo', () => {
  const everywhere = `query ($id: ID!, $slug: String!, $other: ID!) {
    article(id: $id) { headline }
    bySlug: article(slug: $slug) { headline }
    node(id: $id) { id }
    withdrawal(id: $id) { articleId }
    articles(first: 100) { totalCount edges { cursor node { id } } }
    oldestFirst: articles(last: 100) { edges { node { id } } }
    ofSection: articles(section: "binnenland") { totalCount edges { node { id } } }
    ofAgency: articles(agency: "ANP") { totalCount edges { node { id } } }
    ofBoth: articles(section: "binnenland", agency: "ANP") { totalCount edges { node { id } } }
    section(slug: "binnenland") { articles(first: 50) { totalCount edges { node { id } } } }
    agencies { articles(first: 5) { edges { node { id } } } }
    box: article(id: $other) { moreFromSection(first: 20) { id } }
  }`;

  it('is to readers as if it were not there, by every way in, until its instant', async () => {
    const { editor } = desk.tokens;
    const other = await desk.published({ headline: 'Een ander bericht' });
    const article = await desk.published({ headline: 'Geheim tot zes uur' });
    const keys = { id: article.articleId, slug: 'geheim-tot-zes-uur', other: other.articleId };
    const open = JSON.stringify(await desk.read(everywhere, keys));
    const [, cursor] = /"cursor":"([^"]+)","node":\{"id":"([^"]+)"/.exec(open) ?? [];
    expect(open.split(article.articleId).length).toBeGreaterThan(10);
    const before = await desk.read<{ articles: { totalCount: number } }>('{ articles { totalCount } }');

    await desk.done('setEmbargo', editor, { ...at(article), at: six });
    const closed = await desk.read<{ articles: { totalCount: number } }>(everywhere, keys);
    expect(closed).toMatchObject({ article: null, bySlug: null, node: null, withdrawal: null });
    expect(JSON.stringify(closed)).not.toContain(article.articleId);
    expect(JSON.stringify(closed)).not.toContain('Geheim');
    expect(closed.articles.totalCount).toBe(before.articles.totalCount - 1);
    // A cursor that was handed out before still leads on, and to nothing hidden.
    const page = await desk.read(
      `query ($after: String) { articles(first: 100, after: $after) { edges { node { id } } } }`,
      { after: cursor },
    );
    expect(JSON.stringify(page)).not.toContain(article.articleId);
    for (const field of [
      'manuscript(id: "ID") { preview { headline } }',
      'manuscript(id: "ID") { embargoedUntil }',
    ]) {
      const answer = await desk.server.query(`{ ${field.replace('ID', article.id)} }`);
      expect(answer.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
      expect(JSON.stringify(answer.data)).not.toContain('Geheim');
    }

    desk.clock.set(new Date(six));
    await desk.carryOut();
    expect(await desk.read(everywhere, keys)).toEqual(JSON.parse(open));
  });

  it('is shown before its instant only when one editor asks, and another confirms', async () => {
    const { editor, second } = desk.tokens;
    const article = await desk.published({ headline: 'Vroeger dan gedacht' });
    const held = await desk.done('setEmbargo', editor, { ...at(article), at: six });
    const asked = await desk.done('breakEmbargo', editor, { ...at(held), reason: 'Het is al bekend.' });
    expect(
      await desk.look(
        `{ manuscript(id: "${article.id}") { embargoedUntil embargoBreak { reason askedBy { name } } } }`,
      ),
    ).toEqual({
      manuscript: {
        embargoedUntil: six,
        embargoBreak: { reason: 'Het is al bekend.', askedBy: { name: 'editor' } },
      },
    });
    expect(await desk.read(`{ article(id: "${article.articleId}") { id } }`)).toEqual({ article: null });
    const alone = await desk.send('confirmEmbargoBreak', editor, at(asked));
    expect(alone.userErrors).toMatchObject([{ code: 'SECOND_PERSON_NEEDED' }]);
    await desk.done('confirmEmbargoBreak', second, at(asked));
    expect(await desk.read(`{ article(id: "${article.articleId}") { id } }`)).toEqual({
      article: { id: article.articleId },
    });
  });
});
