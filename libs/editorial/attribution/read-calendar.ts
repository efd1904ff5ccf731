import { skipSpaces } from './letters.js';
import { type Head, type Reading, takeDate } from './reading.js';
import { scanBracketed } from './scan-credit.js';
import { scanDate, scanMonthAlone } from './scan-date.js';
import { scanEnding } from './scan-ending.js';
import { isWeekday } from './weekdays.js';

const weekday = /\p{L}[\p{L}\p{M}-]{1,14}\.?/uy;
const clock =
  /\d{1,2}(?:[:.h]\d{2}|\d{2})(?:\s?(?:uur|u|h|hrs|gmt|utc|est|edt|pst|pdt|cet|cest|a\.m\.|p\.m\.))?(?=[\s,(:–—-])/iuy;
const dayAlone = /\d{1,2}(?=\s?\()/uy;
const hijri = /\p{L}[\p{L}'-]{2,12}(?:\s[\p{L}'-]{2,10})?\s\d{1,2},?\s14\d\d(?:\sAH)?/uy;

/** Reads a date, weekday, time of day or lone month at an index into the reading. */
export function readCalendar(head: Head, at: number, reading: Reading): number | null {
  if (reading.agencies.length > 0) return readDateBehindCredit(head, at, reading);
  return readDate(head, at, reading) ?? readDayOrTime(head, at, reading);
}

/**
 * Reads a date behind a stop, dash or colon that does not end the dateline yet: "MOSCOW. Oct 5 (Interfax)", "CHEVY
 * CHASE, Md., - March 4 -".
 */
export function readDateBehindMark(
  head: Head,
  at: number,
  mark: 'STOP' | 'DASH',
  reading: Reading,
): number | null {
  const date = reading.date === null ? scanDate(head.text, at) : null;
  if (!date || (mark === 'DASH' && !closesDate(head, date.end))) return null;
  takeDate(reading, date.value, head.text.slice(at, date.end));
  return date.end;
}

function readDate({ text }: Head, at: number, reading: Reading): number | null {
  if (reading.date !== null) return null;
  const isEnclosed = text[at] === '(';
  const start = isEnclosed ? at + 1 : at;
  const date = scanDate(text, start);
  if (!date || (isEnclosed && text[date.end] !== ')')) return null;
  takeDate(reading, date.value, text.slice(start, date.end));
  reading.isQualified ||= isEnclosed;
  return isEnclosed ? date.end + 1 : date.end;
}

function readDayOrTime({ text }: Head, at: number, reading: Reading): number | null {
  const other = endOf(hijri, text, at) ?? endOf(clock, text, at);
  if (other !== null) return other;
  const dayOfMonth = reading.isDated ? null : endOf(dayAlone, text, at);
  if (dayOfMonth !== null) {
    reading.isDated = true;
    return dayOfMonth;
  }
  const day = endOf(weekday, text, at);
  if (day !== null && isWeekday(text.slice(at, day).replace(/\.$/, ''))) return day;
  const month = reading.isDated ? null : scanMonthAlone(text, at);
  if (!month || scanEnding(text, month.end).kind === 'NONE') return null;
  reading.isDated = true;
  return month.end;
}

/**
 * "LONDON (Reuters) Oct 3 - ", "/ ACCESSWIRE / March 3, 2020 / ": only where a mark proves that the date is not the
 * text's.
 */
function readDateBehindCredit({ text }: Head, at: number, reading: Reading): number | null {
  const date = reading.date === null ? scanDate(text, at) : null;
  if (!date) return null;
  const slash = skipSpaces(text, date.end, 1);
  if (text[slash] !== '/' && scanEnding(text, date.end).kind !== 'DASH') return null;
  takeDate(reading, date.value, text.slice(at, date.end));
  return text[slash] === '/' ? slash + 1 : date.end;
}

/** Behind a dash a date is still the dateline's when a mark or a credit follows it. */
function closesDate({ text, isRegistered }: Head, at: number): boolean {
  if (scanEnding(text, at).kind !== 'NONE') return true;
  return (scanBracketed(text, skipSpaces(text, at), isRegistered)?.strength ?? 'NONE') !== 'NONE';
}

function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}
