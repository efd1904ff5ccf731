import { withoutInvisible } from '../text/invisible.js';

/** Letters that Unicode does not decompose into a base letter and a mark. */
const undecomposed: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  '’': "'",
  '‘': "'",
  '`': "'",
};

const plain = /^[!-_a-~]+(?: [!-_a-~]+)*$/;

/**
 * The key for comparing names: without case, accents and invisible characters, with single spaces and plain
 * apostrophes. For comparing only: names are shown and stored as written.
 */
export function fold(text: string): string {
  // A fast path: most names are plain ASCII, and parsing a line needs dozens of keys.
  if (plain.test(text)) return text.toLowerCase();
  return withoutInvisible(text)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[øłđðıßæœþ’‘`]/g, (letter) => undecomposed[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Folds a list written as one text with `|` between the names. */
export function foldedSet(names: string): ReadonlySet<string> {
  return new Set(names.split('|').map(fold));
}
