import anyAscii from 'any-ascii';
import { createHash } from 'node:crypto';
import { withoutInvisible } from './invisible.js';

const longest = 80;

/**
 * A URL name: lower-case ASCII words with hyphens between, at most 80 characters, cut at a word. Letters of all scripts
 * become Latin ones, apostrophes are dropped. What has no letter or digit gets a name made of its hash: always the same,
 * never empty.
 */
export function slugify(text: string): string {
  const written = withoutInvisible(text).replace(apostrophes, '').normalize('NFKC');
  const slug = romanUkrainian(written)
    .replace(/[\p{L}\p{M}\p{N}]+/gu, anyAscii)
    .toLowerCase()
    .replace(/['`]/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return cutAtWord(slug) || `kopij-${createHash('sha256').update(text).digest('hex').slice(0, 10)}`;
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
