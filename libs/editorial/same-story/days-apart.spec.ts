import { daysApart } from './days-apart.js';

test.each([
  ['--03-02', '--03-02', 0],
  ['--03-02', '--03-05', 3],
  ['--04-01', '--03-31', 1],
  ['--12-31', '--01-01', 1],
  ['--02-28', '--03-01', 2],
  ['2026-03-02', '--03-03', 1],
  ['--01-01', '--07-01', 182],
  [null, '--03-02', 0],
  [null, null, 0],
])('datelines of %s and %s are %d days apart', (a, b, days) => {
  expect(daysApart(a, b)).toBe(days);
  expect(daysApart(b, a)).toBe(days);
});
