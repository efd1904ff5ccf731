const first = 1_000;
const longest = 300_000;

/** Exponential backoff after a number of failed deliveries, in milliseconds. */
export function backOff(attempts: number): number {
  return Math.min(first * 2 ** (attempts - 1), longest);
}
