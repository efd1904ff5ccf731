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
  const telling = words.map((word) => (isFunctionWord(word) ? 0 : 1));
  const length = Math.min(shingleLength, words.length);
  const hashes = new Set<number>();
  for (let at = 0; length > 0 && at + length <= words.length; at += 1) {
    let weight = 0;
    for (let word = at; word < at + length; word += 1) weight += telling[word] ?? 0;
    if (weight > 1) hashes.add(hashOf(words, at, at + length));
  }
  // Sorted as numbers: by a function, that would take a third of all.
  return Array.from(Uint32Array.from(hashes).sort().subarray(0, cap));
}

function windowsOf(words: readonly StoryWord[]): (readonly StoryWord[])[] {
  if (words.length === 0) return [];
  if (words.length < shingleLength) return [words];
  return words.slice(shingleLength - 1).map((_, at) => words.slice(at, at + shingleLength));
}

/**
 * Of some words with spaces in between. FNV-1a over UTF-16 units, then the last step of MurmurHash3, since the lowest hashes must be
 * a random sample.
 */
function hashOf(words: readonly string[], from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) {
    const word = words[at] ?? '';
    if (at > from) hash = Math.imul(hash ^ 0x20, 0x01000193);
    for (let unit = 0; unit < word.length; unit += 1)
      hash = Math.imul(hash ^ word.charCodeAt(unit), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
