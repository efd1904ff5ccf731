import type { NewsTime } from '../news-item.js';
import { readTime } from '../times/read-time.js';

/** Months as telegrams shorten them in several languages, by number. */
const months: readonly string[] = [
  'jan|ene|gen|tam',
  'feb|fev|fév|helm',
  'mar|maa|mär|mrz|mrt',
  'apr|avr|abr|huh',
  'may|mei|mai|mag|maj|tou',
  'jun|jui|giu|kes',
  'jul|lug|hei',
  'aug|aou|aoû|ago|elo',
  'sep|set|syy',
  'oct|okt|ott|out|lok',
  'nov',
  'dec|déc|dez|des|dic|jou',
];
const english = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const group =
  /\b(\d{2})(\d{2})(\d{2})\s{0,3}(?:([A-Z]{1,5}|[+-]\d{4})\s{1,3})?(\p{L}{3,9})\.?\s{1,3}(\d{2}|\d{4})(?!\d)/iu;

/** The date-time group of a telegram, such as "131137 GMT Nov 13" or "310001 JUL 97"; null without one. */
export function readMessageTime(text: string, timeZone: string | null): NewsTime | null {
  const [, day, hour, minute, zone = '', name = '', year = ''] = group.exec(text.slice(0, 300)) ?? [];
  const month = monthOf(name);
  if (day === undefined || hour === undefined || minute === undefined || month === null) return null;
  return readTime(`${day} ${month} ${fullYear(year)} ${hour}:${minute} ${zone}`.trim(), timeZone);
}

/** The English name of a month that is written in another language. */
export function monthOf(written: string): string | null {
  const name = written.toLowerCase();
  if (name === 'juillet' || name === 'juil') return 'Jul';
  const at = months.findIndex((listed) => listed.split('|').some((start) => name.startsWith(start)));
  return english[at] ?? null;
}

/** Wires are older than the year they were first written with two digits in. */
export function fullYear(written: string): string {
  if (written.length !== 2) return written;
  return `${Number(written) >= 60 ? 19 : 20}${written}`;
}
