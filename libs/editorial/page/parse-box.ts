import { withoutInvisible } from '../text/invisible.js';
import { opensWithDateline, textBeforeDateline } from './dateline-opening.js';
import type { PageLine } from './page-lines.js';
import type { PageFault, PageItem } from './page.js';
import { scanAge } from './parse-age.js';

const boxTitle = /^(?:meer uit|more from)(?: (?<section>[\p{L}\p{N}'’].{0,59}?))?[ :>»]{0,3}$/iu;
const sentenceEnd = /[.!?…]$/u;

/**
 * The section a box title names: "Buitenland" for "Meer uit Buitenland", '' for a title without a name, null for any
 * other line. "Meer uit angst dan uit overtuiging stemde hij voor." is prose: it ends as a sentence.
 */
export function sectionOfBoxTitle(written: string): string | null {
  const line = withoutInvisible(written);
  if (sentenceEnd.test(line)) return null;
  const match = boxTitle.exec(line);
  return match ? (match.groups?.['section'] ?? '') : null;
}

/**
 * Reads the lines under a box title. An age closes the item above it and belongs to that item; what is glued behind the
 * age opens the next one. An item is one or more lines.
 */
export function parseBox(
  lines: readonly PageLine[],
  titleLine: number,
): { items: PageItem[]; faults: PageFault[] } {
  const items: PageItem[] = [];
  const faults: PageFault[] = [];
  let open: { paragraphs: string[]; line: number } | null = null;

  for (const { text, number } of lines) {
    let rest = text;
    for (let scanned = scanAge(rest); scanned; scanned = scanAge(rest)) {
      const { age, ageText } = scanned;
      if (open) items.push({ ...open, age, ageText });
      else faults.push(ageWithoutItem(number, ageText));
      open = null;
      rest = scanned.rest;
    }
    if (rest === '') continue;

    if (!open) {
      open = { paragraphs: [rest], line: number };
      continue;
    }

    const unknownAge = textBeforeDateline(rest);
    if (opensWithDateline(rest)) {
      faults.push(itemWithoutAge(open.line, `before the next item on line ${number}`));
      open = { paragraphs: [rest], line: number };
    } else if (unknownAge !== null) {
      faults.push(ageNotUnderstood(number, unknownAge));
      open = { paragraphs: [rest], line: number };
    } else {
      open.paragraphs.push(rest);
    }
  }

  if (open) faults.push(itemWithoutAge(open.line, 'at the end of the page'));
  if (lines.length === 0) faults.push(boxWithoutItems(titleLine));
  return { items, faults };
}

function ageWithoutItem(line: number, ageText: string): PageFault {
  return {
    line,
    code: 'AGE_WITHOUT_ITEM',
    message: `"${ageText}" has no item above it. An age stands after its item: remove it or add the item.`,
  };
}

function itemWithoutAge(line: number, where: string): PageFault {
  return {
    line,
    code: 'ITEM_WITHOUT_AGE',
    message: `The item that starts here has no age ${where}. Add one, such as "2 uur geleden", on the line after it.`,
  };
}

function ageNotUnderstood(line: number, written: string): PageFault {
  return {
    line,
    code: 'AGE_NOT_UNDERSTOOD',
    message: `"${written}" stands where an age should. Write one such as "2 uur geleden" or "gisteren".`,
  };
}

function boxWithoutItems(line: number): PageFault {
  return {
    line,
    code: 'BOX_WITHOUT_ITEMS',
    message: 'The box has no items. Add them under its title, each followed by its age, or remove the title.',
  };
}
