import { isFunctionWord } from '../same-story/known-function-words.js';
import { shinglesOf } from '../same-story/shingles.js';
import { storyWords } from '../same-story/story-words.js';
import type { Block } from '../text/content.js';
import { foldWording } from '../text/fold-typography.js';
import { linesOfBlock } from '../text/lines-of.js';

/** What a block says, for comparison with others. */
export interface BlockPrint {
  readonly block: Block;
  /** Equal for two blocks whose lines differ in typography, marks and links only; with the address of what is shown. */
  readonly text: string;
  /** The address of a picture or embed; null for text. */
  readonly url: string | null;
  /** Those that tell something; of a block that has none, all. */
  readonly words: ReadonlySet<string>;
  /** The shingles of each line. A short line is one piece, for its shingles are in many a longer one. */
  readonly pieces: ReadonlySet<string>;
}

/** In words. Such a line, of a list or above a paragraph, is a phrase that somebody else may write as well. */
const shortLine = 5;

/** A picture or embed with the same address is the same one, whatever is written under it. */
const ofOneAddress = 0.6;

export function blockPrint(block: Block): BlockPrint {
  const url = 'url' in block ? block.url : null;
  const lines = linesOfBlock(block).map(foldWording);
  const spoken = lines.map((line) => storyWords([line]));
  const words = spoken.flat().map((word) => word.text);
  const telling = words.filter((word) => !isFunctionWord(word));
  return {
    block,
    text: [...(url === null ? [] : [url]), ...lines].join('\n'),
    url,
    words: new Set(telling.length > 0 ? telling : words),
    pieces: new Set([...(url === null ? [] : [url]), ...spoken.flatMap(piecesOf)]),
  };
}

function piecesOf(words: ReturnType<typeof storyWords>): string[] {
  if (words.length === 0 || words.length > shortLine) return shinglesOf(words);
  return [`^${words.map(({ text }) => text).join(' ')}$`];
}

/** From 0, nothing in common, to 1, the same words in the same order. A picture is never like text. */
export function likeness(a: BlockPrint, b: BlockPrint): number {
  if (a.text === b.text) return 1;
  if ((a.url === null) !== (b.url === null)) return 0;
  const likeness = (overlap(a.words, b.words) + overlap(a.pieces, b.pieces)) / 2;
  return a.url !== null && a.url === b.url ? Math.max(likeness, ofOneAddress) : likeness;
}

/** The share of a set that is in another one; 0 of an empty one. */
export function shareIn(whole: ReadonlySet<string>, part: ReadonlySet<string>): number {
  return part.size === 0 ? 0 : countShared(part, whole) / part.size;
}

/** Twice what they share, of all that both have (Dice, 1945). */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.size + b.size === 0 ? 0 : (2 * countShared(a, b)) / (a.size + b.size);
}

function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const each of fewer) if (more.has(each)) shared += 1;
  return shared;
}
