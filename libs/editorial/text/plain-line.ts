import type { Run } from './content.js';

/**
 * Text as one line: line breaks, tabs and other control characters become spaces, because each block is rendered on
 * a line of its own.
 */
export function plainLine(text: string): string {
  if (!unfit.test(text)) return text;
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/\p{Cs}/gu, '\ufffd');
}

// U+2028 and U+2029 break lines as well; half a surrogate pair is no character in any encoding.
const unfit = /[\p{Cc}\u2028\u2029\p{Cs}]/u;

/** The plain text of runs. */
export function lineOf(runs: readonly Run[]): string {
  return plainLine(runs.map(({ text }) => text).join('')).trim();
}
