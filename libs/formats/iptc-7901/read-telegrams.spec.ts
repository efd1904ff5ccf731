import { readAll, readOne, read } from '../testing/read-one.js';

/** A telegram, with what matters to a test. */
function aTelegram({
  head = 'bdt0123 3 pl 45  dpa 0456',
  slug = 'Regierung/',
  heading = 'Regierung tritt zurück =',
  body = 'Berlin (dpa) - Die Regierung ist am Mittwoch zurückgetreten, wie ein\r\nSprecher sagte.\r\n\r\nNeuwahlen folgen.',
  foot = '031100 GMT Mrz 26',
} = {}): string {
  return `\x01${head}\r\n\r\n${slug}\r\n\x02${heading}\r\n\r\n${body}\r\n\r\n\x03${foot}\r\n\x04`;
}

describe('IPTC 7901', () => {
  it('is read by its parts', async () => {
    expect(await readOne(aTelegram())).toMatchObject({
      guid: 'bdt0123-2026-03-03',
      slugline: 'Regierung/',
      headline: 'Regierung tritt zurück',
      priority: 3,
      sent: '2026-03-03T11:00:00Z',
      credits: ['dpa'],
      dateline: { places: ['Berlin'], agencies: ['dpa'] },
      signal: 'NONE',
      paragraphs: [
        'Berlin (dpa) - Die Regierung ist am Mittwoch zurückgetreten, wie ein Sprecher sagte.',
        'Neuwahlen folgen.',
      ],
    });
  });

  it.each([
    [
      'REFILE\r\n1ST LEAD\r\nGovernment falls\r\nBy dpa correspondents =',
      'Government falls',
      'UPDATE',
      'By dpa correspondents',
    ],
    [
      '(Berichtigung)\r\nRegierung fällt\r\nVon Ada Schmidt =',
      'Regierung fällt',
      'CORRECTION',
      'Von Ada Schmidt',
    ],
    ['EXTRA\r\nGovernment falls =', 'Government falls', 'NONE', undefined],
    ['EILMELDUNG\r\nRegierung fällt =', 'Regierung fällt', 'ALERT', undefined],
    ['Regierung\r\nfällt in Berlin =', 'Regierung fällt in Berlin', 'NONE', undefined],
  ])('reads the heading %j', async (heading, headline, signal, byline) => {
    const item = await readOne(aTelegram({ heading }));
    expect(item).toMatchObject({ headline, signal, byline: byline === undefined ? [] : [byline] });
  });

  it('tells the line over a headline from it', async () => {
    const item = await readOne(aTelegram({ heading: 'Situation\r\nFrance:\r\nLe gouvernement tombe =' }));
    expect(item).toMatchObject({ kicker: 'Situation France:', headline: 'Le gouvernement tombe' });
  });

  it('keeps the notebook and the desk’s mark out of the body', async () => {
    const body =
      'Berlin (dpa) - Die Regierung ist zurückgetreten.\r\n\r\n# Notizblock\r\n\r\n## Redaktionelle Hinweise\r\n- ergänzt Zitate\r\n\r\n* * * *\r\nDie folgenden Informationen sind nicht zur Veröffentlichung bestimmt\r\n\r\n## Kontakte\r\n- Autorin: Ada, +49 30 1\r\n\r\ndpa ab yyzz n1';
    const item = await readOne(aTelegram({ body }));
    expect(item.paragraphs).toEqual(['Berlin (dpa) - Die Regierung ist zurückgetreten.']);
    expect(item.blocks).toHaveLength(1);
    expect(item.signOff).toBe('dpa ab yyzz n1');
    expect(item.notes.join('\n')).toContain('Autorin: Ada, +49 30 1');
  });

  it.each([
    ['031100 GMT Mar 26', '2026-03-03T11:00:00Z'],
    ['031100 CET mars 26', '2026-03-03T11:00:00+01:00'],
    ['031100 MEI 97', '1997-05-03T11:00:00'],
    ['', null],
  ])('sent at "%s" is %s', async (foot, sent) => {
    expect((await readOne(aTelegram({ foot }))).sent).toBe(sent);
  });

  it('reads a telegram whose control characters were lost, with its language', async () => {
    const text =
      'SPN012 3 POL 0034 N BELGA-0012\nREGERING/\nKabinet valt in Brussel\n\n   BRUSSEL 03/03 (BELGA) - Het kabinet is vanochtend gevallen, zo heeft de\npremier gezegd.\n\n./.ADA\n\n./.\n031100 MAR 26\n';
    expect(await read(text)).toMatchObject({ ok: true, format: 'iptc-7901' });
    expect(await readOne(text)).toMatchObject({
      itemId: 'BELGA-0012',
      language: 'nl',
      headline: 'Kabinet valt in Brussel',
      slugline: 'REGERING/',
      credits: ['BELGA'],
      signOff: './.ADA',
      sent: '2026-03-03T11:00:00',
    });
  });

  it('leaves out the rows of a table', async () => {
    const body =
      'Berlin (dpa) - Die Ergebnisse vom Mittwoch im Überblick, nach Angaben:\r\n\r\n   Ajax - Feyenoord          2-1   1-0\r\n   PSV - Twente              0-0   1-1\r\n';
    expect((await readOne(aTelegram({ body }))).blocks).toHaveLength(1);
  });

  it('holds an embargo that it asks for in words', async () => {
    const body =
      'Berlin (dpa) - Die Regierung ist zurückgetreten.\r\n\r\n# Notizblock\r\n- Sperrfrist: 19.00 Uhr';
    expect((await readOne(aTelegram({ body }))).embargo.kind).toBe('HELD');
  });

  it('gives each message of a transmission', async () => {
    const items = await readAll(aTelegram() + aTelegram({ head: 'bdt0124 4 pl 9' }));
    expect(items.map(({ priority }) => priority)).toEqual([3, 4]);
  });

  it('reads Latin letters of telegrams that are not UTF-8', async () => {
    const item = await readOne(Buffer.from(aTelegram(), 'latin1'));
    expect(item.headline).toBe('Regierung tritt zurück');
  });
});
