import { at, openDeskOverHttp, type DeskOverHttp, type SeenManuscript } from '../testing/desk-over-http.js';

let desk: DeskOverHttp;
beforeAll(async () => {
  desk = await openDeskOverHttp();
});
afterAll(() => desk.server.close());

interface Beside {
  manuscript: {
    version: number;
    content: {
      relatedArticleIds: string[];
      relatedManuscripts: { id: string; content: { headline: string } }[];
    };
    preview: { relatedArticles: { headline: string }[] };
  };
}
const beside = `query ($id: ID!) { manuscript(id: $id) { version content { relatedArticleIds relatedManuscripts { id content { headline } } }
  preview { relatedArticles { headline } } } }`;
const put = (copy: SeenManuscript, relatedArticleIds: unknown) =>
  desk.send('editManuscript', desk.tokens.editor, { ...at(copy), content: { relatedArticleIds } });
const readersSee = async ({ articleId }: SeenManuscript): Promise<string[]> => {
  const { article } = await desk.read<{ article: { relatedArticles: { headline: string }[] } }>(
    `{ article(id: "${articleId}") { relatedArticles { headline } } }`,
  );
  return article.relatedArticles.map(({ headline }) => headline);
};

describe('what an editor puts beside an article', () => {
  it('is shown to editors whole, and to readers as far as it is live', async () => {
    const [live, draft] = [
      await desk.published({ headline: 'Al te lezen' }),
      await desk.draft({ headline: 'Nog niet' }),
    ];
    const copy = await desk.draft({ relatedArticleIds: [draft.id, live.articleId, draft.articleId] });
    const seen = await desk.look<Beside>(beside, { id: copy.id });
    expect(seen.manuscript.content.relatedArticleIds).toEqual([draft.articleId, live.articleId]);
    expect(seen.manuscript.content.relatedManuscripts).toEqual([
      { id: draft.id, content: { headline: 'Nog niet' } },
      { id: live.id, content: { headline: 'Al te lezen' } },
    ]);
    expect(seen.manuscript.preview.relatedArticles).toEqual([{ headline: 'Al te lezen' }]);

    const published = await desk.done('publishManuscript', desk.tokens.editor, { ...at(copy), revision: 1 });
    expect(await readersSee(published)).toEqual(['Al te lezen']);
    await desk.done('publishManuscript', desk.tokens.editor, { ...at(draft), revision: 1 });
    expect(await readersSee(published)).toEqual(['Nog niet', 'Al te lezen']);
    await desk.done('killArticle', desk.tokens.editor, { ...at(live), reason: 'Onjuist.' });
    expect(await readersSee(published)).toEqual(['Nog niet']);
  });

  it('is an edit like any other: with a difference, merged, and nothing where it is the same', async () => {
    const other = await desk.published({ headline: 'Ander' });
    const copy = await desk.draft();
    const edited = (await put(copy, [other.id])).manuscript;
    if (!edited) throw new Error('It was refused.');
    expect((await put(edited, [other.articleId])).manuscript?.version).toBe(edited.version);
    const { manuscript } = await desk.look<{ manuscript: { diff: { fields: object[] } } }>(
      `{ manuscript(id: "${copy.id}") { diff(from: 1, to: 2) { fields { field before after } } } }`,
    );
    expect(manuscript.diff.fields).toEqual([
      { field: 'relatedArticleIds', before: null, after: other.articleId },
    ]);
    const merged = await desk.done('editManuscript', desk.tokens.reporter, {
      ...{ ...at(copy), onConflict: 'MERGE', content: { kicker: 'Veer' } },
    });
    const seen = await desk.look<Beside>(beside, { id: merged.id });
    expect(seen.manuscript.content.relatedArticleIds).toEqual([other.articleId]);
    const emptied = (await put(merged, [])).manuscript;
    expect(emptied?.version).toBe(merged.version + 1);
  });

  it('is refused where it does not exist, or is too much', async () => {
    const copy = await desk.draft();
    const nobody = '018f0000-0000-7000-8000-000000000001';
    expect((await put(copy, [copy.id, nobody])).userErrors).toMatchObject([
      {
        code: 'RELATED_UNKNOWN',
        field: ['content', 'relatedArticleIds'],
        message: expect.stringContaining(nobody) as string,
      },
    ]);
    expect((await put(copy, Array(21).fill(copy.id))).userErrors).toMatchObject([{ code: 'INVALID_INPUT' }]);
    expect((await put(copy, ['x'.repeat(37)])).userErrors).toMatchObject([{ code: 'INVALID_INPUT' }]);
  });
});
