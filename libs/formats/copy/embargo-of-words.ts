import { Temporal } from 'temporal-polyfill';
import { monthOf } from './message-time.js';
import type { Embargo, NewsTime } from '../news-item.js';
import { asksForEmbargo } from '../times/embargo.js';
import { isMoment, readTime } from '../times/read-time.js';
import { offsetOf } from '../times/zones.js';

/** "EMBARGO tot 12 maart 14.00 uur", "Sperrfrist: 23.01.2026, 19.00 Uhr", "not for release before 06:00 GMT". */
const asked =
  /\b(?:embargo(?:ed)?|sperrfrist|publiceren\s(?:voor|vóór)|(?:publication|release|use)\s(?:before|until))[\s:,-]{0,5}(?:(?:tot|until|till|bis|for|voor|vóór|jusqu'au|jusqu'à)\s)?(?:\p{L}{2,12},?\s)?(?:(\d{1,2})[.\s-]{1,2}(\d{1,2}|\p{L}{3,10})(?:[.\s-]{1,2}(\d{4})\b)?[.,\s]{1,3})?(?:(?:om|at|um|à)\s)?(\d{1,2})[.:uh](\d{2})(?:\s?(?:uur|uhr|hours|hrs|h|u)\b\.?)?(?:\s?\(?([A-Z]{1,5})\b)?/iu;
const iso =
  /\b(?:embargo(?:ed)?|sperrfrist)\D{0,30}(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)/iu;
const weekdays = /^(?:ma|di|wo|do|vr|za|zo|mo|we|th|fr|sa|su|tu)/iu;

/**
 * The embargo that a line asks for in words. Without a day it is the day the message was sent on, without a zone the
 * source's. What names no one moment is held for a person.
 */
export function embargoOfWords(line: string | null, sent: NewsTime | null, timeZone: string | null): Embargo {
  if (line === null || !asksForEmbargo(line)) return { kind: 'NONE' };
  const text = line.slice(0, 300);
  const held: Embargo = { kind: 'HELD', asWritten: text.trim() };
  const written = readTime(iso.exec(text)?.[1], timeZone);
  if (written !== null && isMoment(written)) return { kind: 'UNTIL', time: written };
  const found = asked.exec(text);
  if (!found || namesWeekday(found[0])) return held;
  const [, day, month, year, hour = '', minute = '', letters = ''] = found;
  const offset = letters === '' ? null : offsetOf(letters);
  const zone = offset === 'Z' ? '+00:00' : (offset ?? timeZone);
  const today = localDay(sent, zone);
  const date = day === undefined ? today : dayOf(day, month ?? '', year ?? today?.slice(0, 4) ?? '');
  if (date === null || zone === null) return held;
  const time = readTime(`${date}T${hour.padStart(2, '0')}:${minute}${offset ?? ''}`, timeZone);
  const isOver = day === undefined && sent !== null && time !== null && Date.parse(time) <= Date.parse(sent);
  return time === null || !isMoment(time) || isOver ? held : { kind: 'UNTIL', time };
}

/** "tot zaterdag 06.00 uur" says a day that only a person knows. */
function namesWeekday(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}{5,12}/gu) ?? [];
  return words.some((word) => weekdays.test(word) && /(?:dag|tag|woch|day)$/u.test(word));
}

function dayOf(day: string, month: string, year: string): string | null {
  const name = /^\d/u.test(month) ? month.padStart(2, '0') : monthNumber(month);
  return name === null || year === '' ? null : `${year}-${name}-${day.padStart(2, '0')}`;
}

function monthNumber(written: string): string | null {
  const name = monthOf(written);
  const time = name === null ? null : readTime(`1 ${name} 2000 00:00`, null);
  return time?.slice(5, 7) ?? null;
}

function localDay(sent: NewsTime | null, zone: string | null): string | null {
  if (sent === null) return null;
  if (zone === null || !isMoment(sent)) return sent.slice(0, 10);
  try {
    return Temporal.Instant.from(sent).toZonedDateTimeISO(zone).toPlainDate().toString();
  } catch {
    return null;
  }
}
