import { numberPartOf } from '../text/number-words.js';
import { isFunctionWord } from './known-function-words.js';

/** A word of a story, folded for comparison. */
export interface StoryWord {
  readonly text: string;
  /** Names and numbers are the facts: they differ between two stories that are told in the same words. */
  readonly kind: 'NAME' | 'NUMBER' | 'WORD';
}

/** Numbers ("2,5", "9-1/2", "20:30"), words, and marks after which a sentence begins. */
const pieces =
  /(\d{1,20}(?:[.,:/-]\d{1,20}){0,8})|([\p{L}\p{M}]{1,80}(?:['’][\p{L}\p{M}]{1,80}){0,3})|[.!?:"“”„«»`–—]/gu;
const capital = /^\p{Lu}/u;
const longestHeadline = 200;

/**
 * The words of a text. A name is a word with a capital within a sentence, or one that opens a sentence and is followed by a
 * name or is one elsewhere above. In headlines where everything has capitals, nothing is a name.
 */
export function storyWords(paragraphs: readonly string[]): StoryWord[] {
  const names = new Set<string>();
  return paragraphs.flatMap((paragraph, at) =>
    isInCapitals(paragraph, at === 0) ? plainWords(paragraph) : markedWords(paragraph, names),
  );
}

function plainWords(paragraph: string): StoryWord[] {
  return Array.from(paragraph.matchAll(pieces)).flatMap(([, number, word]): StoryWord[] => {
    const text = textOf(number, word);
    return text === null ? [] : [text];
  });
}

interface MarkedWord {
  word: StoryWord;
  mayBeName: boolean;
}

/** @param names the names so far; those of this paragraph are added */
function markedWords(paragraph: string, names: Set<string>): StoryWord[] {
  const marked: MarkedWord[] = [];
  let opensSentence = true;
  for (const [, number, word] of paragraph.matchAll(pieces)) {
    const read = textOf(number, word);
    if (read) {
      const mayBeName =
        word !== undefined && read.kind === 'WORD' && capital.test(word) && !isFunctionWord(read.text);
      const isName = mayBeName && !opensSentence;
      if (isName) names.add(read.text);
      marked.push({ word: isName ? { text: read.text, kind: 'NAME' } : read, mayBeName });
    }
    opensSentence = read === null;
  }
  return marked.map(({ word, mayBeName }, at) => {
    const isName = mayBeName && (names.has(word.text) || marked[at + 1]?.word.kind === 'NAME');
    return isName ? { text: word.text, kind: 'NAME' } : word;
  });
}

/** Null for a mark. */
function textOf(number: string | undefined, word: string | undefined): StoryWord | null {
  if (number !== undefined) return { text: digitsOf(number), kind: 'NUMBER' };
  if (word === undefined) return null;
  const text = word.toLowerCase();
  const spelt = numberPartOf(text);
  if (spelt?.part === 'NUMBER') return { text: spelt.value, kind: 'NUMBER' };
  const isPossessive = text.endsWith("'s") || text.endsWith('’s');
  return { text: isPossessive ? text.slice(0, -2) : text, kind: 'WORD' };
}

/** Without the marks of thousands, and with a full stop in front of decimals: "2,000" is "2000", and "2,5" is "2.5". */
function digitsOf(number: string): string {
  return /[.,]/u.test(number) ? number.replace(/[.,](?=\d{3}(?!\d))/gu, '').replaceAll(',', '.') : number;
}

/** "BANK RAISES RATE", or as a headline "Bank Raises Its Prime Rate". */
function isInCapitals(paragraph: string, isFirst: boolean): boolean {
  if (!/\p{Ll}/u.test(paragraph)) return true;
  if (!isFirst || paragraph.length > longestHeadline) return false;
  const long = paragraph.match(/[\p{L}\p{M}]{4,80}/gu) ?? [];
  return long.filter((word) => capital.test(word)).length > 0.7 * long.length;
}
