import { readInstant } from '@kopij/platform';

const day = 24 * 60 * 60 * 1_000;

/**
 * Parses the expiry of a token: `90d` is a number of days from now, `2027-01-31` the start of that day in UTC,
 * `2027-01-31T18:00+01:00` an instant, and `never` is null.
 *
 * @returns undefined if it is none of these
 */
export function readExpiry(written: string, now: Date): Date | null | undefined {
  if (written === 'never') return null;
  const [, days] = /^(\d{1,5})d$/.exec(written) ?? [];
  if (days !== undefined) return new Date(now.getTime() + Number(days) * day);
  return readInstant(/^\d{4}-\d{2}-\d{2}$/.test(written) ? `${written}T00:00Z` : written) ?? undefined;
}
