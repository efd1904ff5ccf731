import { openNumber } from './open-number.js';

describe('a free number', () => {
  const among = (occupied: ReadonlySet<number>) => (numbers: readonly number[]) =>
    Promise.resolve(numbers.filter((number) => occupied.has(number)));
  const upTo = (last: number): Set<number> =>
    new Set(Array.from({ length: last + 1 }, (_, number) => number));

  it.each([0, 1, 3, 4, 5, 40, 1_000, 100_000])(
    'is directly behind those that are taken: 0 to %i',
    async (last) => {
      expect(await openNumber(0, among(upTo(last)))).toBe(last + 1);
    },
  );

  it('is looked for further on when the one that was found is taken meanwhile', async () => {
    const occupied = upTo(20);
    let asked = 0;
    const open = await openNumber(0, (numbers) => {
      asked += 1;
      if (asked === 2) for (let number = 21; number <= 60; number += 1) occupied.add(number);
      return among(occupied)(numbers);
    });
    expect(open).toBe(61);
  });
});
