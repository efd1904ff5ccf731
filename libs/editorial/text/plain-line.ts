import type { Run } from './content.js';

/**
 * Text as one line: line breaks, tabs and other control characters become spaces, for each block stands on a line of
 * its own wherever it is rendered.
 */
export function plainLine(text: string): string {
  // U+2028 and U+2029 break lines as well; half a surrogate pair is no character in any encoding.
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/\p{Cs}/gu, '\ufffd');
}

/** What runs say, without their looks. */
export function lineOf(runs: readonly Run[]): string {
  return plainLine(runs.map(({ text }) => text).join('')).trim();
}
