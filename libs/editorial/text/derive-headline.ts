import { plainLine } from './plain-line.js';

const longest = 80;

/**
 * A working headline from the text of a lead, its dateline already off: the first sentence when that fits into 80
 * characters, or else as many of its words as do, with an ellipsis. Empty when there is no text.
 */
export function deriveHeadline(lead: string): string {
  // Only the beginning can end up in it, however long the text is.
  const text = plainLine(lead.trimStart().slice(0, 4 * longest)).trim();
  // A stop behind fewer letters is an abbreviation's: "dr. Jansen", "o.a. Rusland".
  const sentence = /^.{20,}?(?:\p{L}{4}|[\d"'”’)])[.!?]["'”’)]?(?=\s|$)/u.exec(text)?.[0] ?? text;
  if (sentence.length <= longest) return sentence.replace(/(?<!\.)\.$/u, '');
  const end = sentence.lastIndexOf(' ', longest - 1);
  return `${sentence.slice(0, end > 0 ? end : longest - 1).replace(/[\s\p{Cs},;:–-]+$/u, '')}…`;
}
