import { fold } from './fold.js';

describe('names compared', () => {
  it.each([
    ['BELÉM', 'Belem'],
    ['’s-Gravenhage', "'S-GRAVENHAGE"],
    ['Łódź', 'lodz'],
    ['Tromsø', 'TROMSO'],
    ['İSTANBUL', 'istanbul'],
    ['Straßburg', 'Strassburg'],
    ['NEW\u00a0  YORK ', 'New York'],
    ['ΑΠΕ-ΜΠΕ', 'απε-μπε'],
  ])('are the same whatever the case, accents and spaces: %j and %j', (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it('are not the same when a letter differs', () => {
    expect(fold('RTR')).not.toBe(fold('RTRS'));
  });
});
