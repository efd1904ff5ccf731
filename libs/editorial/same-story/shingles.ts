import { isFunctionWord } from './known-function-words.js';
import { storyBody } from './story-body.js';
import { storyWords, type StoryWord } from './story-words.js';

/** Long enough that unrelated texts share few, and short enough that an edited word spoils only three. */
const shingleLength = 3;

/** Every three words in a row; of a shorter text, all its words. */
export function shinglesOf(words: readonly StoryWord[]): string[] {
  return windowsOf(words).map((window) => window.map(({ text }) => text).join(' '));
}

/**
 * The shingles of a story as 32-bit numbers, for an inverted index that finds the stories to compare with `sameStory`. Left out
 * are shingles that any text may contain, with at most one word that is no function word.
 *
 * @param cap the maximum number to return. These are the lowest in order of their hash, so that two long texts with the same
 * sentences keep the same shingles of them
 * @returns without duplicates, in ascending order
 */
export function storyShingles(text: string, cap: number): number[] {
  const words = storyWords(storyBody(text).paragraphs).map((word) => word.text);
  const isTelling = words.map((word) => !isFunctionWord(word));
  const length = Math.min(shingleLength, words.length);
  const hashes = new Set<number>();
  for (let end = length; end > 0 && end <= words.length; end += 1) {
    const telling = isTelling.slice(end - length, end).filter(Boolean);
    if (telling.length > 1) hashes.add(hashOf(words.slice(end - length, end).join(' ')));
  }
  return [...hashes].sort((a, b) => a - b).slice(0, cap);
}

function windowsOf(words: readonly StoryWord[]): (readonly StoryWord[])[] {
  if (words.length === 0) return [];
  if (words.length < shingleLength) return [words];
  return words.slice(shingleLength - 1).map((_, at) => words.slice(at, at + shingleLength));
}

/** FNV-1a over UTF-16 units, then the last step of MurmurHash3, since the lowest hashes must be a random sample. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
