import { agencyWord, indexedWords, matchOf, searchWords } from './item-words.js';

const item = { headline: null, paragraphs: [], keywords: [], credits: [] };

describe('what an item is found by', () => {
  it('is its headline, its keywords, its first paragraph and its agencies, each word once', () => {
    const words = indexedWords({
      headline: 'Veerdienst IJmuiden hervat',
      keywords: ['scheepvaart'],
      paragraphs: ['IJMUIDEN (ANP/Reuters) - De veerdienst vaart weer.', 'Dit staat er niet in.'],
      credits: ['ANP', 'Reuters'],
    });
    expect(words.split(' ')).toEqual([
      ...['agency0anp', 'agency0reuters', 'veerdienst', 'ijmuiden', 'hervat', 'scheepvaart'],
      ...['anp', 'reuters', 'de', 'vaart', 'weer'],
    ]);
  });

  it('is bounded, however much an agency sends', () => {
    const endless = Array.from({ length: 5_000 }, (_, n) => `woord${n}`).join(' ');
    const words = indexedWords({ ...item, headline: 'a'.repeat(10_000), paragraphs: [endless] }).split(' ');
    expect(words).toHaveLength(200);
    expect(Math.max(...words.map(({ length }) => length))).toBe(40);
  });
});

describe('a search', () => {
  it.each([
    ['Coördinatie', ['coordinatie']],
    ['’s-Gravenhage', ['s', 'gravenhage']],
    ['IJmuiden', ['ijmuiden']],
    ['Київ', ['kyiv']],
    ['covid-19', ['covid', '19']],
    ['C++ AND "brand" NOT titel:x*', ['c', 'and', 'brand', 'not', 'titel', 'x']],
    ['— …', []],
  ])('%s has the words %j', (typed, words) => {
    expect(searchWords(typed)).toEqual(words);
  });

  it('is written in the language of each engine, with short words as they are', () => {
    const sought = { words: ['de', 'brand', 'brand'], agencies: [agencyWord('ANP'), agencyWord('A.N.P.')] };
    expect(matchOf(sought, 'sqlite')).toBe('"de" AND "brand"* AND ("agency0anp")');
    expect(matchOf({ ...sought, agencies: ['x', 'y'] }, 'postgres')).toBe(`'de' & 'brand':* & ('x' | 'y')`);
    expect(matchOf({ words: [], agencies: [] }, 'sqlite')).toBeNull();
  });
});
