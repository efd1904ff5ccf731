import { readAll, readOne } from '../testing/read-one.js';

/** A frame, with what matters to a test. */
function aFrame({
  head = 'r i',
  slug = 'BC-EU--Government Falls,120',
  heads = ['^Government falls<'],
  body = [
    '\t   THE HAGUE, Netherlands (AP) _ The government fell.',
    "\t   ``It is over,'' the premier said.",
  ],
  filing = 'AP-WF-03-03-26 1100GMT<',
} = {}): string {
  const lines = [`^${slug}<`, ...heads, ...body, ' '];
  return `\x16\x16\x01W2870\x1fasian\n${head}\x13\x11 BC-EU--GovernmentFall     03-03 0120\r\n\x02${lines.join('\r\n')}\r\n\t   \x03${filing}\r\n\r\n\f\r\n\x04`;
}

describe('ANPA 1312', () => {
  it('is read by its parts', async () => {
    expect(await readOne(aFrame())).toMatchObject({
      guid: 'W2870-2026-03-03',
      slugline: 'BC-EU--Government Falls',
      headline: 'Government falls',
      credits: ['AP'],
      dateline: { places: ['THE HAGUE'], region: ['Netherlands'], agencies: ['AP'] },
      sent: '2026-03-03T11:00:00Z',
      signal: 'NONE',
      byline: [],
    });
  });

  it('keeps text as sent for those who compare, and sets dashes and quotation marks for readers', async () => {
    const item = await readOne(aFrame());
    expect(item.paragraphs[0]).toBe('THE HAGUE, Netherlands (AP) _ The government fell.');
    expect(item.blocks).toMatchObject([
      { runs: [{ text: 'THE HAGUE, Netherlands (AP) — The government fell.' }] },
      { runs: [{ text: '“It is over,” the premier said.' }] },
    ]);
  });

  it('tells heads apart', async () => {
    const item = await readOne(
      aFrame({
        heads: [
          '^Government falls after debate <',
          '^AP Photo XAM101, XAM102<',
          '^Eds: UPDATES with quotes.<',
          '^By ADA SMITH=',
          '^Associated Press=',
        ],
      }),
    );
    expect(item).toMatchObject({
      headline: 'Government falls after debate',
      byline: ['By ADA SMITH'],
      notes: ['Eds: UPDATES with quotes.'],
      signal: 'UPDATE',
    });
    expect(item.related.map(({ guid }) => guid)).toEqual(['XAM101', 'XAM102']);
    expect(item.paragraphs).toHaveLength(2);
  });

  it.each([
    [{ slug: 'BC-EU--Government Falls, 1st Ld-Writethru,127' }, 'UPDATE', 2],
    [{ slug: 'BC-EU--Government Falls, 3rd Ld-Writethru,127' }, 'UPDATE', 4],
    [{ slug: 'BC-APNewsAlert,17', heads: [] }, 'ALERT', null],
    [{ slug: 'BC-EU--Government-KILL,30' }, 'CANCEL', null],
    [{ heads: ['^Government falls<', '^Eds: CORRECTS spelling.<'] }, 'CORRECTION', null],
    [{ head: 'b i' }, 'ALERT', null],
    [{ head: 'u i' }, 'NONE', null],
  ])('%j is a %s', async (frame, signal, revision) => {
    expect(await readOne(aFrame(frame))).toMatchObject({ signal, revision });
  });

  it.each([
    ['AP-WF-03-03-26 1100GMT<', '2026-03-03T11:00:00Z'],
    ['AP-NY-03-03-26 0600EST<', '2026-03-03T06:00:00-05:00'],
    ['AP-NY-07-03-97 0600EDT<', '1997-07-03T06:00:00-04:00'],
    ['AP-NY-02-30-26 0600EST<', null],
  ])('filed at %s is %s', async (filing, sent) => {
    expect((await readOne(aFrame({ filing }))).sent).toBe(sent);
  });

  it('leaves out tables, and says so by nothing but the other text', async () => {
    const item = await readOne(
      aFrame({
        body: [
          '\t   THE HAGUE (AP) _ Results:',
          '\b^;W;L;Pct\x10',
          '\bAjax;23;13;.639;_;_\x10',
          '\t   Paris;42;50;rn;0.08;39<',
        ],
      }),
    );
    expect(item.paragraphs).toEqual(['THE HAGUE (AP) _ Results:']);
  });

  it('reads a list of headlines as its body', async () => {
    const item = await readOne(
      aFrame({ heads: ['^Top news at noon<', '^Government falls', '^Dike holds'], body: [] }),
    );
    expect(item).toMatchObject({
      headline: 'Top news at noon',
      paragraphs: ['Government falls', 'Dike holds'],
    });
  });

  it('gives each frame of a transmission', async () => {
    expect(await readAll(aFrame() + aFrame())).toHaveLength(2);
  });
});
