import { Database } from '@kopij/platform';
import { at, openDeskOverHttp, type DeskOverHttp, type SeenManuscript } from './testing/desk-over-http.js';

const newYork = 'America/New_York';

describe('the times in messages', () => {
  let desk: DeskOverHttp;
  let draft: SeenManuscript;
  beforeAll(async () => {
    desk = await openDeskOverHttp({ timeZone: 'Europe/Amsterdam' });
  });
  afterAll(() => desk.server.close());

  beforeEach(async () => {
    draft = await desk.done('createManuscript', desk.tokens.editor, { content: desk.story() });
  });

  const said = async (
    mutation: string,
    input: Record<string, unknown>,
    token = desk.tokens.editor,
  ): Promise<string[]> => {
    const inputs = { ...at(draft), ...input };
    const both = ['nl', 'en'].map((language) => desk.send(mutation, token, inputs, '', language));
    const answers = await Promise.all(both);
    return answers.flatMap(({ userErrors }) => userErrors.map(({ message }) => message));
  };

  it.each([
    ['2026-03-01T14:00:00+02:00', '1 maart 2026 om 14:00 +02:00', '1 March 2026 at 14:00 +02:00'],
    ['2026-02-28T23:30-09:30', '28 februari 2026 om 23:30 -09:30', '28 February 2026 at 23:30 -09:30'],
    ['2026-03-01T14:00:00.123Z', '1 maart 2026 om 14:00 UTC', '1 March 2026 at 14:00 UTC'],
    // The night in which the clocks of Amsterdam went back: which of the two is for the caller to say.
    ['2025-10-26T02:30:00+02:00', '26 oktober 2025 om 02:30 +02:00', '26 October 2025 at 02:30 +02:00'],
    ['2025-10-26T02:30:00+01:00', '26 oktober 2025 om 02:30 +01:00', '26 October 2025 at 02:30 +01:00'],
  ])('are as the caller wrote them: %s', async (written, nl, en) => {
    const refused = [
      `${nl} ligt in het verleden. Kies een later tijdstip.`,
      `${en} is in the past. Choose a later time.`,
    ];
    expect(await said('setEmbargo', { at: written })).toEqual(refused);

    const document = `mutation ($input: CreateTokenInput!) {
      createToken(input: $input) { userErrors { message field } } }`;
    const input = { name: 'x', scopes: ['READ_DRAFTS'], expiresAt: written };
    for (const [index, language] of ['nl', 'en'].entries()) {
      const asked = { token: desk.tokens.editor, headers: { 'accept-language': language } };
      const { data } = await desk.server.query(document, { input }, asked);
      expect(data).toEqual({
        createToken: { userErrors: [{ message: refused[index], field: ['expiresAt'] }] },
      });
    }
  });

  it.each([
    ['2025-12-31T19:00', '31 december 2025 om 19:00 -05:00', '31 December 2025 at 19:00 -05:00'],
    ['2025-07-31T19:00', '31 juli 2025 om 19:00 -04:00', '31 July 2025 at 19:00 -04:00'],
    // The first of two.
    ['2025-11-02T01:30', '2 november 2025 om 01:30 -04:00', '2 November 2025 at 01:30 -04:00'],
  ])('are those of the zone a plan was given in: %s', async (localTime, nl, en) => {
    expect(await said('scheduleManuscript', { revision: 1, localTime, timeZone: newYork })).toEqual([
      `${nl} ligt in het verleden. Kies een later tijdstip.`,
      `${en} is in the past. Choose a later time.`,
    ]);
  });

  it('are those of the newsroom where nobody gave them with the request', async () => {
    draft = await desk.done('setEmbargo', desk.tokens.editor, { ...at(draft), at: '2026-06-01T08:00-04:00' });
    const nl =
      'Hier rust al een embargo op tot 1 juni 2026 om 14:00 +02:00. Je kunt een embargo verlengen maar niet verkorten: vraag om het te doorbreken.';
    const en =
      'This is already under embargo until 1 June 2026 at 14:00 +02:00. You can extend an embargo but not shorten it: ask for it to be broken.';
    expect(await said('setEmbargo', { at: '2026-03-28T08:00-04:00' })).toEqual([nl, en]);

    const winter = { at: '2026-11-01T08:00-04:00' };
    draft = await desk.done('setEmbargo', desk.tokens.editor, { ...at(draft), ...winter });
    expect(await said('publishManuscript', { revision: 1 })).toEqual([
      'Hier rust een embargo op tot 1 november 2026 om 13:00 +01:00. Wacht tot het embargo afloopt.',
      'This is under embargo until 1 November 2026 at 13:00 +01:00. Wait until the embargo ends.',
    ]);
    const { manuscript } = await desk.look<{
      manuscript: { allowedActions: { action: string; explanations: string[] }[] };
    }>(`{ manuscript(id: "${draft.id}") { allowedActions { action explanations } } }`, {}, 'nl');
    expect(manuscript.allowedActions.find(({ action }) => action === 'publish')?.explanations).toEqual([
      'Hier rust een embargo op tot 1 november 2026 om 13:00 +01:00. Wacht tot het embargo afloopt.',
    ]);
  });

  it('may be of both kinds in one sentence', async () => {
    const begins = { revision: 1, localTime: '2026-06-01T08:00', timeZone: newYork };
    draft = await desk.done('scheduleManuscript', desk.tokens.editor, { ...at(draft), ...begins });
    const ends = { localTime: '2026-06-01T09:00', timeZone: 'Europe/London', reason: 'De actie is voorbij.' };
    expect(await said('scheduleUnpublish', ends)).toEqual([
      'Dit zou offline gaan (1 juni 2026 om 09:00 +01:00) voordat het verschijnt (1 juni 2026 om 14:00 +02:00). Kies een ander tijdstip, of haal een van de twee uit de planning.',
      'This would be unpublished (1 June 2026 at 09:00 +01:00) before it is published (1 June 2026 at 14:00 +02:00). Choose another time, or cancel the other schedule.',
    ]);
  });

  it('leave what is stored as it is, and a repeated key is judged by the instant', async () => {
    const command = { ...at(draft), idempotencyKey: 'once' };
    const set = await desk.done('setEmbargo', desk.tokens.editor, {
      ...command,
      at: '2026-06-01T14:00:00+02:00',
    });
    const again = await desk.done('setEmbargo', desk.tokens.editor, { ...command, at: '2026-06-01T12:00Z' });
    expect(again).toEqual(set);
    const [stored] = await desk.server
      .get(Database)
      .reader.query<unknown[]>(`SELECT embargoed_until FROM manuscripts WHERE id = '${set.articleId}'`);
    expect(stored).toEqual({ embargoed_until: '2026-06-01T12:00:00.000Z' });
  });
});
