/**
 * An instant as the database and the API hold it: ISO 8601, UTC, milliseconds, always 24 characters
 * (`2026-11-23T20:30:00.000Z`), so that it sorts as text on every engine and is served without conversion.
 */
export type Instant = string;

/** Years before 1 and after 9999 have a sign, which would not sort as text. */
const earliest = '0001-01-01T00:00:00.000Z';
const latest = '9999-12-31T23:59:59.999Z';

/** @throws {RangeError} for a year outside 0 to 9999, which is written with a sign and could be served by nobody */
export function toInstant(date: Date): Instant {
  const text = date.toISOString();
  if (text.length !== earliest.length) throw new RangeError(`${text} is out of the range of instants.`);
  return text;
}

export function fromInstant(instant: Instant): Date {
  return new Date(instant);
}

/**
 * An instant as somebody wrote it: the offset is for messages, which say the time as it was given. It is not stored, and not part of what
 * makes two instants equal.
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
 * An instant as somebody writes it, wherever that is: a day, a time and the offset from UTC, such as `2026-11-23T20:30:00+01:00`. Seconds
 * may be left out, what is finer than a millisecond is cut off, and 24:00:00 is the midnight at the end of the day.
 *
 * Source: RFC 3339, section 5.6, and ISO 8601-1 for 24:00.
 *
 * @returns null for anything else: a time without an offset, a day that does not exist, a year (in UTC) outside 0001 to 9999
 */
export function readInstant(written: string): WrittenInstant | null {
  const [, day = '', time, seconds = '00', fraction = '', midnight, offset = ''] = form.exec(written) ?? [];
  // A Date takes 30 February for 2 March.
  if (day === '' || !isDay(day)) return null;
  const milliseconds = fraction.slice(0, 3).padEnd(3, '0');
  const start = new Date(`${day}T${time ?? '00:00'}:${seconds}.${milliseconds}${offset.toUpperCase()}`);
  const date = midnight === undefined ? start : new Date(start.getTime() + 24 * 60 * 60 * 1_000);
  if (!isInstant(textOf(date))) return null;
  return new WrittenInstant(date.getTime(), offset.toUpperCase() === 'Z' ? '+00:00' : offset);
}

/** Whether a text is an instant as the database and the API hold it. */
export function isInstant(text: string): text is Instant {
  return text.length === earliest.length && text >= earliest && text <= latest && stored.test(text);
}

/**
 * The nearest instant that can be served, of one that was stored while there was no range and cannot be mended where it stands: history
 * is only ever added to.
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
