import { Temporal } from 'temporal-polyfill';
import type { NewsTime } from '../news-item.js';
import { offsetOf } from './zones.js';

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** 2017-02-01T10:00:00.123+0100, 20170201T100000Z, 2017-02-01 10:00, 2017.02.01 10:00:00, 20170201 */
const iso =
  /^(\d{4})([-.]?)(\d{2})\2(\d{2})(?:(?:[T\s]\s?|(?=\d{6}(?:\D|$)))(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?)?\s?([A-Z]{1,5}|[+\-−]\d{2}:?(?:\d{2})?)?$/iu;
/** Tue, 3 Mar 2020 10:00:00 +0100 (CET) */
const mail =
  /^(?:\p{L}{2,10}\.?,?\s)?(\d{1,2})\s(\p{L}{3,9})\.?\s(\d{4})(?:,?\s(\d{1,2}):(\d{2})(?::(\d{2}))?)?\s?([A-Z]{1,5}|[+\-−]\d{2}:?(?:\d{2})?)?(?:\s\([^()]{1,20}\))?$/iu;

interface Parts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  fraction: string;
  zone: string;
}

/**
 * Reads a time as a format writes it. One without a zone gets the offset that the source's zone has then, and none
 * if that zone is not known. Null for what is no time: a day that does not exist, or no day at all.
 */
export function readTime(written: string | null | undefined, timeZone: string | null): NewsTime | null {
  const text = written?.replace(/\s+/gu, ' ').trim().slice(0, 80) ?? '';
  const parts = isoParts(text) ?? mailParts(text);
  if (!parts) return null;
  try {
    return render(parts, timeZone);
  } catch {
    return null;
  }
}

function isoParts(text: string): Parts | null {
  const found = iso.exec(text);
  if (!found) return null;
  const [, year, , month, day, hour = '0', minute = '0', second = '0', fraction = '', zone = ''] = found;
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    fraction,
    zone,
  };
}

function mailParts(text: string): Parts | null {
  const found = mail.exec(text);
  if (!found) return null;
  const [, day, name = '', year, hour = '0', minute = '0', second = '0', zone = ''] = found;
  const month = monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return {
    year: Number(year),
    month,
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    fraction: '',
    zone,
  };
}

function render(parts: Parts, timeZone: string | null): NewsTime {
  const { year, month, day, hour, minute, second, fraction, zone } = parts;
  const second3 = fraction === '' ? '' : `.${fraction}`;
  const named = zone === '' ? null : offsetOf(zone);
  // Most times name their zone and are of an ordinary day, and then there is nothing to calculate.
  if (isOrdinary(parts) && (named !== null || timeZone === null)) {
    const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
    return `${date}T${two(hour)}:${two(minute)}:${two(second)}${second3}${named ?? ''}`;
  }
  // Midnight at the end of a day, which XML allows; a leap second is the second before it.
  const isEndOfDay = hour === 24 && minute === 0 && second === 0;
  const time = { hour: isEndOfDay ? 0 : hour, minute, second: Math.min(second, second === 60 ? 59 : second) };
  const written = Temporal.PlainDateTime.from({ year, month, day, ...time }, { overflow: 'reject' });
  const local = isEndOfDay ? written.add({ days: 1 }) : written;
  const offset = named ?? offsetIn(local, timeZone) ?? '';
  return `${local.toString({ smallestUnit: 'second' })}${second3}${offset}`;
}

/** A time that every month and every day has. */
function isOrdinary({ month, day, hour, minute, second }: Parts): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 28 && hour < 24 && minute < 60 && second < 60;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

function offsetIn(local: Temporal.PlainDateTime, timeZone: string | null): string | null {
  if (timeZone === null) return null;
  try {
    const { offset } = local.toZonedDateTime(timeZone);
    return offset === '+00:00' ? 'Z' : offset;
  } catch {
    return null;
  }
}

/** Whether a time says in which zone it is, so that it names one moment. */
export function isMoment(time: NewsTime): boolean {
  return /T.*(?:Z|[+-]\d{2}:\d{2})$/u.test(time);
}
