/** How many wrong codes are free: people mistype, and phones show the next code meanwhile. */
const free = 4;

const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * How long no code is looked at after so many wrong ones in a row, in milliseconds: twice as long each time, up to a day. One code in
 * 333,333 is right at any time. After the first day somebody who knows the password has one guess a day left.
 */
export function pauseAfterWrongCodes(wrongCodes: number): number {
  if (wrongCodes <= free) return 0;
  return Math.min(minute * 2 ** (wrongCodes - free - 1), day);
}
