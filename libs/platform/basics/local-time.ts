import { Temporal } from 'temporal-polyfill';

/**
 * Why a local time is not an instant: it is malformed (30 February, hour 25), the time zone is unknown, or the
 * clocks skip it.
 */
export type LocalTimeFault = 'MALFORMED_TIME' | 'UNKNOWN_TIME_ZONE' | 'SKIPPED_TIME';

export type LocalTimeOutcome = { ok: true; instant: Date } | { ok: false; fault: LocalTimeFault };

// Four-digit years only, as in an `Instant`, and not 9999, which in some zones ends in the year 10000.
const writtenTime = /^[1-8]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}(?::[0-5]\d)?$/;
// No offsets: "+02:00" is right for only half of the year. Temporal would also accept the zone of a whole
// timestamp.
const writtenZone = /^[A-Za-z][\w+/-]{1,63}$/;

/**
 * Converts a local time to an instant: `2026-03-29T09:00` in `Europe/Amsterdam` is 07:00 UTC, and a day earlier
 * 08:00. A time that occurs twice, because the clocks go back, means the first.
 *
 * @param localTime `YYYY-MM-DDTHH:MM` or `YYYY-MM-DDTHH:MM:SS`
 * @param timeZone a name of the IANA database, spelt as there: `Europe/Amsterdam`, `Asia/Kathmandu`, `UTC`
 */
export function instantOf(localTime: string, timeZone: string): LocalTimeOutcome {
  const wanted = readTime(localTime);
  if (!wanted) return { ok: false, fault: 'MALFORMED_TIME' };
  if (!isTimeZone(timeZone)) return { ok: false, fault: 'UNKNOWN_TIME_ZONE' };
  const found = wanted.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  if (!found.toPlainDateTime().equals(wanted)) return { ok: false, fault: 'SKIPPED_TIME' };
  return { ok: true, instant: new Date(found.epochMilliseconds) };
}

/**
 * The local time of an instant, as `YYYY-MM-DDTHH:MM:SS`.
 *
 * @throws if the zone is unknown; pass one that `instantOf` has accepted
 */
export function localTimeOf(instant: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' });
}

function readTime(written: string): Temporal.PlainDateTime | null {
  if (!writtenTime.test(written)) return null;
  try {
    return Temporal.PlainDateTime.from(written);
  } catch {
    return null;
  }
}

/** Whether a name is in the IANA database, including old names, with the same spelling. */
export function isTimeZone(name: string): boolean {
  if (!writtenZone.test(name)) return false;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId === name;
  } catch {
    return false;
  }
}
