import type { PageFault } from './page.js';
import { parsePage } from './parse-page.js';
import { headline, lead, second, third, riga, hague, brazil, aPage, box } from '../testing/a-page.js';

function faults(text: string): Array<Pick<PageFault, 'line' | 'code'>> {
  const outcome = parsePage(text);
  return outcome.ok ? [] : outcome.faults.map(({ line, code }) => ({ line, code }));
}

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
