/**
 * An instant in the format of the database and the API: ISO 8601, UTC, milliseconds, always 24 characters
 * (`2026-11-23T20:30:00.000Z`), so that it sorts as text on every engine and is served without conversion.
 */
export type Instant = string;

/** Years outside 0 to 9999 have a sign and would not sort as text. */
const earliest = '0001-01-01T00:00:00.000Z';
const latest = '9999-12-31T23:59:59.999Z';

/** @throws {RangeError} for a year outside 0 to 9999, which would be written with a sign */
export function toInstant(date: Date): Instant {
  const text = date.toISOString();
  if (text.length !== earliest.length) throw new RangeError(`${text} is out of the range of instants.`);
  return text;
}

export function fromInstant(instant: Instant): Date {
  return new Date(instant);
}

/**
 * An instant with the UTC offset it was written with, for messages, which repeat the time as given. The offset is
 * not stored and does not affect equality.
 */
export class WrittenInstant extends Date {
  constructor(
    time: number,
    /** `+01:00`; `+00:00` for `Z`. */
    readonly offset: string,
  ) {
    super(time);
  }
}

const form =
  /^(\d{4}-\d{2}-\d{2})T(?:((?:[01]\d|2[0-3]):[0-5]\d)(?::([0-5]\d)(?:\.(\d+))?)?|(24:00(?::00(?:\.0+)?)?))(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;

/**
 * Parses a date and time with a UTC offset, such as `2026-11-23T20:30:00+01:00`. Seconds are optional, fractions
 * are truncated to milliseconds, and 24:00:00 is the midnight at the end of the day.
 *
 * Source: RFC 3339, section 5.6, and ISO 8601-1 for 24:00.
 *
 * @returns null for anything else: no offset, a day that does not exist, a year (in UTC) outside 0001 to 9999
 */
export function readInstant(written: string): WrittenInstant | null {
  const [, day = '', time, seconds = '00', fraction = '', midnight, offset = ''] = form.exec(written) ?? [];
  // Date would accept 30 February as 2 March.
  if (day === '' || !isDay(day)) return null;
  const milliseconds = fraction.slice(0, 3).padEnd(3, '0');
  const start = new Date(`${day}T${time ?? '00:00'}:${seconds}.${milliseconds}${offset.toUpperCase()}`);
  const date = midnight === undefined ? start : new Date(start.getTime() + 24 * 60 * 60 * 1_000);
  if (!isInstant(textOf(date))) return null;
  return new WrittenInstant(date.getTime(), offset.toUpperCase() === 'Z' ? '+00:00' : offset);
}

/** Whether a text is an instant in the format of the database and the API. */
export function isInstant(text: string): text is Instant {
  return text.length === earliest.length && text >= earliest && text <= latest && stored.test(text);
}

/**
 * The nearest instant in range, for one that was stored before the range was enforced and cannot be corrected
 * because history is append-only.
 */
export function withinRange(text: string): Instant {
  if (text.startsWith('+')) return latest;
  return isInstant(text) ? text : earliest;
}

const stored = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

function isDay(day: string): boolean {
  return textOf(new Date(day)).startsWith(day);
}

function textOf(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}
