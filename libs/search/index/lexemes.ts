import type { IndexedText } from '../words/indexed-text.js';

/** A text as PostgreSQL's `tsvector` is written: words with their places, weighted by the column that FTS5 keeps them in. */
export function lexemes({ head, text, headStems, textStems, marks }: IndexedText): string {
  const places = new Map<string, string[]>();
  const add = (word: string, place: string): void => {
    const known = places.get(word);
    if (known) known.push(place);
    else places.set(word, [place]);
  };
  head.forEach((word, at) => add(word, `${at + 1}A`));
  text.forEach((word, at) => add(word, `${head.length + at + 2}B`));
  // Stems and marks are in no order; a place is what weighs them.
  for (const stem of headStems) add(stem, '16382C');
  for (const stem of textStems) add(stem, '16383');
  for (const mark of marks) add(mark, '16383');
  return [...places].map(([word, at]) => `'${word}':${at.slice(0, mostPlaces).join(',')}`).join(' ');
}

/** PostgreSQL keeps no more of one word. */
const mostPlaces = 256;
