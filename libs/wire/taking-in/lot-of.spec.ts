import { lotOf, mostInLot } from './lot-of.js';

const sized = (...sizes: number[]) => sizes.map((size) => ({ size }));
const half = 128 * 1024;

it.each([
  ['nothing of nothing', [], 0],
  ['all of a few', [1, 1, 1], 3],
  ['so many and no more', Array.from({ length: mostInLot + 1 }, () => 1), mostInLot],
  ['so many bytes and no more', [half, half, 1], 2],
  ['one that is larger, by itself', [4 * half, 1], 1],
  ['what comes before one that is larger', [1, 4 * half], 1],
])('a lot has %s', (_, sizes, count) => {
  expect(lotOf(sized(...sizes))).toEqual(sized(...sizes.slice(0, count)));
});
