import fc from 'fast-check';
import type { Page, PageFault } from './page.js';
import { withoutInvisible } from '../text/invisible.js';
import { parsePage } from './parse-page.js';

const headline = 'Sluis van Oudeveen blijft maanden dicht';
const lead =
  'OUDEVEEN (ANP/DPA) - De zeesluis van Oudeveen gaat pas in maart weer open. Dat meldt de havendienst.';
const second = 'De deuren van de sluis liepen zondag schade op toen een ponton losraakte.';
const third = 'Schippers moeten voorlopig omvaren langs de noordelijke geul.';
const riga = "RIGA (AFP) - De veerdienst naar 's-Heerenrak begint vrijdag, een week later dan gepland.";
const hague = "'S-GRAVENHAGE (ANP/BELGA) - Het waterschap trekt extra geld uit voor gemalen.";
const brazil = 'SÃO PAULO (RTR) - De koffieoogst valt tegen, zeggen telers. Regen bleef lang uit.';

function aPage(...lines: string[]): string {
  return `${lines.join('\n')}\n`;
}

const article = [headline, lead, second, 'Omvaren', third];
const box = ['Meer uit Binnenland', riga, `12 minuten geleden${hague}`, `1 uur geleden${brazil}`, 'gisteren'];

function read(text: string): Page {
  const outcome = parsePage(text);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
  return outcome.page;
}

function faults(text: string): Array<Pick<PageFault, 'line' | 'code'>> {
  const outcome = parsePage(text);
  return outcome.ok ? [] : outcome.faults.map(({ line, code }) => ({ line, code }));
}

describe('a page as text', () => {
  test('gives its headline, its article with sub-headings, and its box with every age at the item above it', () => {
    expect(read(aPage(...article, ...box))).toEqual({
      headline,
      blocks: [
        { kind: 'paragraph', text: lead, line: 2 },
        { kind: 'paragraph', text: second, line: 3 },
        { kind: 'heading', text: 'Omvaren', line: 4 },
        { kind: 'paragraph', text: third, line: 5 },
      ],
      boxTitle: 'Meer uit Binnenland',
      section: 'Binnenland',
      items: [
        {
          paragraphs: [riga],
          age: { text: '12 minuten geleden', milliseconds: 720_000 },
          ageText: '12 minuten geleden',
          line: 7,
        },
        {
          paragraphs: [hague],
          age: { text: '1 uur geleden', milliseconds: 3_600_000 },
          ageText: '1 uur geleden',
          line: 8,
        },
        {
          paragraphs: [brazil],
          age: { text: 'gisteren', milliseconds: 86_400_000 },
          ageText: 'gisteren',
          line: 9,
        },
      ],
    });
  });

  const plain = aPage(...article, ...box);
  const withoutLines = (page: Page): unknown =>
    JSON.parse(JSON.stringify(page, (key, value: unknown) => (key === 'line' ? undefined : value)));

  test.each([
    ['line ends of Windows', plain.replaceAll('\n', '\r\n')],
    ['line ends of an old Macintosh', plain.replaceAll('\n', '\r')],
    ['a byte order mark', `\uFEFF${plain}`],
    ['no line end at the end', plain.trimEnd()],
    ['blank lines between the paragraphs', plain.replaceAll('\n', '\n\n')],
    ['blank lines above the headline', `\n \n\t\n${plain}`],
    ['spaces at the ends of lines', plain.replaceAll('\n', ' \t\n')],
    ['indented lines', plain.replaceAll('\n', '\n  ')],
    ['non-breaking spaces', plain.replaceAll(' ', '\u00a0')],
    ['double spaces', plain.replaceAll(' ', '  ')],
    ['zero-width spaces around the ages', plain.replaceAll('geleden', 'geleden\u200B')],
    ['fillers behind every space', plain.replaceAll(' ', ' \u3164')],
    ['direction marks around the places', plain.replaceAll('(', '\u200E(\u200F')],
    ['a space between age and item', plain.replaceAll(/geleden(?=.)/gu, 'geleden ')],
    ['every age on a line of its own', plain.replaceAll(/geleden(?=.)/gu, 'geleden\n')],
  ])('reads the same with %s', (_, text) => {
    expect(withoutLines(read(text))).toEqual(withoutLines(read(plain)));
  });

  test('keeps the line numbers an editor sees, blank lines included', () => {
    const page = read(aPage('', headline, '', lead, '', '', 'Meer uit Sport', '', riga, '', 'zojuist'));
    expect(page.blocks.map(({ line }) => line)).toEqual([4]);
    expect(page.items.map(({ line }) => line)).toEqual([9]);
  });

  test('may have no box', () => {
    expect(read(aPage(...article))).toMatchObject({ boxTitle: null, section: null, items: [] });
  });

  test('may have an article without dateline', () => {
    expect(read(aPage(headline, second, third)).blocks).toHaveLength(2);
  });

  test('may have items of several paragraphs and items without dateline', () => {
    const page = read(
      aPage(
        headline,
        lead,
        'Meer uit Sport',
        riga,
        'Gisteren lag de haven nog stil.',
        third,
        '2 uur geledenDe start is om twee uur.',
        'eergisteren',
      ),
    );
    expect(page.items.map(({ paragraphs, ageText }) => [ageText, paragraphs])).toEqual([
      ['2 uur geleden', [riga, 'Gisteren lag de haven nog stil.', third]],
      ['eergisteren', ['De start is om twee uur.']],
    ]);
  });

  test.each([
    ['Meer uit Buitenland', 'Buitenland'],
    ['MEER UIT BUITENLAND', 'BUITENLAND'],
    ['Meer uit Binnen- en buitenland', 'Binnen- en buitenland'],
    ["Meer uit 's-Heerenrak:", "'s-Heerenrak"],
    ['Meer uit Kunst & Cultuur »', 'Kunst & Cultuur'],
    ['More from World', 'World'],
  ])('%j opens the box of the section %j', (title, section) => {
    expect(read(aPage(headline, lead, title, riga, 'zojuist'))).toMatchObject({ boxTitle: title, section });
  });

  test('does not take prose or an earlier sub-heading for the title of the box', () => {
    const prose = 'Meer uit gewoonte dan uit noodzaak bleef de sluiswachter op zijn post.';
    const page = read(aPage(headline, lead, 'Meer uit nood', prose, ...box));
    expect(page.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'heading', 'paragraph']);
    expect(page.section).toBe('Binnenland');
  });

  test.each([
    ['a short line between two paragraphs is a sub-heading', [lead, 'Omvaren', third], 'php'],
    ['a question is a sub-heading', [lead, 'Wat nu?', third], 'php'],
    ['"Gisteren" above a paragraph is a sub-heading', [lead, 'Gisteren', third], 'php'],
    ['a short first line is a paragraph', ['Door onze havenredactie', lead, third], 'ppp'],
    ['a short last line is a paragraph', [lead, third, 'Havenredactie'], 'ppp'],
    ['short lines in a row are a list', [lead, 'Oudeveen 3', 'Noorderrak 1', third], 'pppp'],
    ['a short sentence is a paragraph', [lead, 'Dat lukte niet.', third], 'ppp'],
  ])('%s', (_, lines, kinds) => {
    const { blocks } = read(aPage(headline, ...lines, ...box));
    expect(blocks.map(({ kind }) => kind.charAt(0)).join('')).toBe(kinds);
  });
});

describe('a malformed page', () => {
  const one = (code: PageFault['code'], line: number): Array<Pick<PageFault, 'line' | 'code'>> => [
    { line, code },
  ];

  test.each([
    ['is empty', '', one('PAGE_EMPTY', 1)],
    ['holds only white space', ' \n\u00a0\n\uFEFF', one('PAGE_EMPTY', 1)],
    ['is binary', 'PNG\u0000\u0001', one('NOT_TEXT', 1)],
    ['was not UTF-8', aPage(headline, 'Caf\uFFFD Zuid ging dicht.'), one('NOT_TEXT', 2)],
    ['holds half a surrogate pair', aPage(headline, 'Zin.', '\uD83D'), one('NOT_TEXT', 3)],
    ['is over 1 MiB', 'é'.repeat(600_000), one('PAGE_TOO_LARGE', 1)],
    ['has an endless line', aPage(headline, 'a'.repeat(20_001)), one('LINE_TOO_LONG', 2)],
    ['has no headline', aPage(lead, second), one('HEADLINE_MISSING', 1)],
    ['has a paragraph for a headline', aPage(third.repeat(6), lead), one('HEADLINE_TOO_LONG', 1)],
    ['has only a headline', aPage('', headline), one('ARTICLE_MISSING', 2)],
    ['has a box and no article', aPage(headline, ...box), one('ARTICLE_MISSING', 1)],
    [
      'has a box of no section',
      aPage(headline, lead, 'Meer uit', riga, 'zojuist'),
      one('BOX_WITHOUT_SECTION', 3),
    ],
    ['has an empty box', aPage(headline, lead, 'Meer uit Sport'), one('BOX_WITHOUT_ITEMS', 3)],
    [
      'has items and no box title',
      aPage(headline, lead, riga, `gisteren${hague}`),
      one('AGE_OUTSIDE_BOX', 4),
    ],
    ['has an age in its article', aPage(headline, lead, '2 uur geleden', second), one('AGE_OUTSIDE_BOX', 3)],
    [
      'has a last item without age',
      aPage(headline, lead, 'Meer uit Sport', riga),
      one('ITEM_WITHOUT_AGE', 4),
    ],
    [
      'has an item without age between others',
      aPage(headline, lead, 'Meer uit Sport', riga, hague, `gisteren${brazil}`, 'gisteren'),
      one('ITEM_WITHOUT_AGE', 4),
    ],
    [
      'has an age in wording we do not know',
      aPage(headline, lead, 'Meer uit Sport', riga, `14:05 uur${hague}`, 'gisteren'),
      one('AGE_NOT_UNDERSTOOD', 5),
    ],
    [
      'has an age above the first item',
      aPage(headline, lead, 'Meer uit Sport', `1 uur geleden${riga}`, 'gisteren'),
      one('AGE_WITHOUT_ITEM', 4),
    ],
    [
      'has two ages behind one item',
      aPage(headline, lead, 'Meer uit Sport', riga, `1 uur geleden2 uur geleden${hague}`, 'gisteren'),
      one('AGE_WITHOUT_ITEM', 5),
    ],
    [
      'shows two lines in another order than they stand in',
      aPage(headline, `${lead}\u202E`, second, `\u202D${third}`),
      [...one('TEXT_DIRECTION_OVERRIDDEN', 2), ...one('TEXT_DIRECTION_OVERRIDDEN', 4)],
    ],
    [
      'has a second box',
      aPage(headline, lead, 'Meer uit Sport', riga, 'zojuist', 'Meer uit Economie', hague, 'zojuist'),
      one('AGE_OUTSIDE_BOX', 5),
    ],
  ])('that %s is refused at its line', (_, text, expected) => {
    expect(faults(text)).toEqual(expected);
  });

  test('is told everything that is wrong with it at once, from top to bottom', () => {
    expect(faults(aPage(lead, '2 uur geleden', 'Meer uit', `gisteren${riga}`))).toEqual([
      { line: 1, code: 'HEADLINE_MISSING' },
      { line: 2, code: 'AGE_OUTSIDE_BOX' },
      { line: 3, code: 'BOX_WITHOUT_SECTION' },
      { line: 4, code: 'AGE_WITHOUT_ITEM' },
      { line: 4, code: 'ITEM_WITHOUT_AGE' },
    ]);
  });

  test('is told what to do, in sentences', () => {
    const outcome = parsePage(aPage(headline, lead, 'Meer uit Sport', riga, `14:05 uur${hague}`, 'gisteren'));
    expect(outcome).toEqual({
      ok: false,
      faults: [
        {
          line: 5,
          code: 'AGE_NOT_UNDERSTOOD',
          message: '"14:05 uur" stands where an age should. Write one such as "2 uur geleden" or "gisteren".',
        },
      ],
    });
  });

  test('is never answered with more than fifty faults', () => {
    expect(
      faults(aPage(headline, lead, 'Meer uit Sport', ...Array<string>(500).fill('gisteren'))),
    ).toHaveLength(50);
  });
});

describe('hostile text', () => {
  const mebibyte = 1024 * 1024;
  const filled =
    (unit: string) =>
    (bytes: number): string =>
      unit.repeat(Math.floor(bytes / Buffer.byteLength(unit)));

  test.each([
    ['spaces', filled(' ')],
    ['line ends', filled('\n')],
    ['one-letter lines', filled('A\n')],
    ['ages', filled('1 uur geleden')],
    ['ages on lines of their own', filled('gisteren\n')],
    ['lines of glued ages', filled(`${'1 uur geleden'.repeat(1_500)}\n`)],
    ['box titles', filled('Meer uit A\n')],
    ['opening brackets', filled(`${'A('.repeat(9_000)}\n`)],
    ['capitals', filled(`${'A'.repeat(19_000)}\n`)],
    ['capitals, short', filled(`${'A'.repeat(150)}\n`)],
    ['commas in places', filled(`A${', '.repeat(70)}\n`)],
    ['apostrophes', filled("'")],
    ['zero-width spaces', filled('\u200B')],
  ])('made of %s takes no longer for each letter of much of it', async (_, made) => {
    await expect((bytes: number) => {
      const text = made(bytes);
      parsePage(text);
      parsePage(`${headline}\n${lead}\nMeer uit Sport\n${text.slice(0, -1_000)}`);
    }).toScaleLinearlyTo(mebibyte);
  });

  // As long as a line may be.
  test.each([
    ['glued ages', '1 uur geleden'],
    ['opening brackets', 'A('],
    ['capitals', 'A'],
    ['spaces', ' A'],
    ['apostrophes', "'A"],
    ['commas', 'A, '],
  ])('in a line of %s takes no longer for each letter of a long one', async (_, unit) => {
    await expect((letters: number) => {
      const line = unit.repeat(letters / unit.length);
      parsePage(`${headline}\n${line}\n`);
      parsePage(`${headline}\n${lead}\nMeer uit Sport\n${line}\n`);
    }).toScaleLinearlyTo(19_000);
  });

  test('never makes the parser throw, and never loses a word of a page it accepts', () => {
    const piece = fc.constantFrom(
      ...[
        headline,
        lead,
        second,
        riga,
        hague,
        'Wat nu?',
        'Meer uit',
        'Meer uit Sport',
        'gisteren',
        '1 uur geleden',
      ],
      ...['\n', '\r\n', '\n', '\n', ' ', '\u00a0', '\uFEFF', '(', '-', "'", '\u0000', 'é', '1'],
    );
    const words = (text: string): string => withoutInvisible(text).replace(/\s+/gu, '');
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 9, arbitrary: piece }, fc.string({ unit: 'binary' })), { maxLength: 40 }),
        (pieces) => {
          const text = pieces.join('');
          const outcome = parsePage(text);
          if (!outcome.ok) {
            expect(outcome.faults.length).toBeGreaterThan(0);
            return;
          }
          const { headline: title, blocks, boxTitle, items } = outcome.page;
          const whole = [
            title,
            ...blocks.map((block) => block.text),
            boxTitle ?? '',
            ...items.flatMap((item) => [...item.paragraphs, item.ageText]),
          ];
          expect(words(whole.join(''))).toBe(words(text));
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
