import { createHash } from 'node:crypto';
import { fold } from '../attribution/fold.js';

const longest = 80;

/**
 * A URL name: lower-case ASCII words with hyphens between, at most 80 characters, cut at a word. Accents are folded and
 * apostrophes dropped. What has no Latin letter or digit gets a name made of its hash: always the same, never empty.
 */
export function slugify(text: string): string {
  const slug = fold(text)
    .toLowerCase()
    .replace(/['ʼ´]/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return cutAtWord(slug) || `kopij-${createHash('sha256').update(text).digest('hex').slice(0, 10)}`;
}

function cutAtWord(slug: string): string {
  if (slug.length <= longest) return slug;
  const end = slug.lastIndexOf('-', longest);
  return slug.slice(0, end > 0 ? end : longest);
}
