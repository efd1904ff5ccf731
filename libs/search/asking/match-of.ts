import type { Engine } from '@kopij/platform';
import { stemIn, type StemmedLanguage } from '../words/stem.js';
import { mostPrefixes, shortestPrefix, type SoughtTerm } from './parse-query.js';

/** What is looked for in an index. */
export interface Sought {
  readonly terms: readonly SoughtTerm[];
  /** Groups of marks; of each, a text has to have one at least. An empty group finds nothing. */
  readonly marks: readonly (readonly string[])[];
}

/** Where words are looked for: everywhere, or only in what everybody may see of a text that is withheld. */
export type Reach = 'ALL' | 'HEAD';

/** What is searched. */
export interface Searched {
  readonly engine: Engine;
  /** Of the texts in the index. */
  readonly languages: readonly StemmedLanguage[];
  /** Whether the last few words that are looked for may also be the beginning of longer ones. */
  readonly begins?: boolean;
}

/**
 * A search in the language of an engine's index: FTS5, or tsquery. Words and marks consist of letters and digits only, so that nothing
 * that is typed means anything in that language. Null if it finds nothing for certain.
 */
export function matchOf(
  { terms, marks }: Sought,
  reach: Reach,
  { engine, languages, begins = false }: Searched,
): string | null {
  const written = writings[engine];
  const open = begins ? openAmong(terms) : none;
  const render = (term: SoughtTerm): string => {
    const { kind, words, joined } = term;
    if (kind !== 'WORD') return written.inOrder(words, reach, kind === 'PREFIX');
    const stems = new Set(languages.map((language) => stemIn(joined ?? words[0] ?? '', language)));
    // A text in a language without stems has the word itself.
    if (languages.length > 1) stems.add(joined ?? words[0] ?? '');
    const forms = [...stems].map((stem) => written.anywhere(stem, reach));
    if (joined !== null) forms.push(written.inOrder(words, reach, false));
    if (open.has(term)) forms.push(written.inOrder(words, reach, true));
    return written.anyOf(forms);
  };
  const wanted = terms.filter(({ isExcluded }) => !isExcluded).map(render);
  if (wanted.length + marks.length === 0 || (terms.length > 0 && wanted.length === 0)) return null;
  if (marks.some((group) => group.length === 0)) return null;
  wanted.push(...marks.map((group) => written.anyOf(group.map((mark) => written.mark(mark)))));
  return written.all(wanted, terms.filter(({ isExcluded }) => isExcluded).map(render));
}

const none: ReadonlySet<SoughtTerm> = new Set();

/** The last words that are long enough, so many that there are no more beginnings than may be typed. */
function openAmong(terms: readonly SoughtTerm[]): ReadonlySet<SoughtTerm> {
  const typed = terms.filter(({ kind }) => kind === 'PREFIX').length;
  const words = terms.filter(
    ({ kind, words, isExcluded }) =>
      kind === 'WORD' && !isExcluded && (words.at(-1) ?? '').length >= shortestPrefix,
  );
  return new Set(words.toReversed().slice(0, Math.max(0, mostPrefixes - typed)));
}

interface Writing {
  /** One word, as it is or as a stem. */
  anywhere(word: string, reach: Reach): string;
  /** Words one after the other, as they are. */
  inOrder(words: readonly string[], reach: Reach, isOpen: boolean): string;
  mark(mark: string): string;
  anyOf(forms: readonly string[]): string;
  all(wanted: readonly string[], excluded: readonly string[]): string;
}

const only = (one: string, several: string, of: readonly string[]): string =>
  of.length === 1 ? one : several;

const writings: Record<Engine, Writing> = {
  sqlite: {
    anywhere: (word, reach) => (reach === 'ALL' ? `"${word}"` : `{head head_stems} : "${word}"`),
    inOrder: (words, reach, isOpen) =>
      `${reach === 'ALL' ? '{head text}' : 'head'} : "${words.join(' ')}"${isOpen ? ' *' : ''}`,
    mark: (mark) => `"${mark}"`,
    anyOf: (forms) => only(forms[0] ?? '', `(${forms.join(' OR ')})`, forms),
    all: (wanted, excluded) => [`(${wanted.join(' AND ')})`, ...excluded].join(' NOT '),
  },
  postgres: {
    anywhere: (word, reach) => `'${word}'${reach === 'ALL' ? '' : ':AC'}`,
    inOrder(words, reach, isOpen) {
      const weights = reach === 'ALL' ? 'AB' : 'A';
      const each = words.map(
        (word, at) => `'${word}':${isOpen && at === words.length - 1 ? '*' : ''}${weights}`,
      );
      return only(each[0] ?? '', `(${each.join(' <-> ')})`, each);
    },
    mark: (mark) => `'${mark}'`,
    anyOf: (forms) => only(forms[0] ?? '', `(${forms.join(' | ')})`, forms),
    all: (wanted, excluded) => [...wanted, ...excluded.map((each) => `!${each}`)].join(' & '),
  },
};
