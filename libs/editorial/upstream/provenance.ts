import type { Block } from '../text/content.js';
import { wordCount } from '../text/word-count.js';
import { blockPrint, shareIn, type BlockPrint } from './block-print.js';

/** A revision of a wire item as it was taken into a manuscript: its blocks, with the keys that they got there. */
export interface TakenCopy {
  readonly itemId: string;
  readonly revision: number;
  readonly blocks: readonly Block[];
}

/** Whether a block says what its copy says, something like it, or is the newsroom's own. */
export type BlockState = 'UNCHANGED' | 'EDITED' | 'OWN';

export interface BlockProvenance<Copy extends TakenCopy = TakenCopy> {
  key: string;
  /** Null for a block of the newsroom's own. */
  copy: Copy | null;
  state: BlockState;
  /** As `wordCount` counts them. */
  words: number;
}

/** The share of a block's shingles that make it the agency's, and the number that do in a block of any length. */
const leastShare = 0.43;
const fewestPieces = 3;
const enoughPieces = 10;

/** With the key that the agency's block got, this share of the words of the shorter one is enough. */
const leastShareOfWords = 1 / 3;

/**
 * The copy that each block of a body comes from. A block under the key of a copy's block is that copy's for as long as
 * something of its text is left. Any other block is the copy's whose shingles it has: it may have been pasted without
 * keys, moved, split or joined. A short line must be a line of the copy as a whole.
 *
 * A block with text of two copies goes to the one with more. If they have as much, the copy that it is unchanged from comes
 * first, then the one whose key it has, then the newer revision of the same item, then the first in the list.
 *
 * @returns one for each block, in order
 */
export function provenance<Copy extends TakenCopy>(
  blocks: readonly Block[],
  copies: readonly Copy[],
): BlockProvenance<Copy>[] {
  const known = copies.map(readCopy);
  const copiesWith = indexOf(known);
  return blocks.map((block) => {
    const print = blockPrint(block);
    const claims = claimsTo(print, known, copiesWith);
    const best = claims.reduce<Claim<Copy> | null>(
      (first, claim) => (first && !precedes(claim, first) ? first : claim),
      null,
    );
    return {
      key: block.key,
      copy: best?.copy ?? null,
      state: best ? (best.isUnchanged ? 'UNCHANGED' : 'EDITED') : 'OWN',
      words: wordCount([block]),
    };
  });
}

interface KnownCopy<Copy> {
  copy: Copy;
  byKey: ReadonlyMap<string, BlockPrint>;
  texts: ReadonlySet<string>;
}

function readCopy<Copy extends TakenCopy>(copy: Copy): KnownCopy<Copy> {
  const prints = copy.blocks.map(blockPrint);
  return {
    copy,
    byKey: new Map(prints.map((print) => [print.block.key, print])),
    texts: new Set(prints.map(({ text }) => text)),
  };
}

/** The copies that have each piece. */
function indexOf<Copy>(known: readonly KnownCopy<Copy>[]): Map<string, Set<KnownCopy<Copy>>> {
  const index = new Map<string, Set<KnownCopy<Copy>>>();
  for (const copy of known) {
    for (const { pieces } of copy.byKey.values()) {
      for (const piece of pieces) {
        const copies = index.get(piece);
        if (copies) copies.add(copy);
        else index.set(piece, new Set([copy]));
      }
    }
  }
  return index;
}

interface Claim<Copy> {
  copy: Copy;
  shared: number;
  isUnchanged: boolean;
  hasKey: boolean;
}

function claimsTo<Copy>(
  print: BlockPrint,
  known: readonly KnownCopy<Copy>[],
  copiesWith: ReadonlyMap<string, ReadonlySet<KnownCopy<Copy>>>,
): Claim<Copy>[] {
  const shared = new Map<KnownCopy<Copy>, number>();
  for (const piece of print.pieces) {
    // The address of a picture says it all.
    const weight = piece === print.url ? print.pieces.size : 1;
    for (const copy of copiesWith.get(piece) ?? []) shared.set(copy, (shared.get(copy) ?? 0) + weight);
  }
  return known.flatMap((each): Claim<Copy>[] => {
    const { copy, byKey, texts } = each;
    const pieces = shared.get(each) ?? 0;
    const keyed = byKey.get(print.block.key);
    const hasKey = keyed !== undefined && isLeftOf(keyed, print);
    if (!hasKey && !isEnough(pieces, print.pieces.size)) return [];
    const isUnchanged = keyed?.text === print.text || texts.has(print.text);
    return [{ copy, shared: pieces, isUnchanged, hasKey }];
  });
}

function isEnough(shared: number, all: number): boolean {
  if (shared >= all) return all > 0;
  return shared >= Math.max(fewestPieces, Math.min(all * leastShare, enoughPieces));
}

/** Whether something of the agency's block is left in the one under its key. */
function isLeftOf(was: BlockPrint, is: BlockPrint): boolean {
  if (was.text === is.text) return true;
  const share = Math.max(shareIn(was.words, is.words), shareIn(is.words, was.words));
  return share >= leastShareOfWords;
}

function precedes<Copy extends TakenCopy>(claim: Claim<Copy>, other: Claim<Copy>): boolean {
  if (claim.shared !== other.shared) return claim.shared > other.shared;
  if (claim.isUnchanged !== other.isUnchanged) return claim.isUnchanged;
  if (claim.hasKey !== other.hasKey) return claim.hasKey;
  return claim.copy.itemId === other.copy.itemId && claim.copy.revision > other.copy.revision;
}
