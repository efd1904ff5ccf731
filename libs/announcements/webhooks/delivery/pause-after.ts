const first = 5_000;
const longest = 6 * 3_600_000;

/** For how long a message that fails is tried again, in milliseconds. */
export const patienceOfDays = 3 * 86_400_000;

/**
 * How long to wait after so many failures, in milliseconds: five seconds, then twice as long with each, up to six hours. A tenth more
 * or less, so that the messages of an hour in which a receiver was down do not all come back at the same moment.
 *
 * @param chance from 0 to 1
 */
export function pauseAfter(failures: number, chance: number): number {
  return Math.round(Math.min(first * 2 ** (failures - 1), longest) * (0.9 + 0.2 * chance));
}
