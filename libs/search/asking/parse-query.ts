import { writtenWords } from '../words/written-words.js';

/** One thing that somebody looks for. */
export interface SoughtTerm {
  /**
   * `WORD`: any form of a word. `PHRASE`: exactly these words, in this order. `PREFIX`: the same, the last of which may be longer.
   */
  readonly kind: 'WORD' | 'PHRASE' | 'PREFIX';
  /** Folded: lower-case ASCII letters and digits. One of them, unless hyphens or the like join a word of several. */
  readonly words: readonly string[];
  /** The parts of a `WORD` written as one; null if it has one part. */
  readonly joined: string | null;
  /** Whether texts that have it are left out. */
  readonly isExcluded: boolean;
}

/** Further terms of a query say nothing more. */
const mostTerms = 12;
/** Of all its terms together: each costs a walk through the index, also within a phrase. */
const mostWords = 16;
/** An engine gathers all words that begin so, of all texts, before it finds one. */
export const mostPrefixes = 3;

/** Too many words begin with fewer letters. */
export const shortestPrefix = 3;

/** A phrase in quotation marks of any kind, or anything up to a space, with what may stand in front of it and behind it. */
const typed = /(?<minus>[-−–])?(?:["“”„«](?<phrase>[^"“”„«»]*)["“”»]?|(?<word>[^\s"“”„«»]+))/gu;

/**
 * What a typed text looks for: words, `"quoted phrases"`, `begin*`, and `-word` for what must not be there. Nothing is an error: signs that
 * mean nothing where they stand are left out. Without a term, or with excluded ones only, it finds nothing.
 */
export function parseQuery(text: string): SoughtTerm[] {
  const terms: SoughtTerm[] = [];
  for (const { groups = {} } of text.matchAll(typed)) {
    const isExcluded = groups['minus'] !== undefined;
    if (groups['phrase'] !== undefined) {
      const words = writtenWords(groups['phrase']).flatMap(({ parts }) => parts);
      if (words.length > 0) terms.push({ kind: 'PHRASE', words, joined: null, isExcluded });
    } else {
      terms.push(...termsOf(groups['word'] ?? '', isExcluded));
    }
  }
  return bounded(distinct(terms).slice(0, mostTerms));
}

/** Without the beginnings that are too many, and up to the word that is: a phrase is cut off there. */
function bounded(terms: readonly SoughtTerm[]): SoughtTerm[] {
  const kept: SoughtTerm[] = [];
  let left = mostWords;
  let prefixes = mostPrefixes;
  for (const term of terms) {
    if (term.kind === 'PREFIX' && prefixes === 0) continue;
    if (term.words.length > left) {
      // Cut off, what must not be there would leave out more.
      const isCut = left > 0 && term.kind !== 'WORD' && !term.isExcluded;
      return isCut ? [...kept, { ...term, kind: 'PHRASE', words: term.words.slice(0, left) }] : kept;
    }
    left -= term.words.length;
    if (term.kind === 'PREFIX') prefixes -= 1;
    kept.push(term);
  }
  return kept;
}

/** Signs may separate several words that are typed without a space: `brand/explosie`. */
function termsOf(word: string, isExcluded: boolean): SoughtTerm[] {
  const found = writtenWords(word);
  return found.map(({ parts: words, joined }, at) => {
    const begins =
      at === found.length - 1 && word.endsWith('*') && (words.at(-1) ?? '').length >= shortestPrefix;
    if (begins) return { kind: 'PREFIX', words, joined: null, isExcluded };
    // So many parts that they are no word as one: `978-90-1234-567-8`.
    const isOne = words.length === 1 || joined !== null;
    return { kind: isOne ? 'WORD' : 'PHRASE', words, joined, isExcluded };
  });
}

function distinct(terms: readonly SoughtTerm[]): SoughtTerm[] {
  return [...new Map(terms.map((term) => [JSON.stringify(term), term])).values()];
}
