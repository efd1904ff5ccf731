import { readRetryAfter } from './retry-after.js';

const now = new Date('2026-03-02T09:00:00Z');
const hour = 3_600_000;

it.each([
  [null, null],
  ['', null],
  ['soon', null],
  ['-1', null],
  ['0', 0],
  ['120', 120_000],
  [' 120 ', 120_000],
  ['9999999999', hour],
  ['Mon, 02 Mar 2026 09:10:00 GMT', 600_000],
  ['Mon, 02 Mar 2026 08:00:00 GMT', 0],
  ['Fri, 31 Dec 2099 23:59:59 GMT', hour],
])('Retry-After: %j asks to wait %j milliseconds, an hour at most', (header, expected) => {
  expect(readRetryAfter(header, now, hour)).toBe(expected);
});
