import { latinWords } from '@kopij/editorial';
import type { NewsItem } from '@kopij/formats';

const mostWords = 200;
const longestWord = 40;

/** Words as short as this are found only as they are: too many begin with them. */
const shortest = 3;

/** Beyond this, further words of a search say nothing more. */
const mostSought = 12;

/**
 * What an item is found by: the words of its headline, its first paragraph and its keywords, and the agencies it is credited
 * to. Each once, separated by spaces.
 */
export function indexedWords(
  item: Pick<NewsItem, 'headline' | 'paragraphs' | 'keywords' | 'credits'>,
): string {
  const texts = [item.headline ?? '', ...item.keywords, item.paragraphs[0] ?? ''];
  const words = new Set(texts.flatMap(searchWords));
  return [...item.credits.map(agencyWord), ...[...words].slice(0, mostWords)].join(' ');
}

/** The word by which copy of an agency is found, whatever way its name is written in. Nobody types it. */
export function agencyWord(name: string): string {
  return `agency0${latinWords(name).join('')}`.slice(0, longestWord);
}

/** What somebody looks for: all of these words, the longer ones also as the beginning of a word. */
export interface Sought {
  readonly words: readonly string[];
  /** The names of an agency, as {@link agencyWord}, one of which has to be among the words; empty if any agency will do. */
  readonly agencies: readonly string[];
}

/** The words of a search as typed. */
export function searchWords(text: string): string[] {
  return latinWords(text).map((word) => word.slice(0, longestWord));
}

/**
 * The search in the language of each engine's index. Words consist of letters and digits only, so that nothing that is
 * typed means anything in that language. Null if it has neither words nor agencies.
 */
export function matchOf({ words, agencies }: Sought, engine: 'sqlite' | 'postgres'): string | null {
  const { and, or, quoted } = languages[engine];
  const terms = [...new Set(words)].slice(0, mostSought).map((word) => quoted(word, word.length >= shortest));
  if (agencies.length > 0) {
    terms.push(`(${[...new Set(agencies)].map((word) => quoted(word, false)).join(or)})`);
  }
  return terms.length > 0 ? terms.join(and) : null;
}

/** FTS5, and tsquery. */
const languages = {
  sqlite: {
    and: ' AND ',
    or: ' OR ',
    quoted: (word: string, begins: boolean) => `"${word}"${begins ? '*' : ''}`,
  },
  postgres: {
    and: ' & ',
    or: ' | ',
    quoted: (word: string, begins: boolean) => `'${word}'${begins ? ':*' : ''}`,
  },
} as const;
