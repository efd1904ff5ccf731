import { parseQuery } from './parse-query.js';

/** As somebody would read it aloud. */
function told(typed: string): string[] {
  return parseQuery(typed).map(({ kind, words, joined, isExcluded }) =>
    [
      isExcluded ? 'without' : 'with',
      kind,
      words.join(' '),
      ...(joined === null ? [] : [`(${joined})`]),
    ].join(' '),
  );
}

describe('a search as it is typed', () => {
  it.each([
    ['Oekraïense aanval', ['with WORD oekraiense', 'with WORD aanval']],
    ['"Raad van State" advies', ['with PHRASE raad van state', 'with WORD advies']],
    ['„Raad van State” «advies»', ['with PHRASE raad van state', 'with PHRASE advies']],
    ['brand -auto', ['with WORD brand', 'without WORD auto']],
    ['brand -"Den Haag"', ['with WORD brand', 'without PHRASE den haag']],
    ['verkiez*', ['with PREFIX verkiez']],
    ['ve*', ['with WORD ve']],
    ['Noord-Koreaanse', ['with WORD noord koreaanse (noordkoreaanse)']],
    ["'s-Gravenhage", ['with WORD s gravenhage (sgravenhage)']],
    ['covid-19', ['with WORD covid 19 (covid19)']],
    ['978-90-1234-567-8', ['with PHRASE 978 90 1234 567 8']],
    ['brand -een-twee-drie-vier-vijf', ['with WORD brand', 'without PHRASE een twee drie vier vijf']],
    ['brand/explosie', ['with WORD brand', 'with WORD explosie']],
    ['brand brand BRAND', ['with WORD brand']],
    ['-brand', ['without WORD brand']],
    ['"open eind', ['with PHRASE open eind']],
    ['a"b', ['with WORD a', 'with PHRASE b']],
    [
      'C++ AND (brand NOT titel:x*',
      ['with WORD c', 'with WORD and', 'with WORD brand', 'with WORD not', 'with WORD titel', 'with WORD x'],
    ],
    ['— - "" * () \u0000', []],
    ['', []],
  ])('%s', (typed, terms) => {
    expect(told(typed)).toEqual(terms);
  });

  it('has twelve terms at most', () => {
    expect(parseQuery(Array.from({ length: 90 }, (_, n) => `w${n}`).join(' '))).toHaveLength(12);
  });

  it('has sixteen words at most, of all its terms together', () => {
    const words = (count: number) => Array.from({ length: count }, (_, n) => `w${n}`).join(' ');
    expect(told(`"${words(66)}" brand`)).toEqual([`with PHRASE ${words(16)}`]);
    expect(told(`"${words(14)}" "een twee drie" vier`)).toEqual([
      `with PHRASE ${words(14)}`,
      'with PHRASE een twee',
    ]);
    expect(told(`"${words(14)}" -"een twee drie"`)).toEqual([`with PHRASE ${words(14)}`]);
    expect(told(`"${words(14)}" noord-oost brand`)).toEqual([
      `with PHRASE ${words(14)}`,
      'with WORD noord oost (noordoost)',
    ]);
  });

  it('has three beginnings at most', () => {
    expect(told('ver* ges* -ond* aan* brand')).toEqual([
      'with PREFIX ver',
      'with PREFIX ges',
      'without PREFIX ond',
      'with WORD brand',
    ]);
  });

  it.each(['"', '-', 'a*', '"a', '-"'])('is read in a time that grows with it: %s', async (part) => {
    await expect((length: number) => parseQuery(part.repeat(length))).toScaleLinearlyTo(40_000);
  });
});
