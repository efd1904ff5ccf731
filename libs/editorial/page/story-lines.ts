import { joinedLines } from './joined-lines.js';

/** Copy is wrapped somewhere between these widths, in characters; a line on its own is longer or ends sooner. */
const narrowest = 40;
const widest = 100;

/**
 * The paragraphs of a story that was pasted: what stands on a line of its own; or, where the text was wrapped at some width, what
 * stands between empty lines.
 */
export function storyLines(text: string): string[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u);
  const followed = lines.filter((line, at) => line.trim() !== '' && (lines[at + 1] ?? '').trim() !== '');
  const isWrapped =
    lines.some((line) => line.trim() === '') &&
    followed.length > 0 &&
    followed.every(({ length }) => length >= narrowest && length <= widest);
  return isWrapped ? joinedLines(text) : lines;
}
