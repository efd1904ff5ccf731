import { irregularForms } from './dutch-irregulars.js';

/**
 * The stem that the forms of a Dutch word share: nearly always its shortest form. Unlike the Snowball stemmer it keeps long vowels long,
 * because they are what tells *bom*, *bommen* from *boom*, *bomen*, and *man*, *mannen* from *maan*, *manen*.
 *
 * Not led back: weak past tenses and participles (*stemde*, *gestemd*), the third person (*stemt*), and comparatives.
 *
 * @param word folded: lower-case ASCII
 */
export function stemDutch(word: string): string {
  let stem = word;
  // A few times: *redenen*, *reden*, *reed*. The bound is for safety only.
  for (let turn = 0; turn < 4; turn += 1) {
    const shorter = withoutEnding(stem);
    if (shorter === stem) break;
    stem = shorter;
  }
  return stem;
}

function withoutEnding(word: string): string {
  const irregular = irregularForms.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length < 4 || !/^[a-z]+$/u.test(word)) return word;
  return compound(word) ?? small(word) ?? singular(word) ?? inflected(word) ?? shortened(word);
}

/** Irregular plurals that many compounds end in, and verbs that only look like it. */
const irregularHeads: readonly (readonly [plural: RegExp, singular: string])[] = [
  [/steden$/u, 'stad'],
  [/schepen$/u, 'schip'],
  [/kinderen$/u, 'kind'],
  [/(?<=...)slagen$/u, 'slag'],
  [/(?<=....)leden$/u, 'lid'],
  [/(?<=...(?<!uit|ver))dagen$/u, 'dag'],
  [/(?<=snel|spoor|water|land|rijks|fiets)wegen$/u, 'weg'],
  [/musea$/u, 'museum'],
  [/centra$/u, 'centrum'],
];

function compound(word: string): string | undefined {
  if (word.endsWith('heden') && word.length > 6) return `${word.slice(0, -5)}heid`;
  for (const [plural, head] of irregularHeads) {
    if (plural.test(word)) return word.replace(plural, head);
  }
  return undefined;
}

/** *kindje*, *biertjes*. */
function small(word: string): string | undefined {
  const stem = /^(.*[aeiouy].*?[a-z])(?:tje|(?<=[bdfgkpst])je)s?$/u.exec(word)?.[1];
  return stem !== undefined && stem.length >= 3 ? stem : undefined;
}

/** Words in which the last letter is no ending. */
const ownS = new Set(
  `engels anders elders immers tevens volgens vervolgens wegens overigens trouwens ergens nergens jongstleden altijds
  eens steeds`.split(/\s+/u),
);

/** Plurals in *-s*, where a word that has an *s* of its own looks otherwise: *ministers*, but *grens*, *koers*, *prijs*. */
const plural =
  /(?:[aeiouy][^aeiouy]+(?:e[lmnr]|ie|ier|eur|oir|um|eau)|[aeiou].*aar|(?:film|club|team|tank|hotel|station|stadion|record|trend|fan|partner|start|test|deal|goal|foto|auto|euro|regio|video|radio))s$/u;

function singular(word: string): string | undefined {
  if (ownS.has(word)) return undefined;
  if (word.length >= 5 && plural.test(word)) return word.slice(0, -1);
  // *gemeentes*, *drones*.
  return word.length >= 6 && /[aeiou][^aeiou]+es$/u.test(word) ? word.slice(0, -1) : undefined;
}

/** *bommen*, *bomen*, *huizen*; *witte*, *grote*, *zware*. */
function inflected(word: string): string | undefined {
  if (word.endsWith('en')) {
    const stem = word.slice(0, -2);
    // *provincien* without its diaeresis.
    if (/[^aeou]i$/u.test(stem)) return word.length >= 7 ? `${stem}e` : undefined;
    if (/(?:[aou]|[^ei]e)$/u.test(stem)) return undefined;
    return hasVowel(stem) ? closed(stem) : undefined;
  }
  if (word.endsWith('e') && !/[aeiou]e$/u.test(word)) {
    const stem = word.slice(0, -1);
    return hasVowel(stem) ? closed(stem) : undefined;
  }
  return undefined;
}

function hasVowel(stem: string): boolean {
  return /[aeiouy]/u.test(stem);
}

/** A stem as it is written without its ending: one consonant instead of two, and two vowels instead of one. */
function closed(stem: string): string {
  if (/([bdfgklmnprst])\1$/u.test(stem)) return stem.slice(0, -1);
  return hardened(
    isUnstressed(stem) ? stem : stem.replace(open, (syllable) => `${syllable.charAt(0)}${syllable}`),
  );
}

/** One vowel and one consonant: the syllable was open. In *oceanen* the *a* is a syllable of its own. */
const open = /(?:(?<![aeiou])[aeou][bcdfgklmnprstvz]|(?<=[ei])a[klmnrt])$/u;

/** *handel*, *vergader*: the last *e* is not heard. Nor is it doubled in *motor*: see {@link shortened}. */
function isUnstressed(stem: string): boolean {
  return /[aeiouy].*(?:e[lmnr]|or)$/u.test(stem) && !/^[^aeiouy]*(?:[aeiouy]+)[lmnr]$/u.test(stem);
}

function hardened(stem: string): string {
  if (stem.endsWith('v')) return `${stem.slice(0, -1)}f`;
  return stem.endsWith('z') ? `${stem.slice(0, -1)}s` : stem;
}

/** *probleem* as in *problemen*, *kantoor* as in *kantoren*: whether the vowel is long does not show in the plural of longer words. */
function shortened(word: string): string {
  return word.replace(/(?<=[aeiouy].*[^aeiouy]|i)(?:e(?=e[lmnr]$)|o(?=or$))/u, '');
}
