import { cleanText } from '../text/clean-text.js';
import { overridesDirection } from '../text/invisible.js';
import type { PageFault } from './page.js';

/** A non-empty line with white space collapsed, and its line number (from 1). */
export interface PageLine {
  text: string;
  number: number;
}

const mostBytes = 1024 * 1024;
const mostCharactersInLine = 20_000;

// Control characters other than tab and line ends, halves of surrogate pairs, and the mark a decoder leaves behind.
const notText = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFD]/u;
const lineEnd = /\r\n|\r|\n/u;

/**
 * Splits a page into its headline and the lines below it, or reports why it cannot be read. Skips blank lines but
 * keeps line numbers.
 */
export function readPageLines(
  text: string,
): { ok: true; headline: PageLine; below: PageLine[] } | { ok: false; faults: PageFault[] } {
  if (Buffer.byteLength(text) > mostBytes) {
    return refused(1, 'PAGE_TOO_LARGE', 'The page is larger than 1 MiB. Import one page at a time.');
  }

  const binaryAt = text.search(notText);
  if (binaryAt >= 0) {
    const line = text.slice(0, binaryAt).split(lineEnd).length;
    return refused(
      line,
      'NOT_TEXT',
      'The line holds bytes that are not text. Save the page as text in UTF-8.',
    );
  }

  const written = text.split(lineEnd);
  const overridden = written.flatMap((line, index) => (overridesDirection(line) ? [index + 1] : []));
  if (overridden.length > 0) {
    const message =
      'This line contains an invisible character that reverses the reading direction (U+202D or U+202E). Remove it, or retype the line.';
    return {
      ok: false,
      faults: overridden.map((line) => ({ line, code: 'TEXT_DIRECTION_OVERRIDDEN', message })),
    };
  }

  const lines = written.map(readLine);
  const [headline, ...below] = lines.filter((line) => line.text !== '');
  if (!headline) {
    return refused(
      1,
      'PAGE_EMPTY',
      'The page is empty. Put the headline on line 1 and the article below it.',
    );
  }

  const tooLong = lines.filter((line) => line.text.length > mostCharactersInLine);
  if (tooLong.length === 0) return { ok: true, headline, below };
  const message = `The line has more than ${mostCharactersInLine} characters. Give every paragraph its own line.`;
  return {
    ok: false,
    faults: tooLong.map(({ number }) => ({ line: number, code: 'LINE_TOO_LONG', message })),
  };
}

function readLine(raw: string, index: number): PageLine {
  return { text: cleanText(raw).replace(/\s+/gu, ' ').trim(), number: index + 1 };
}

function refused(line: number, code: PageFault['code'], message: string): { ok: false; faults: PageFault[] } {
  return { ok: false, faults: [{ line, code, message }] };
}
