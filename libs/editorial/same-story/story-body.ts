import { parseDateline } from '../attribution/parse-dateline.js';
import { readSignOff } from '../attribution/read-sign-off.js';
import { forPublication } from '../page/for-publication.js';
import { withoutInvisible } from '../text/invisible.js';

/** The text of a story, without what changes when only its attribution changes. */
export interface StoryBody {
  /** The headline and the paragraphs, each on one line. */
  readonly paragraphs: readonly string[];
  /** The date in the dateline, as `parseDateline` returns it; null if there is none. */
  readonly date: string | null;
}

/** In characters. Only lists and tables are longer than this, and their beginning identifies them. */
const longestText = 40_000;

/** The lines that may precede the body: a headline. */
const linesAbove = 1;

const longestDateline = 480;

/** Every house ends its dateline with one of these. Parsing a line that has none costs more than all the rest. */
const endOfDateline = /[-–—_:)]\s/u;

const longestSignOff = 80;
const signOffLines = 3;

/** Initials, or an agency's name, on a line of their own: "(mc)", "REUTER", "/kl/". */
const deskMark = /^[\s*_(/[–—-]{0,5}(?:\p{L}{1,4}|reuters?)[\s*_)/\]–—-]{0,5}$/iu;

/**
 * Reads a story from plain text, wrapped or not: without dateline, sign-off and mark-up, and without what is for editors
 * only.
 */
export function storyBody(text: string): StoryBody {
  const plain = withoutInvisible(text.slice(0, longestText))
    .normalize('NFKC')
    .replace(/<[^<>]{1,200}>/gu, ' ');
  const written = plain.split(/\r\n|[\n\r\u2028\u2029]/u).map((line) => line.trim());
  const { lines, date } = withoutDateline(forPublication(written, (line) => line));
  return { paragraphs: paragraphsOf(withoutSignOff(lines)), date };
}

interface DatedLines {
  lines: readonly string[];
  date: string | null;
}

function withoutDateline(lines: readonly string[]): DatedLines {
  let above = 0;
  for (const [at, line] of lines.entries()) {
    if (line === '') continue;
    const found = datelineAt(lines, at);
    if (found) return found;
    above += 1;
    if (above > linesAbove) break;
  }
  return { lines, date: null };
}

/** The lines without the dateline that begins on one of them, and may be wrapped over two; null if none does. */
function datelineAt(lines: readonly string[], at: number): DatedLines | null {
  const [line = '', next = ''] = lines.slice(at, at + 2);
  const head = (next === '' ? line : `${line} ${next}`).slice(0, longestDateline);
  const dateline = endOfDateline.test(head) ? parseDateline(head) : null;
  if (dateline?.leadIn !== '') return null;
  const end = head.length - dateline.rest.length;
  const isWrapped = end > line.length;
  const rest = isWrapped ? next.slice(end - line.length - 1) : line.slice(end);
  return {
    lines: [...lines.slice(0, at), rest, ...lines.slice(at + (isWrapped ? 2 : 1))],
    date: dateline.date,
  };
}

function withoutSignOff(lines: readonly string[]): string[] {
  const kept = [...lines];
  for (let dropped = 0; dropped < signOffLines;) {
    const line = kept.pop();
    if (line === undefined) break;
    if (line === '') continue;
    if (!isSignOff(line)) {
      kept.push(withoutCreditAtEnd(line));
      break;
    }
    dropped += 1;
  }
  return kept;
}

/** A sign-off on a line of its own: "(ANP/RTR)", "© dpa 2026", "Bron: Belga", "(mc)". */
function isSignOff(line: string): boolean {
  if (line.length > longestSignOff) return false;
  return deskMark.test(line) || (/^(?:[^\p{L}\s]|\p{L}{4,9}\s?:)/u.test(line) && isCredited(line));
}

/** The agencies behind the last sentence: "... het water in. (ANP/RTR)" */
function withoutCreditAtEnd(line: string): string {
  const at = line.lastIndexOf('(');
  const isBracketed = at > 0 && line.length - at <= longestSignOff && /\)\.?$/u.test(line);
  return isBracketed && isCredited(line) ? line.slice(0, at) : line;
}

function isCredited(line: string): boolean {
  return readSignOff(line, () => false).length > 0;
}

/**
 * What stands between empty lines is a paragraph. A line without lower-case letters is one by itself: a headline, where
 * capitals do not mark names.
 */
function paragraphsOf(lines: readonly string[]): string[] {
  const paragraphs: string[] = [];
  let open: string[] = [];
  const close = (): void => {
    if (open.length > 0) paragraphs.push(open.join(' '));
    open = [];
  };
  for (const line of lines) {
    const isApart = !/\p{Ll}/u.test(line);
    if (isApart) close();
    if (line !== '') open.push(line);
    if (isApart) close();
  }
  close();
  return paragraphs;
}
