import { isPrintedPlace, printedPlace } from './printed-place.js';

describe('a place in a dateline', () => {
  it.each([
    ['Rotterdam', 'ROTTERDAM'],
    ['rotterdam', 'ROTTERDAM'],
    ['Den Haag', 'DEN HAAG'],
    ['den HAAG', 'DEN HAAG'],
    ["'s-Gravenhage", "'S-GRAVENHAGE"],
    ['IJmuiden', 'IJMUIDEN'],
    ['Belém', 'BELÉM'],
    ['Gießen', 'GIESSEN'],
    ['Rio de Janeiro', 'RIO DE JANEIRO'],
    ['Frankfurt/Main', 'FRANKFURT/MAIN'],
    ['Ede', 'EDE'],
  ])('is printed in capitals, unlike %s', (name, printed) => {
    expect(isPrintedPlace(name)).toBe(false);
    expect(printedPlace(name)).toBe(printed);
    expect(isPrintedPlace(printed)).toBe(true);
  });

  it.each([
    ...['ROTTERDAM', 'NEW YORK', "'S-GRAVENHAGE", 'SAINT-DENIS', 'ST. LOUIS', 'WASHINGTON, D.C.', 'EE', 'Y'],
    // What agencies that print capitals write with a small letter.
    ...['McALLEN', "'s-HERTOGENBOSCH", 'MONT-de-MARSAN', 'KINGSTON upon HULL'],
    // Not of a script that we print, or of none.
    ...['القاهرة', '東京', 'თბილისი', 'Минск', '', '42'],
  ])('is right as it is: %s', (name) => {
    expect(isPrintedPlace(name)).toBe(true);
  });
});
