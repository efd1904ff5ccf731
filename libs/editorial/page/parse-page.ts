import { opensWithDateline } from './dateline-opening.js';
import { readPageLines } from './page-lines.js';
import type { PageLine } from './page-lines.js';
import type { PageFault, PageOutcome } from './page.js';
import { parseArticle } from './parse-article.js';
import { parseBox, sectionOfBoxTitle } from './parse-box.js';

const mostCharactersInHeadline = 300;
const mostFaults = 50;

/**
 * Parses a page as text: the headline, the article's paragraphs and sub-headings, and the box "Meer uit <section>"
 * with its items and their ages (`parseBox`; how a sub-heading is told, `parseArticle`). One line is one paragraph;
 * blank lines, any line end, a byte order mark and odd white space make no difference. Datelines and credits stay
 * in the text.
 *
 * Refuses a malformed page with every fault found, in the order of the page, at most 50. Never throws; linear in the text.
 * The format is that of `corpus/wire/scraped-page`, whose first page was found on a Dutch news site.
 */
export function parsePage(text: string): PageOutcome {
  const read = readPageLines(text);
  if (!read.ok) return read;
  const { headline, below } = read;

  // The last title counts: an article may have "Meer uit nood" as a sub-heading, a box has no sub-headings.
  const titleAt = below.findLastIndex((line) => sectionOfBoxTitle(line.text) !== null);
  const title = below[titleAt];
  const article = parseArticle(title ? below.slice(0, titleAt) : below, headline.number);
  const box = title ? parseBox(below.slice(titleAt + 1), title.number) : { items: [], faults: [] };
  const section = title ? sectionOfBoxTitle(title.text) : null;

  const faults = [
    ...headlineFaults(headline),
    ...article.faults,
    ...(title && section === '' ? [boxWithoutSection(title.number)] : []),
    ...box.faults,
  ];
  if (faults.length > 0) {
    return { ok: false, faults: faults.toSorted((a, b) => a.line - b.line).slice(0, mostFaults) };
  }
  const page = {
    headline: headline.text,
    blocks: article.blocks,
    boxTitle: title?.text ?? null,
    section,
    items: box.items,
  };
  return { ok: true, page };
}

function headlineFaults({ text, number }: PageLine): PageFault[] {
  if (opensWithDateline(text) || sectionOfBoxTitle(text) !== null) {
    const message = 'The page does not open with a headline. Put the title of the article on line 1.';
    return [{ line: number, code: 'HEADLINE_MISSING', message }];
  }
  if (!/[\p{L}\p{N}]/u.test(text)) {
    const message = 'The headline has no letter and no digit in it. Put the title of the article on line 1.';
    return [{ line: number, code: 'HEADLINE_MISSING', message }];
  }
  if (text.length > mostCharactersInHeadline) {
    const message = `The headline has more than ${mostCharactersInHeadline} characters. Is line 1 the title of the article?`;
    return [{ line: number, code: 'HEADLINE_TOO_LONG', message }];
  }
  return [];
}

function boxWithoutSection(line: number): PageFault {
  return {
    line,
    code: 'BOX_WITHOUT_SECTION',
    message: 'The box title names no section. Write "Meer uit" and the name of the section.',
  };
}
