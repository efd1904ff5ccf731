import type { TextMessage } from '../reader.js';

/** The start of a message says whether it is text. */
const sample = 20_000;
const controls = /[^\P{Cc}\t\n\r\f]|\ufffd/gu;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}]/gu;

/**
 * Whether bytes that no format claims may be news all the same: words in lines. Pictures, archives, encoded data,
 * lists of numbers and documents of unknown formats are none.
 */
export function isNewsText({ text }: TextMessage): boolean {
  const start = text.slice(0, sample);
  if (start.includes('\0') || /^\s*(?:<[!?\p{L}/]|[{]|\[\s*[{["\d\]])/u.test(start)) return false;
  const filled = start.replace(/\s+/gu, '');
  if (countOf(start, controls) > filled.length / 50) return false;
  if (countOf(filled, /[\p{L}\p{M}]/gu) < filled.length / 2) return false;
  const words = start.split(/\s+/u).filter((word) => /\p{L}/u.test(word));
  if (countOf(start, unspaced) > filled.length / 3) return filled.length > 5;
  // Nobody writes words of sixty letters, and data has no others.
  return words.length >= 3 && words.filter((word) => word.length <= 60).length > words.length / 2;
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
