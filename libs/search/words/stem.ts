import { newStemmer, type Stemmer } from 'snowball-stemmers';
import { compoundParts } from './compound-parts.js';
import { stemDutch } from './stem-dutch.js';

/** The languages whose words have stems. The words of any other are found as they are. */
const stemmers = {
  nl: stemDutch,
  en: usual('english'),
  de: usual('german'),
  fr: usual('french'),
} as const satisfies Record<string, (word: string) => string>;

export type StemmedLanguage = keyof typeof stemmers;
export const stemmedLanguages = Object.keys(stemmers) as readonly StemmedLanguage[];

/** The language of a text, by its tag: `nl` stands for `nl-BE` as well. Null if its words have no stems here. */
export function stemmedLanguage(tag: string): StemmedLanguage | null {
  const language = tag.slice(0, 2).toLowerCase();
  return /^[a-z]{2}(?:-|$)/iu.test(tag) && Object.hasOwn(stemmers, language)
    ? (language as StemmedLanguage)
    : null;
}

/** More than there are in a year of news. */
const mostKept = 100_000;

/**
 * For a language, gives what a word is found by besides itself: its stem, unless that is the word, and the stems of the parts of a
 * compound. The same words come back all the time, so each is looked at once. Words are folded: lower-case ASCII.
 */
export function stemmerOf(language: StemmedLanguage): (word: string) => readonly string[] {
  return kept[language];
}

function keeping(language: StemmedLanguage): (word: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (word) => {
    let stems = known.get(word);
    if (!stems) {
      stems = stemsOf(word, language);
      if (known.size === mostKept) known.clear();
      known.set(word, stems);
    }
    return stems;
  };
}

const kept: Readonly<Record<StemmedLanguage, (word: string) => readonly string[]>> = {
  nl: keeping('nl'),
  en: keeping('en'),
  de: keeping('de'),
  fr: keeping('fr'),
};

function stemsOf(word: string, language: StemmedLanguage): readonly string[] {
  const stem = stemIn(word, language);
  const parts = language === 'nl' ? compoundParts(stem) : [];
  return [stem, ...parts].filter((each) => each !== word);
}

/** What somebody who types a word looks for. */
export function stemIn(word: string, language: StemmedLanguage): string {
  return stemmers[language](word) || word;
}

/** Made when it is first needed: most newsrooms never do. */
function usual(name: string): (word: string) => string {
  let stemmer: Stemmer | undefined;
  return (word) => (stemmer ??= newStemmer(name)).stem(word);
}
