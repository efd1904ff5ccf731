import { at, openDeskOverHttp, type DeskOverHttp } from '../testing/desk-over-http.js';

interface Changes {
  startAgain: boolean;
  pageInfo: { endCursor: string };
  edges: { node: { kind: string; articleId: string; article: { headline: string } | null } }[];
}

const six = '2026-03-02T18:00:00.000Z';

describe('those who follow the changes, who need no token,', () => {
  let desk: DeskOverHttp;
  let cursor: string;
  beforeAll(async () => {
    desk = await openDeskOverHttp();
  });
  beforeEach(async () => {
    desk.clock.set(new Date('2026-03-02T09:00:00.000Z'));
    cursor = (await ask()).pageInfo.endCursor;
  });
  afterAll(() => desk.server.close());

  const query = `query ($after: String) { changes(after: $after) {
    startAgain pageInfo { endCursor } edges { node { kind articleId article { headline } } } } }`;

  async function ask(after?: string): Promise<Changes> {
    return (await desk.read<{ changes: Changes }>(query, { after })).changes;
  }

  /** What has happened since, as a kind and a headline each. */
  async function told(): Promise<string[]> {
    const { edges, pageInfo } = await ask(cursor);
    cursor = pageInfo.endCursor;
    return edges.map(({ node }) => `${node.kind} ${node.article?.headline ?? 'nothing'}`);
  }

  it('are told what is published and corrected, and nothing of drafts', async () => {
    const { editor, reporter } = desk.tokens;
    await desk.draft({ headline: 'Nog niet af' });
    expect(await told()).toEqual([]);
    const article = await desk.published({ headline: 'Brug open' });
    expect(await told()).toEqual(['PUBLISHED Brug open']);
    const edited = await desk.done('editManuscript', reporter, {
      ...at(article),
      content: { headline: 'Brug stuk' },
    });
    expect(await told()).toEqual([]);
    const note = { type: 'CORRECTION', note: 'De brug was stuk.', revision: edited.revision };
    await desk.done('correctArticle', editor, { ...at(edited), ...note });
    expect(await told()).toEqual(['CORRECTED Brug stuk']);
  });

  it('are not shown an article under embargo before its instant, and are told when it has come', async () => {
    const article = await desk.published({ headline: 'Geheim tot zes uur' });
    expect(await told()).toEqual(['PUBLISHED Geheim tot zes uur']);
    const published = cursor;
    await desk.done('setEmbargo', desk.tokens.editor, { ...at(article), at: six });
    expect(await told()).toEqual(['WITHDRAWN nothing']);
    desk.clock.set(new Date('2026-03-02T17:59:59.999Z'));
    await desk.carryOut();
    expect(JSON.stringify(await ask(published))).not.toContain('Geheim');
    expect(await told()).toEqual([]);
    desk.clock.set(new Date(six));
    await desk.carryOut();
    expect(await told()).toEqual(['PUBLISHED Geheim tot zes uur']);
  });

  it('are told that a story was killed, and find out why', async () => {
    const article = await desk.published({ headline: 'Onjuist' });
    await desk.done('killArticle', desk.tokens.editor, { ...at(article), reason: 'Het klopt niet.' });
    expect(await told()).toEqual(['PUBLISHED nothing', 'WITHDRAWN nothing']);
    const why = `query ($id: ID!) { withdrawal(id: $id) { reason } }`;
    expect(await desk.read(why, { id: article.articleId })).toEqual({
      withdrawal: { reason: 'Het klopt niet.' },
    });
  });

  it('are never answered from a cache', async () => {
    const get = () => desk.server.query(query, { after: cursor }, { method: 'GET' });
    const first = await get();
    expect(first.headers.get('cache-control')).toBe('private, no-store');
    const { articleId } = await desk.published({ headline: 'Nieuw' });
    const again = await get();
    expect(JSON.stringify(again.data)).toContain(articleId);
  });
});
