import { stemmerOf, type StemmedLanguage } from './stem.js';
import { writtenWords } from './written-words.js';

/** A text to be found. */
export interface SearchableText {
  /** What everybody may see of it, whatever becomes of the rest: headline, keywords. */
  readonly head: readonly string[];
  readonly text: readonly string[];
  /** What it is found by besides its words: letters and digits only, see `markOf`. */
  readonly marks: readonly string[];
  /** Null if its words are found only as they are. */
  readonly language: StemmedLanguage | null;
}

/** The words of a text as its index keeps them. */
export interface IndexedText {
  /** In order, with a {@link border} between one field and the next, over which no phrase reaches. */
  readonly head: readonly string[];
  readonly text: readonly string[];
  /** What it is found by besides, each once, and not if it is among the words. */
  readonly headStems: readonly string[];
  readonly textStems: readonly string[];
  readonly marks: readonly string[];
}

/** Nobody types it: words consist of letters and digits. */
const border = '_';

/** Of a longer text, the beginning is found. PostgreSQL knows of no more than 16,383 places in a text. */
const mostWords = 10_000;

export function indexedText({ head, text, marks, language }: SearchableText): IndexedText {
  const ofHead = wordsOf(head, language);
  const ofText = wordsOf(text, language);
  return {
    head: ofHead.words,
    headStems: ofHead.stems,
    text: ofText.words,
    textStems: ofText.stems,
    marks,
  };
}

function wordsOf(
  fields: readonly string[],
  language: StemmedLanguage | null,
): { words: string[]; stems: string[] } {
  const words: string[] = [];
  const joined = new Set<string>();
  for (const field of fields) {
    if (words.length >= mostWords) break;
    if (words.length > 0) words.push(border);
    for (const word of writtenWords(field)) {
      for (const part of word.parts) words.push(part);
      if (word.joined !== null) joined.add(word.joined);
    }
  }
  words.length = Math.min(words.length, mostWords);
  const written = new Set(words);
  const stems = new Set<string>();
  for (const word of joined) if (!written.has(word)) stems.add(word);
  if (language !== null) {
    const stemsIn = stemmerOf(language);
    for (const group of [written, joined]) {
      for (const word of group) {
        for (const stem of stemsIn(word)) if (!written.has(stem)) stems.add(stem);
      }
    }
  }
  return { words, stems: [...stems] };
}

/** A mark by which texts are told apart, such as `_s` and a section: one that no typed word equals. */
export function markOf(kind: 'a' | 'p' | 's' | 't', name: string): string {
  return `_${kind}${name.toLowerCase().replace(/[^a-z0-9]/gu, '')}`;
}
