const first = 1_000;
const longest = 300_000;

/** How long to leave an event alone that could not be delivered so many times, in milliseconds: twice as long each time. */
export function backOff(attempts: number): number {
  return Math.min(first * 2 ** (attempts - 1), longest);
}
