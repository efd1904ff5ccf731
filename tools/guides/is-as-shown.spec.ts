import { isAsShown } from './is-as-shown.js';

describe('an answer that a guide shows', () => {
  const id = '01a20a71-fa0e-72e3-82da-7be12b824b3e';

  it.each<[unknown, unknown]>([
    ['Brug dicht', 'Brug dicht'],
    ['Brug di…', 'Brug dicht'],
    [id, id.replaceAll('a', 'b')],
    ['2026-11-23T22:06:10.069Z', '2027-01-01T00:00:00.000Z'],
    ['2026-11', '2027-01'],
    ['17 minuten geleden', 'zojuist'],
    [
      [1, '…'],
      [1, 2, 3],
    ],
    [
      ['…', 3],
      [1, 2, 3],
    ],
    [{ a: [{ b: null }] }, { a: [{ b: null }] }],
  ])('%j is %j', (shown, actual) => {
    expect(isAsShown(shown, actual)).toBe(true);
  });

  it.each<[unknown, unknown]>([
    ['Brug dicht', 'Brug open'],
    ['Brug di…', 'Burg dicht'],
    [id, 'Brug dicht'],
    [id, null],
    [[1], [1, 2]],
    [[1, '…'], [1]],
    [
      [1, '…', 4],
      [1, 2, 3],
    ],
    [{ a: 1 }, { a: 1, b: 2 }],
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
    [{}, []],
    [0, null],
  ])('%j is not %j', (shown, actual) => {
    expect(isAsShown(shown, actual)).toBe(false);
  });
});
