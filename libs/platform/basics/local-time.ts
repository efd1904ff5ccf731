import { Temporal } from 'temporal-polyfill';

/**
 * Why a wall-clock time is no instant: not a time at all (a 30th of February, a 25th hour), a zone nobody knows, or a
 * time that no clock showed, because it was put forward at that moment.
 */
export type LocalTimeFault = 'MALFORMED_TIME' | 'UNKNOWN_TIME_ZONE' | 'SKIPPED_TIME';

export type LocalTimeOutcome = { ok: true; instant: Date } | { ok: false; fault: LocalTimeFault };

// Years of four digits only, as an `Instant` has: 9999 would end in the next millennium somewhere.
const writtenTime = /^[1-8]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}(?::[0-5]\d)?$/;
// No offsets: "+02:00" is right for half of the year. Temporal would also find the zone in a whole timestamp.
const writtenZone = /^[A-Za-z][\w+/-]{1,63}$/;

/**
 * The instant at which the clocks of a place show a time: `2026-03-29T09:00` in `Europe/Amsterdam` is 07:00 UTC, and a
 * day earlier 08:00. A time that comes twice, because clocks are put back, is the first of the two.
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
 * What the clocks of a place show at an instant, as `YYYY-MM-DDTHH:MM:SS`.
 *
 * @throws when there is no such zone: ask with one that `instantOf` has taken
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

/** Whether a name is in the IANA database, old names included, and spelt as it is there. */
export function isTimeZone(name: string): boolean {
  if (!writtenZone.test(name)) return false;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId === name;
  } catch {
    return false;
  }
}
