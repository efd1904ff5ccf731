import { instantOf, localTimeOf } from '@kopij/platform';

export type DigestPeriod = 'HOURLY' | 'DAILY';

const hour = 3_600_000;
const day = 24 * hour;

/** When in the morning a digest of the day before is due, by the clock on the wall. */
const morning = 'T07:00';

/**
 * The last moment at which digests were due: a whole hour, or seven in the morning. What somebody was told before it, and has not
 * read, is told in the digest that is due then.
 *
 * @param timeZone of the newsroom
 */
export function lastDue(period: DigestPeriod, now: Date, timeZone: string): Date {
  if (period === 'HOURLY') return new Date(Math.floor(now.getTime() / hour) * hour);
  const today = morningOf(now, timeZone);
  // Half a day before a morning is the evening before, also where the clocks have changed.
  return today <= now ? today : morningOf(new Date(today.getTime() - day / 2), timeZone);
}

function morningOf(moment: Date, timeZone: string): Date {
  const found = instantOf(`${localTimeOf(moment, timeZone).slice(0, 10)}${morning}`, timeZone);
  // Where the clocks skip that hour, it is due at its first moment in UTC.
  return found.ok ? found.instant : new Date(Math.floor(moment.getTime() / day) * day);
}
