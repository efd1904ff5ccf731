import { isDigit } from './letters.js';
import { misspeltMonthOf, monthOf } from './months.js';

/** What a scanner found, and the index just behind it. */
export interface Scanned<T> {
  value: T;
  end: number;
}

/** `--MM-DD`, or `YYYY-MM-DD` if the year is given. */
export type WrittenDate = string;

// Every repetition is bounded, because wire text is untrusted input.
const monthFirst =
  /(\p{L}[\p{L}\p{M}]{2,13})(?:\.\s{0,2}|\s{1,2}|(?=l\d))([0-9OIl]{1,2})(?:st|nd|rd|th)?(?![\p{L}\p{N}]|[.,:]\d{1,3}(?!\d))/uy;
const dayFirst =
  /(?:(?:le|el|den|il|am|в|في)\s)?(\d{1,2}|\dO)(?:\.\s{0,2}|-|(?:st|nd|rd|th|er|º|ª|°)?\s{1,2})(?:(?:de|of|di)\s|d')?(\p{L}[\p{L}\p{M}]{1,13}(?:\s(?:الثاني|الأول))?)(?![\p{L}\p{M}\p{N}])\.?/uy;
const yearFirst =
  /((?:19|20)\d\d)(?:\.|\s(?:m|gada)\.?|\.\sgada|,)?\s(?:(\p{L}[\p{L}\p{M}]{2,13})\s(\d{1,2})\.?|(\d{1,2})\.?\s(\p{L}[\p{L}\p{M}]{2,13}))(?!\p{L})/uy;
const iso = /((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/uy;
const numeric = /(\d{1,2})(?:\/|-|\.\s?)(\d{1,2})(?:\/|-|\.\s?)((?:19|20)\d\d|\d\d)(?!\d)/uy;
const numericWithoutYear =
  /(\d{1,2})\/(\d{1,2})(?![\d/]|[.,:-]\d)|(\d\d)[.-](\d\d)\.?(?![\d./:-])|(\d{1,2})\.\s?(\d{1,2})\.(?!\d)/uy;
const yearBehind =
  /(?:,?\s{1,3}|,)(?:(?:de|del)\s)?((?:19|20)\d\d)(?![\d.,]\d|\d|%|\s(?:people|mensen))(?:\s?(?:r|г|р|g|m)\.)?/uy;
const dayMark = /\s(?:d|gada|日)\./uy;
const looseMonth = /(\p{L}[\p{L}\p{M}]{2,13})(?!\p{L})\.?(?:,?\s\d{2,3})?/uy;

/**
 * Reads a calendar date that begins exactly at an index: "March 2", "21 mar 2019", "10 août", "3. März", "2020. január
 * 3.", "23/07", "8/24/2004".
 * A slip of one letter in an English month is read as meant ("Narch 2"), and so are the letters O and l among the
 * digits ("2O").
 */
export function scanDate(text: string, at: number): Scanned<WrittenDate> | null {
  if (!isDigit(text[at])) return scanDayFirst(text, at) ?? scanMonthFirst(text, at);
  return scanYearFirst(text, at) ?? scanNumeric(text, at) ?? scanDayFirst(text, at);
}

/**
 * Reads a month that stands without a day ("NEW YORK, April -") or with a slip for one ("BOSTON, March 187 -"); it
 * dates nothing.
 */
export function scanMonthAlone(text: string, at: number): Scanned<null> | null {
  const found = match(looseMonth, text, at);
  if (!found || monthOf(found[1] ?? '') === null) return null;
  return { value: null, end: at + found[0].length };
}

function scanMonthFirst(text: string, at: number): Scanned<WrittenDate> | null {
  const found = match(monthFirst, text, at);
  if (!found) return null;
  const month = monthOf(found[1] ?? '') ?? misspeltMonthOf(found[1] ?? '');
  return withYear(text, at + found[0].length, month, dayOf(found[2]));
}

function scanDayFirst(text: string, at: number): Scanned<WrittenDate> | null {
  const found = match(dayFirst, text, at);
  if (!found) return null;
  const month = monthOf(found[2] ?? '') ?? misspeltMonthOf(found[2] ?? '');
  return withYear(text, at + found[0].length, month, dayOf(found[1]));
}

function scanYearFirst(text: string, at: number): Scanned<WrittenDate> | null {
  const standard = match(iso, text, at);
  if (standard)
    return dated(Number(standard[1]), Number(standard[2]), Number(standard[3]), at + standard[0].length);
  const found = match(yearFirst, text, at);
  if (!found) return null;
  const end = at + found[0].length;
  const month = monthOf(found[2] ?? found[5] ?? '');
  const mark = match(dayMark, text, end);
  return dated(Number(found[1]), month, dayOf(found[3] ?? found[4]), end + (mark?.[0].length ?? 0));
}

/** Day and month; the American order only where the European one gives no date. */
function scanNumeric(text: string, at: number): Scanned<WrittenDate> | null {
  const found = match(numeric, text, at) ?? match(numericWithoutYear, text, at);
  if (!found) return null;
  const [first = 0, second = 0, year] = (found[0].match(/\d+/gu) ?? []).map(Number);
  const [day, month] = second > 12 ? [second, first] : [first, second];
  return dated(year === undefined ? null : fullYear(year), month, day, at + found[0].length);
}

function withYear(text: string, end: number, month: number | null, day: number): Scanned<WrittenDate> | null {
  const mark = match(dayMark, text, end);
  const after = end + (mark?.[0].length ?? 0);
  const year = match(yearBehind, text, after);
  return dated(year ? Number(year[1]) : null, month, day, after + (year?.[0].length ?? 0));
}

function dated(
  year: number | null,
  month: number | null,
  day: number,
  end: number,
): Scanned<WrittenDate> | null {
  if (month === null || month < 1 || month > 12 || !(day >= 1 && day <= 31)) return null;
  const monthAndDay = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return { value: `${year ?? '-'}-${monthAndDay}`, end };
}

const dayOf = (digits: string | undefined): number =>
  Number((digits ?? '').replace(/O/g, '0').replace(/[Il]/g, '1'));

function fullYear(year: number): number {
  if (year >= 100) return year;
  return year + (year < 70 ? 2000 : 1900);
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
