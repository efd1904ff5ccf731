import { ageUnits } from '../text/age.js';
import { indexBehind, withoutInvisible } from '../text/invisible.js';
import { opensWithDateline } from './dateline-opening.js';
import type { Age } from './page.js';

const { minute, hour, day, week, month, year } = ageUnits;
const second = 1_000;

const numbers = new Map([
  ...spelled(1, 'een', 'één', 'a', 'an', 'one'),
  ...spelled(2, 'twee', 'two'),
  ...spelled(3, 'drie', 'three'),
  ...spelled(4, 'vier', 'four'),
  ...spelled(5, 'vijf', 'five'),
  ...spelled(6, 'zes', 'six'),
  ...spelled(7, 'zeven', 'seven'),
  ...spelled(8, 'acht', 'eight'),
  ...spelled(9, 'negen', 'nine'),
  ...spelled(10, 'tien', 'ten'),
  ...spelled(11, 'elf', 'eleven'),
  ...spelled(12, 'twaalf', 'twelve'),
]);

const units = new Map([
  ...Object.values(ageUnits).flatMap(({ milliseconds, nl, en }) => spelled(milliseconds, ...nl, ...en)),
  ...spelled(second, 'seconde', 'seconden', 'sec', 'second', 'seconds'),
  ...spelled(minute.milliseconds, 'min', 'mins'),
  ...spelled(15 * minute.milliseconds, 'kwartier'),
  ...spelled(hour.milliseconds, 'u', 'uren', 'hr', 'hrs'),
  ...spelled(year.milliseconds, 'jaren'),
]);

const idioms = new Map([
  ...spelled(0, 'zojuist', 'zonet', 'just now'),
  ...spelled(hour.milliseconds / 2, 'een half uur geleden', 'half an hour ago'),
  ...spelled(hour.milliseconds * 1.5, 'anderhalf uur geleden'),
  ...spelled(day.milliseconds, 'gisteren', 'yesterday'),
  ...spelled(day.milliseconds * 2, 'eergisteren', 'the day before yesterday'),
  ...spelled(week.milliseconds, 'vorige week', 'last week'),
  ...spelled(month.milliseconds, 'vorige maand', 'last month'),
  ...spelled(year.milliseconds, 'vorig jaar', 'last year'),
]);

function spelled(value: number, ...words: string[]): Array<[string, number]> {
  return words.map((word) => [word, value]);
}

const oneOf = (words: Map<string, number>): string => [...words.keys()].join('|');

// Three digits at most: 999 years ago is still a year with four digits. No `u` flag: with it, `i` takes "ſ" for an "s".
const ageAtStart = new RegExp(
  `^(?:(?<count>\\d{1,3}|${oneOf(numbers)}) ?(?<unit>${oneOf(units)})\\.? (?:geleden|ago)|(?<idiom>${oneOf(idioms)}))`,
  'i',
);

/** Parses a text that is only an age, in Dutch or English: "4 uur geleden", "gisteren", "a week ago". */
export function parseAge(text: string): Age | null {
  const scanned = scanAge(text.replace(/\s+/gu, ' ').trim());
  return scanned?.rest === '' ? scanned.age : null;
}

/** No age, with the dateline that may be glued to it, reaches further into a line. */
const furthest = 400;

/**
 * Finds an age at the start of a line (single spaces, trimmed) and what stands behind it: on scraped pages the age of one
 * item is glued to the place of the next, "1 uur geledenPARIJS (ANP) - ...". `ageText` is the age as written, `rest` the
 * text of the next item, '' where the age has a line of its own. Null where the line is prose that merely begins with
 * words of time ("2 dagen geleden werd bekend", "Gisterenavond", "Yesterday's vote").
 */
export function scanAge(line: string): { age: Age; ageText: string; rest: string } | null {
  const head = withoutInvisible(line.slice(0, furthest));
  const match = ageAtStart.exec(head);
  if (!match) return null;

  const ageText = match[0];
  const behind = head.slice(ageText.length);
  if (!opensItem(ageText, behind)) return null;

  const { count = '', unit = '', idiom = '' } = match.groups ?? {};
  const counted = (numbers.get(count.toLowerCase()) ?? Number(count)) * (units.get(unit.toLowerCase()) ?? 0);
  const milliseconds = idioms.get(idiom.toLowerCase()) ?? counted;
  return {
    age: { text: ageText.toLowerCase(), milliseconds },
    ageText,
    rest: line.slice(indexBehind(line, ageText.length)).trimStart(),
  };
}

const goesOnAsProse = /^(?:['’]s )?[\p{Ll}\p{M}.,;:!?)\]}%…/–—-]/u;
const clockTime = /^\d{1,2}[:.]\d{2}/u;
const capital = /^\p{Lu}/u;

/** Whether behind the words of an age stands nothing, or the opening of an item, rather than the rest of a sentence. */
function opensItem(ageText: string, behind: string): boolean {
  if (goesOnAsProse.test(behind)) return false;
  if (!behind.startsWith(' ')) return true;

  // With a space in between only spelling tells: prose opens with a capital, an age seldom does.
  const item = behind.trimStart();
  if (capital.test(ageText)) return opensWithDateline(item);
  return !goesOnAsProse.test(item) && !clockTime.test(item);
}
