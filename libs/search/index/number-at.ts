import type { Instant } from '@kopij/platform';

/** Per second: texts of one newsroom rarely share less than eight milliseconds, and small steps make a small index. */
const perSecond = 128;

/** So that no number is negative. */
const beginning = -Date.parse('0001-01-01T00:00:00.000Z');

/** The lowest number of an index for a text of that instant: newer texts have higher ones. */
export function numberAt(at: Date | Instant): number {
  const milliseconds = typeof at === 'string' ? Date.parse(at) : at.getTime();
  return Math.floor(((milliseconds + beginning) * perSecond) / 1_000);
}

/** Higher than any. */
export const endOfNumbers = Number.MAX_SAFE_INTEGER;
