import { writtenWords } from './written-words.js';

describe('the words of a text', () => {
  it.each([
    ['Oekraïense coördinatie', ['oekraiense', 'coordinatie']],
    ['IJmuiden, Ĳmuiden en ijs', ['ijmuiden', 'ijmuiden', 'en', 'ijs']],
    ['’s-Gravenhage', ['s+gravenhage=sgravenhage']],
    ["'s-Hertogenbosch", ['s+hertogenbosch=shertogenbosch']],
    ['Noord-Koreaanse', ['noord+koreaanse=noordkoreaanse']],
    ['covid-19 en F‑16’s', ['covid+19=covid19', 'en', 'f+16=f16']],
    ["foto's van Trump's zo'n", ['foto', 'van', 'trump', 'zo+n=zon']],
    ['N.V. R&D 1.000', ['n+v=nv', 'r+d=rd', '1+000=1000']],
    ['in­ge­voegd', ['ingevoegd']],
    ['Київ, 北京', ['kyiv', 'beijing']],
    ['brand/explosie (Den Haag)', ['brand', 'explosie', 'den', 'haag']],
    ['a-b-c-d-e', ['a+b+c+d+e']],
    ['— … * ""', []],
    ['', []],
  ])('%s', (text, words) => {
    const found = writtenWords(text).map(
      ({ parts, joined }) => parts.join('+') + (joined === null ? '' : `=${joined}`),
    );
    expect(found).toEqual(words);
  });

  it('are where they stand in it', () => {
    const text = 'De Oekraïense ’s-Gravenhage.';
    expect(writtenWords(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'De',
      'Oekraïense',
      's-Gravenhage',
    ]);
  });

  it('are at most forty letters long', () => {
    expect(writtenWords('a'.repeat(90_000))[0]?.parts).toEqual(['a'.repeat(40)]);
  });

  it.each(['a', "a'", 'a-', '-', '«', 'ï', '­'])(
    'are read in a time that grows with the text: %s',
    async (part) => {
      await expect((length: number) => writtenWords(part.repeat(length))).toScaleLinearlyTo(40_000);
    },
  );
});
