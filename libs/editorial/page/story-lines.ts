import { joinedLines } from './joined-lines.js';

/** The range of widths at which copy is hard-wrapped, in characters. */
const narrowest = 40;
const widest = 100;

const endOfSentence = /[.!?…]["'”’»)]{0,3}$/u;

/**
 * The paragraphs of a story that was pasted: what stands on a line of its own; or, where the text was wrapped at some width, what
 * stands between empty lines. Text is taken for wrapped when it has empty lines, when all lines that another follows are of such a
 * width, and when one of those breaks off within a sentence.
 */
export function storyLines(lines: readonly string[]): string[] {
  const followed = lines.filter((line, at) => line !== '' && (lines[at + 1] ?? '') !== '');
  const isWrapped =
    lines.includes('') &&
    followed.every(({ length }) => length >= narrowest && length <= widest) &&
    followed.some((line) => !endOfSentence.test(line));
  return isWrapped ? joinedLines(lines) : lines.filter((line) => line !== '');
}
