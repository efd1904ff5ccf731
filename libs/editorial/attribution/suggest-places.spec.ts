import { isPrintedPlace } from './printed-place.js';
import { suggestPlaces } from './suggest-places.js';

describe('the places for what somebody types', () => {
  it.each<[how: string, typed: string, used: string[], expected: string[]]>([
    ['known ones, in capitals', 'rotterd', [], ['ROTTERDAM']],
    ['with the accents that were not typed', 'belem', [], ['BELÉM']],
    ['without the accents that were', 'Röme', [], ['ROME']],
    ["by what follows 's", 'graven', [], ["'S-GRAVENHAGE"]],
    ['by a word', 'haag', [], ['HAAG', 'DEN HAAG']],
    ['those of other copy, known or not', 'kopijd', ['Kopijdam', 'KOPIJDAM'], ['KOPIJDAM']],
    ['nothing for what is no place', 'qqq', ['OSLO'], []],
  ])('are %s', (_, typed, used, expected) => {
    expect(suggestPlaces(typed, used, 10)).toEqual(expected);
  });

  it('are first those that other copy is from, the most frequent before the others', () => {
    expect(suggestPlaces('pari', [], 2)).toEqual(['PARIS', 'PARIJS']);
    expect(suggestPlaces('pari', ['OSLO', 'Parijs', 'PARIJS'], 2)).toEqual(['PARIJS', 'PARIS']);
    expect(suggestPlaces('', ['OSLO', 'Bergen', 'BERGEN', 'KIEL'], 4)).toEqual([
      ...['BERGEN', 'OSLO', 'KIEL'],
      'AMSTERDAM',
    ]);
    // What is typed whole is meant before what only begins with it.
    expect(suggestPlaces('ede', ['EDEGEM', 'EDEGEM'], 2)).toEqual(['EDE', 'EDEGEM']);
  });

  it('are each once, and written as datelines print them', () => {
    const all = suggestPlaces('', ['den haag'], 10_000);
    expect(all.length).toBeGreaterThan(1_500);
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((place) => !isPrintedPlace(place))).toEqual([]);
  });
});
