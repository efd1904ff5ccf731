import { isFunctionWord } from './known-function-words.js';
import { storyBody } from './story-body.js';
import type { StoryWord } from './story-words.js';

/** Long enough that unrelated texts share few, and short enough that an edited word spoils only three. */
const shingleLength = 3;

const pieces = /\d{1,20}(?:[.,:/-]\d{1,20}){0,8}|[\p{L}\p{M}]{1,80}(?:'[\p{L}\p{M}]{1,80}){0,3}/gu;

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
  const words = roughWords(storyBody(text).paragraphs);
  const telling = words.map((word) => (isFunctionWord(word) ? 0 : 1));
  // Each word once, though it is in three shingles.
  const hashes = words.map(hashOf);
  const length = Math.min(shingleLength, words.length);
  const found = new Uint32Array(words.length);
  let count = 0;
  for (let at = 0; length > 0 && at + length <= words.length; at += 1) {
    let weight = 0;
    let hash = 0;
    for (let word = at; word < at + length; word += 1) {
      weight += telling[word] ?? 0;
      hash = Math.imul(((hash << 5) | (hash >>> 27)) ^ (hashes[word] ?? 0), 0x9e3779b1);
    }
    if (weight > 1) found[count++] = mixed(hash);
  }
  return lowest(found.subarray(0, count), cap);
}

/**
 * Words and numbers as they stand, in half the time that `storyWords` takes. A number that is written in another way spoils three shingles
 * of the sample, which does not matter.
 */
function roughWords(paragraphs: readonly string[]): string[] {
  return paragraphs.join('\n').toLowerCase().replaceAll('’', "'").match(pieces) ?? [];
}

/** Without duplicates, in ascending order. Sorted as numbers: by a function, that would take a third of all. */
function lowest(hashes: Uint32Array, cap: number): number[] {
  const kept: number[] = [];
  for (const hash of hashes.sort()) {
    if (kept.length === cap) break;
    if (hash !== kept.at(-1)) kept.push(hash);
  }
  return kept;
}

function windowsOf(words: readonly StoryWord[]): (readonly StoryWord[])[] {
  if (words.length === 0) return [];
  if (words.length < shingleLength) return [words];
  return words.slice(shingleLength - 1).map((_, at) => words.slice(at, at + shingleLength));
}

/** FNV-1a over UTF-16 units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let unit = 0; unit < word.length; unit += 1)
    hash = Math.imul(hash ^ word.charCodeAt(unit), 0x01000193);
  return hash;
}

/** The last step of MurmurHash3, since the lowest hashes must be a random sample. */
function mixed(hash: number): number {
  let rest = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  rest = Math.imul(rest ^ (rest >>> 13), 0xc2b2ae35);
  return (rest ^ (rest >>> 16)) >>> 0;
}
