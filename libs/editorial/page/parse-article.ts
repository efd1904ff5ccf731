import type { PageLine } from './page-lines.js';
import type { PageBlock, PageFault } from './page.js';
import { scanAge } from './parse-age.js';
import { couldBeSubHeading } from './sub-heading.js';

/**
 * Parses the lines between headline and box: every line is a paragraph or a sub-heading.
 *
 * A sub-heading is a line that looks like one (`couldBeSubHeading`) between two paragraphs. Two or more such lines
 * in a row are a list, a table of results or verse, and are paragraphs, as are a short first line (nothing to
 * divide yet) and a short last line (a sign-off).
 */
export function parseArticle(
  lines: readonly PageLine[],
  headlineLine: number,
): { blocks: PageBlock[]; faults: PageFault[] } {
  const short = lines.map(({ text }) => couldBeSubHeading(text));
  const blocks = lines.map(({ text, number }, index): PageBlock => {
    const isHeading = short[index] === true && short[index - 1] === false && short[index + 1] === false;
    return { kind: isHeading ? 'heading' : 'paragraph', text, line: number };
  });

  const faults = lines.filter(({ text }) => holdsAge(text)).map(({ number }) => ageOutsideBox(number));
  if (blocks.length === 0) {
    faults.push({
      line: headlineLine,
      code: 'ARTICLE_MISSING',
      message: 'There is no article under the headline. Put its paragraphs between the headline and the box.',
    });
  }
  return { blocks, faults };
}

/** A line of its own that reads "Gisteren" may be a sub-heading; "gisteren" or "2 uur geleden" is an age. */
function holdsAge(text: string): boolean {
  const scanned = scanAge(text);
  return scanned !== null && (scanned.rest !== '' || !/^\p{Lu}/u.test(text));
}

function ageOutsideBox(line: number): PageFault {
  return {
    line,
    code: 'AGE_OUTSIDE_BOX',
    message:
      'An age stands above the box. A page has one box: put its title "Meer uit <section>" above the first item.',
  };
}
