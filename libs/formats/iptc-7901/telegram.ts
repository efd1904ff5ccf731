import { withoutControlSigns } from '../copy/control-signs.js';
import { collapse } from '../text/collapse.js';

/** A message in the telegraph format of IPTC 7901, apart. */
export interface Telegram {
  service: string;
  number: string;
  priority: number;
  category: string;
  /** What stands behind the count of words: a house's own number, a letter for the language. */
  rest: string;
  slug: string | null;
  /** The lines of the heading. */
  heading: string[];
  body: string;
  /** Behind the text: the date-time group. */
  foot: string;
}

/** "eca062 4 i 211    dpa 061": service and number, priority, category, count of words. */
const head =
  /^[\s␀\u007f]{0,40}(?:␁\s{0,3})?(\p{L}{2,5})\s?(\d{3,4})\s{1,3}([1-9])\s{1,3}(\p{L}{1,4})\s{1,3}(\d{1,5})(?:\s{1,6}([^\n]{0,80}))?$/u;
const datedLine = /^\s{0,3}\d{6}\s(?:[A-Z]{1,5}\s)?\p{L}{3,9}\.?\s\d{2,4}\s{0,3}$/iu;
/** Ends a heading: the standard has an equals sign there. */
const closed = /\s?=\s{0,3}$/u;

/** Telegrams are found by their first line, where the control characters were lost as well. */
export function isTelegram(text: string): boolean {
  return head.test(headLine(text));
}

/** @param text one message */
export function readTelegram(text: string): Telegram | null {
  const first = headLine(text);
  const [, service, number, priority, category, , rest = ''] = head.exec(first) ?? [];
  if (service === undefined || number === undefined || category === undefined) return null;
  const lines = text
    .slice(text.indexOf(first) + first.length)
    .replace(/\r\n?/gu, '\n')
    .split('\n');
  return {
    service,
    number,
    priority: Number(priority),
    category,
    rest: collapse(rest) ?? '',
    ...partsOf(lines),
  };
}

function headLine(text: string): string {
  const start = text.slice(0, 400).replace(/^[\s␀\u007f]{1,100}/u, '');
  return start.slice(0, start.search(/[\r\n]|$/u)).trimEnd();
}

function partsOf(lines: readonly string[]): Pick<Telegram, 'slug' | 'heading' | 'body' | 'foot'> {
  const stx = lines.findIndex((line) => line.includes('␂'));
  const first = stx === -1 ? lines.findIndex((line) => collapse(line) !== null) + 1 : stx;
  const slug = collapse(lines.slice(0, Math.max(first, 0)).join(' ').replaceAll('␂', ''));
  const { heading, next } = headingFrom(lines, Math.max(first, 0));
  const behind = lines.slice(next);
  const end = behind.findIndex((line) => line.includes('␃') || datedLine.test(line));
  const text = end === -1 ? behind : behind.slice(0, end);
  return {
    slug,
    heading,
    body: withoutControlSigns(text.join('\n')),
    foot: end === -1 ? '' : behind.slice(end, end + 3).join(' '),
  };
}

/** To the equals sign, or to the first blank line where there is none near. */
function headingFrom(lines: readonly string[], from: number): { heading: string[]; next: number } {
  const near = lines.slice(from, from + 12);
  const equals = near.findIndex((line) => closed.test(line));
  const blank = near.findIndex((line, at) => collapse(line) === null && at > 0);
  const end = equals !== -1 ? equals + 1 : blank !== -1 ? blank : 1;
  const heading = near
    .slice(0, end)
    .flatMap((line) => collapse(line.replace('␂', '').replace(closed, '')) ?? []);
  return { heading, next: from + end };
}
