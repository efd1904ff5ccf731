import type { NewsBlock } from '../news-item.js';
import { paragraphOf } from '../text/plain-text.js';
import { type Body, readBlocks } from './read-html-body.js';

/** Rules and marks that end a take. */
const rule = /^[\s_*=~#.\\/–—-]{2,}$/u;
/** Columns: words parted by many spaces. */
const row = /\S\s{3,}\S|^\s{20,}\S/u;

/** Whether a line is one of a table. */
export function isTableRow(line: string): boolean {
  return row.test(line.trimEnd()) || (line.match(/;/gu)?.length ?? 0) >= 4;
}

/** Whether a paragraph says nothing and only parts others. */
function isRule(paragraph: string): boolean {
  return rule.test(paragraph);
}

/** The body of a line format, in which a desk's mark at the end stands apart from the story. */
export function readLineBody(paragraphs: readonly (string | NewsBlock)[]): Body {
  const [signed, mark] = withoutMark(paragraphs);
  const blocks = signed
    .filter((paragraph) => typeof paragraph !== 'string' || !isRule(paragraph))
    .map((paragraph) => (typeof paragraph === 'string' ? paragraphOf(paragraph) : paragraph));
  const body = readBlocks(blocks);
  if (mark !== null) return { ...body, signOff: mark };
  const isMarked = body.signOff !== null && body.paragraphs.at(-1) === body.signOff;
  return { ...body, paragraphs: isMarked ? body.paragraphs.slice(0, -1) : body.paragraphs };
}

/** "./.CVN": the end of a telegram, and the desk it comes from. */
function withoutMark(
  paragraphs: readonly (string | NewsBlock)[],
): [readonly (string | NewsBlock)[], string | null] {
  const last = paragraphs.findLastIndex((paragraph) => typeof paragraph !== 'string' || !isRule(paragraph));
  const mark = paragraphs[last];
  const isMark = typeof mark === 'string' && /^\.\/\.\s?\p{L}[\p{L}/ ]{0,12}$/u.test(mark);
  return isMark ? [paragraphs.slice(0, last), mark] : [paragraphs, null];
}
