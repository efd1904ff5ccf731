import anyAscii from 'any-ascii';
import { hash } from 'node:crypto';
import { withoutInvisible } from './invisible.js';

const longest = 80;

/**
 * Makes a slug: lower-case ASCII words separated by hyphens, at most 80 characters, cut at a word. Letters of all
 * scripts are transliterated to Latin; apostrophes are dropped. A text without letters or digits gets a name
 * derived from its hash, so the result is never empty and always the same.
 */
export function slugify(text: string): string {
  return cutAtWord(latinWords(text).join('-')) || `kopij-${hash('sha256', text).slice(0, 10)}`;
}

/**
 * The words of a text in lower-case ASCII letters and digits, in order: what slugs are made of, and texts are found by.
 * Letters of all scripts are transliterated to Latin; apostrophes are dropped.
 */
export function latinWords(text: string): string[] {
  const written = withoutInvisible(text).replace(apostrophes, '').normalize('NFKC');
  const latin = romanUkrainian(written)
    .replace(/[\p{L}\p{M}\p{N}]+/gu, anyAscii)
    .toLowerCase()
    .replace(/['`]/gu, '');
  return latin.match(/[a-z0-9]+/gu) ?? [];
}

const apostrophes = /['’‘`´ʼ]/gu;

const ukrainianLetters = /[іїєґ]/iu;
const ukrainian: Readonly<Record<string, string>> = { и: 'y', И: 'Y', г: 'h', Г: 'H' };

/** Two letters sound unlike the Russian ones that a table for all of Cyrillic has to go by: Kyiv, not Kiiv. */
function romanUkrainian(text: string): string {
  if (!ukrainianLetters.test(text)) return text;
  return text.replace(/[игИГ]/gu, (letter) => ukrainian[letter] ?? letter);
}

function cutAtWord(slug: string): string {
  if (slug.length <= longest) return slug;
  const end = slug.lastIndexOf('-', longest);
  return slug.slice(0, end > 0 ? end : longest);
}
