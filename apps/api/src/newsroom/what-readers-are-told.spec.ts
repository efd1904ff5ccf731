import { at, openDeskOverHttp, type DeskOverHttp } from '../testing/desk-over-http.js';

let desk: DeskOverHttp;
beforeAll(async () => {
  desk = await openDeskOverHttp();
});
afterAll(() => desk.server.close());

describe('the workflow over HTTP', () => {
  it('tells readers of every correction, and of a kill what there is to tell', async () => {
    const { editor } = desk.tokens;
    const article = await desk.published({ headline: 'Brug na tien dagen open' });
    const edited = await desk.done('editManuscript', desk.tokens.reporter, {
      ...at(article),
      content: { headline: 'Brug na twaalf dagen open' },
    });
    const corrected = await desk.done('correctArticle', editor, {
      ...at(edited),
      revision: 2,
      type: 'CORRECTION',
      note: 'In een eerdere versie stond tien dagen.',
    });
    const page = `query ($id: ID!, $slug: String!) {
      article(id: $id) { headline corrections { type text at by } }
      withdrawal(id: $id) { articleId withdrawnAt reason }
      bySlug: withdrawal(slug: $slug) { articleId }
    }`;
    const keys = { id: article.articleId, slug: 'brug-na-tien-dagen-open' };
    expect(await desk.read(page, keys)).toEqual({
      article: {
        headline: 'Brug na twaalf dagen open',
        corrections: [
          {
            type: 'CORRECTION',
            text: 'In een eerdere versie stond tien dagen.',
            at: '2026-03-02T09:00:00.000Z',
            by: 'editor',
          },
        ],
      },
      withdrawal: null,
      bySlug: null,
    });
    await desk.done('killArticle', editor, { ...at(corrected), reason: 'Op last van de rechter.' });
    expect(await desk.read(page, keys)).toEqual({
      article: null,
      withdrawal: {
        articleId: article.articleId,
        withdrawnAt: '2026-03-02T09:00:00.000Z',
        reason: 'Op last van de rechter.',
      },
      bySlug: { articleId: article.articleId },
    });
    const both = await desk.server.query(`{ withdrawal(id: "a", slug: "b") { reason } }`);
    expect(both.errors).toMatchObject([{ extensions: { code: 'BAD_INPUT' } }]);
  });
});

describe('manuscripts over HTTP', () => {
  it('go from a blank sheet to readers, as an editor would take them', async () => {
    const { articleId } = await desk.reviewed({
      blocks: [
        { paragraph: { text: 'De veerdienst vaart weer.' } },
        { heading: { text: 'Storm' } },
        {
          paragraph: {
            runs: [{ text: 'De ' }, { text: 'storm', marks: ['BOLD'] }, { text: ' is voorbij.' }],
          },
        },
      ],
    });

    const reader = await desk.server.query(`{
      article(id: "${articleId}") {
        headline lead creditLine path age(locale: "nl")
        dateline { places text } credits { agency { code } role }
        body { blocks { __typename ... on Paragraph { runs { text marks } } ... on Heading { level } } }
        section { name }
      }
    }`);
    expect(reader).toMatchObject({
      errors: [],
      data: {
        article: {
          headline: 'Veerdienst over de fjord hervat',
          lead: 'OSLO (ANP/RTR) - De veerdienst vaart weer.',
          creditLine: 'ANP/RTR',
          path: '/buitenland/veerdienst-over-de-fjord-hervat',
          age: 'zojuist',
          dateline: { places: ['OSLO'], text: 'OSLO (ANP/RTR)' },
          credits: [
            { agency: { code: 'ANP' }, role: 'SOURCE' },
            { agency: { code: 'RTR' }, role: 'SOURCE' },
          ],
          body: {
            blocks: [
              { __typename: 'Paragraph', runs: [{ text: 'De veerdienst vaart weer.', marks: [] }] },
              { __typename: 'Heading', level: 2 },
              {
                __typename: 'Paragraph',
                runs: [
                  { text: 'De ', marks: [] },
                  { text: 'storm', marks: ['BOLD'] },
                  { text: ' is voorbij.', marks: [] },
                ],
              },
            ],
          },
          section: { name: 'Buitenland' },
        },
      },
    });
  });
});
