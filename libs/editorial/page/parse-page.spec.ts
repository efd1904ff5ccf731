import type { Page } from './page.js';
import { parsePage } from './parse-page.js';
import { headline, lead, second, third, riga, hague, brazil, aPage, box } from '../testing/a-page.js';

const article = [headline, lead, second, 'Omvaren', third];

function read(text: string): Page {
  const outcome = parsePage(text);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
  return outcome.page;
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
