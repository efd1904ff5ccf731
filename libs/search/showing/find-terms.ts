import type { SoughtTerm } from '../asking/parse-query.js';
import { stemIn, stemmerOf, type StemmedLanguage } from '../words/stem.js';
import { writtenWords, type WrittenWord } from '../words/written-words.js';

/** Where a text has one of the things that somebody looks for. */
export interface Appearance {
  /** Which of the terms. */
  readonly term: number;
  readonly start: number;
  readonly end: number;
}

/** Finds terms in texts as the index does. */
export class TermFinder {
  private readonly wanted: readonly { readonly term: SoughtTerm; readonly stem: string }[];

  constructor(
    terms: readonly SoughtTerm[],
    private readonly language: StemmedLanguage,
  ) {
    this.wanted = terms
      .filter(({ isExcluded }) => !isExcluded)
      .map((term) => ({ term, stem: stemIn(term.joined ?? term.words[0] ?? '', language) }));
  }

  get termCount(): number {
    return this.wanted.length;
  }

  /** In the order of the text. */
  in(text: string): Appearance[] {
    const words = writtenWords(text);
    const appearances: Appearance[] = [];
    for (const [at, word] of words.entries()) {
      for (const [number, { term, stem }] of this.wanted.entries()) {
        const last = this.has(word, term, stem) ? word : this.lastInOrder(words, at, term);
        if (last) appearances.push({ term: number, start: word.start, end: last.end });
      }
    }
    return appearances;
  }

  private has({ parts, joined }: WrittenWord, { kind }: SoughtTerm, stem: string): boolean {
    if (kind !== 'WORD') return false;
    const written = joined === null ? parts : [...parts, joined];
    return written.some((word) => word === stem || stemmerOf(this.language)(word).includes(stem));
  }

  /** The word that a phrase ends with, if one begins with the word at this place. */
  private lastInOrder(
    words: readonly WrittenWord[],
    at: number,
    { kind, words: wanted, joined }: SoughtTerm,
  ): WrittenWord | undefined {
    if (kind === 'WORD' && joined === null) return undefined;
    let next = at;
    let rest = [...wanted];
    while (rest.length > 0) {
      const word = words[next];
      const isLast = word !== undefined && word.parts.length >= rest.length;
      const fits = word?.parts.every((part, place) => {
        const sought = rest[place];
        if (sought === undefined) return true;
        const isOpen = kind === 'PREFIX' && place === rest.length - 1;
        return isOpen ? part.startsWith(sought) : part === sought;
      });
      if (fits !== true) return undefined;
      if (isLast) return word;
      rest = rest.slice(word?.parts.length);
      next += 1;
    }
    return undefined;
  }
}
