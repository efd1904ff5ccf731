import { at, openDeskOverHttp, type DeskOverHttp, type SeenManuscript } from './testing/desk-over-http.js';

const text = `Veerpont vaart weer
OSLO (ANP/RTR) - De veerpont vaart sinds maandag weer.
Zij lag drie weken stil.
# Notizblock
Bel Jansen: 06-12345678.`;

describe('a story that is pasted', () => {
  let desk: DeskOverHttp;
  beforeAll(async () => {
    desk = await openDeskOverHttp();
  });
  afterAll(() => desk.server.close());

  const mutation = `mutation ($input: CreateManuscriptFromTextInput!) {
    it: createManuscriptFromText(input: $input) {
      manuscript {
        id version revision state
        content {
          headline headlineOrigin dateline { kind places } credits { code }
          blocks { __typename ... on Paragraph { key runs { text } } }
        }
      }
      taken { text as }
      userErrors { code message field }
    }
  }`;
  interface Answer {
    it: {
      manuscript: SeenManuscript | null;
      taken: { as: string }[];
      userErrors: unknown[];
    };
  }
  const paste = async (input: object, token = desk.tokens.reporter, language = 'en') => {
    const headers = { 'accept-language': language };
    const { data, errors } = await desk.server.query<Answer & Record<string, unknown>>(
      mutation,
      { input },
      { token, headers },
    );
    if (!data) throw new Error(JSON.stringify(errors));
    return data.it;
  };

  it('is read without being stored, for a manuscript that is there already', async () => {
    const query = `query ($text: String!) {
      storyInText(text: $text) {
        content { headline dateline { places } credits { code } blocks { ... on Paragraph { runs { text } } } }
        taken { as }
      }
    }`;
    const read = async (given: string) =>
      (
        await desk.server.query<{ storyInText: unknown }>(
          query,
          { text: given },
          { token: desk.tokens.reporter },
        )
      ).data?.storyInText;
    expect(await read(text)).toMatchObject({
      content: {
        headline: 'Veerpont vaart weer',
        dateline: { places: ['OSLO'] },
        credits: [{ code: 'ANP' }, { code: 'RTR' }],
        blocks: [
          { runs: [{ text: 'De veerpont vaart sinds maandag weer.' }] },
          { runs: [{ text: 'Zij lag drie weken stil.' }] },
        ],
      },
      taken: expect.arrayContaining([{ as: 'HEADLINE' }, { as: 'DATELINE' }]) as unknown,
    });
    for (const none of [' ', 'open \u202Egurb']) expect(await read(none)).toBeNull();
    const manuscripts = '{ manuscripts { edges { node { id } } } }';
    const { data } = await desk.server.query(manuscripts, {}, { token: desk.tokens.reporter });
    expect(data).toEqual({ manuscripts: { edges: [] } });
  });

  it('becomes a draft with all its parts, and says what was taken for what', async () => {
    const sectionId = desk.binnenland;
    const answer = await paste({ text, sectionId });
    expect(answer).toMatchObject({
      userErrors: [],
      manuscript: {
        content: {
          headline: 'Veerpont vaart weer',
          headlineOrigin: 'WRITTEN',
          dateline: { kind: 'PLACE', places: ['OSLO'] },
          credits: [{ code: 'ANP' }, { code: 'RTR' }],
          blocks: [
            { runs: [{ text: 'De veerpont vaart sinds maandag weer.' }] },
            { runs: [{ text: 'Zij lag drie weken stil.' }] },
          ],
        },
      },
    });
    expect(answer.taken.map(({ as }) => as)).toEqual([
      'HEADLINE',
      'DATELINE',
      'PARAGRAPH',
      'PARAGRAPH',
      'NOT_FOR_PUBLICATION',
      'NOT_FOR_PUBLICATION',
    ]);
    if (!answer.manuscript) throw new Error('It was refused.');
    expect(await desk.send('submitManuscript', desk.tokens.reporter, at(answer.manuscript))).toMatchObject({
      manuscript: { state: 'IN_REVIEW' },
    });
  });

  it('is made once for one key', async () => {
    const input = { text, idempotencyKey: 'geplakt' };
    const first = await paste(input);
    expect(await paste(input)).toEqual(first);
    const other = await paste({ ...input, text: `${text}\nMeer.` });
    expect(other).toMatchObject({ manuscript: null, userErrors: [{ code: 'KEY_REUSED' }] });
  });

  it.each([
    ['', 'en', 'text must contain text'],
    ['…', 'nl', 'text moet tekst bevatten'],
    ['x'.repeat(200_001), 'en', 'text must be at most 200000 characters long'],
    ['x\n'.repeat(10_000), 'en', 'text must have at most 10000 lines'],
  ])('is refused when there is nothing in it, or too much', async (pasted, language, message) => {
    const { manuscript, userErrors } = await paste({ text: pasted }, desk.tokens.reporter, language);
    expect(manuscript).toBeNull();
    expect(userErrors).toEqual([{ code: 'INVALID_INPUT', field: ['text'], message }]);
  });

  it('is counted by the paragraphs that come of it, not by the lines they were wrapped to', async () => {
    const wrapped = 'De veerpont van Kopijdam vaart sinds maandag weer,\nzegt de gemeente.\n\n';
    const { manuscript, userErrors } = await paste({ text: `Kop\n\n${wrapped.repeat(500)}` });
    expect(userErrors).toEqual([]);
    expect(manuscript).toHaveProperty('content.blocks.length', 500);
  });

  it.each([
    ['Notizblock\nBel Jansen.', 'STORY_MISSING', 'This text contains no story,'],
    ['OSLO (ANP) -', 'STORY_MISSING', 'This text contains no story,'],
    [
      'Brug \u202Etchid\nDe brug is open.',
      'TEXT_DIRECTION_OVERRIDDEN',
      'This contains an invisible character',
    ],
    ['x\n'.repeat(502), 'TOO_MANY_BLOCKS', 'The body has 501 blocks'],
    [`x\n${'y'.repeat(50_001)}`, 'RUN_TOO_LONG', 'Block 1 has a stretch of 50001 characters;'],
  ])('is refused when no story can be made of it that could be saved again', async (pasted, code, says) => {
    const { manuscript, userErrors } = await paste({ text: pasted });
    expect(manuscript).toBeNull();
    expect(userErrors).toEqual([
      { code, field: ['text'], message: expect.stringMatching(new RegExp(`^${says}`, 'u')) as string },
    ]);
  });

  it('names the section that does not exist by the field it was sent in', async () => {
    const { userErrors } = await paste({ text, sectionId: 'nergens' });
    expect(userErrors).toMatchObject([{ code: 'SECTION_UNKNOWN', field: ['sectionId'] }]);
  });

  it('is taken from nobody who is not signed in', async () => {
    const answer = await desk.server.query(mutation, { input: { text } });
    expect(answer).toMatchObject({ data: null, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });
});
