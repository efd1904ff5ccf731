import { at, openDeskOverHttp, type DeskOverHttp } from '../testing/desk-over-http.js';

let desk: DeskOverHttp;
beforeAll(async () => {
  desk = await openDeskOverHttp();
});
afterAll(() => desk.server.close());

describe('the workflow over HTTP', () => {
  it('explains in the language of the caller what is in the way', async () => {
    const fresh = await desk.draft({ sectionId: desk.buitenland });
    const { manuscript } = await desk.look<{
      manuscript: { allowedActions: { action: string; reasons: string[]; explanations: string[] }[] };
    }>(
      `{ manuscript(id: "${fresh.id}") { allowedActions { action allowed reasons explanations } } }`,
      {},
      'nl',
    );
    expect(manuscript.allowedActions).toEqual(
      expect.arrayContaining([
        {
          action: 'overrideReview',
          allowed: false,
          reasons: ['NOT_AN_ADMIN'],
          explanations: ['Alleen een beheerder kan de beoordeling overslaan. Vraag het een beheerder.'],
        },
        {
          action: 'publish',
          allowed: false,
          reasons: ['REVIEW_REQUIRED'],
          explanations: [
            'Deze rubriek publiceert alleen goedgekeurde kopij. Dien de kopij eerst in ter beoordeling.',
          ],
        },
      ]),
    );
  });
});

describe('manuscripts over HTTP', () => {
  it('say all that is missing at once, in the language the editor reads', async () => {
    const { reporter } = desk.tokens;
    const blank = await desk.done('createManuscript', reporter, {});
    const { manuscript, userErrors } = await desk.send('submitManuscript', reporter, at(blank), '', 'nl');

    expect(manuscript).toBeNull();
    expect(userErrors.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['HEADLINE_MISSING', 'SECTION_MISSING', 'BODY_MISSING', 'DATELINE_UNDECIDED']),
    );
    const headline = userErrors.find(({ code }) => code === 'HEADLINE_MISSING');
    expect(headline).toMatchObject({
      field: ['headline'],
      message: expect.stringContaining('kop') as string,
    });
  });

  it('name every fault of malformed input, and store nothing', async () => {
    const total = () => desk.look<{ manuscripts: { totalCount: number } }>('{ manuscripts { totalCount } }');
    const before = await total();
    const { manuscript, userErrors } = await desk.send('createManuscript', desk.tokens.reporter, {
      content: {
        headline: 'x'.repeat(301),
        slug: 'Geen Slug',
        kicker: 'met een \u0007',
        byline: ['  '],
        dateline: { place: { places: ['PARIJS'], date: '2026-02-30' } },
        blocks: [{ image: { url: 'javascript:alert(1)', alt: '' } }, { paragraph: {} }],
      },
    });

    expect(manuscript).toBeNull();
    expect(new Set(userErrors.map(({ code }) => code))).toEqual(new Set(['INVALID_INPUT']));
    expect(userErrors.map(({ field }) => field?.join('.'))).toEqual(
      expect.arrayContaining([
        'content.headline',
        'content.slug',
        'content.kicker',
        'content.byline',
        'content.dateline.place.date',
        'content.blocks.0.image.url',
        'content.blocks.1.paragraph.text',
      ]),
    );
    expect(await total()).toEqual(before);
  });
});
