import type { Block } from '../text/content.js';
import { distinctKeys } from '../text/distinct-keys.js';
import { blockPrint, type BlockPrint } from './block-print.js';
import { pairBlocks } from './pair-blocks.js';

/** A block without a key of the manuscript; one that it has is not read. */
export type BlockWithoutKey = Block extends infer Each
  ? Each extends Block
    ? Omit<Each, 'key'>
    : never
  : never;

/** Makes the key of the n-th new block, from 1. Must give another one for every number; one that is taken is skipped. */
export type NewKey = (number: number) => string;

/** A body under the keys of an older one. */
export interface AlignedBlocks {
  blocks: Block[];
  /** Pairs of keys, of blocks that were one in one of the bodies: split, or joined. */
  bonds: [key: string, of: string][];
}

/**
 * A new revision of an item, under the keys of the revision in `base`: each block gets the key of the one that it
 * continues, as the most alike (see `pairBlocks`), and others get new ones. Of a paragraph that was split, the first part
 * continues it; of two that were joined, the one that makes up most of the new one is continued, and the other is gone.
 *
 * @returns the blocks in their order, and no key twice
 */
export function alignBlocks(
  base: readonly Block[],
  theirs: readonly BlockWithoutKey[],
  newKey: NewKey = (number) => `p${number}`,
): Block[] {
  const was = distinctKeys(base);
  const fresh = freshKeys(was, newKey);
  return alignTheirs(was.map(blockPrint), theirs, fresh).blocks;
}

/** @param ours blocks that may have been taken from `theirs` already: what says the same gets their key */
export function alignTheirs(
  base: readonly BlockPrint[],
  theirs: readonly BlockWithoutKey[],
  fresh: () => string,
  ours: readonly BlockPrint[] = [],
): AlignedBlocks {
  const known = new Map(ours.map((print) => [print.text, print.block.key]));
  const prints = theirs.map((block) => blockPrint({ ...block, key: '' }));
  return aligned(base, prints, pairBlocks(base, prints, false), ({ text }) => {
    const key = known.get(text);
    known.delete(text);
    return key ?? fresh();
  });
}

/**
 * The manuscript's own text, under the keys of `base` that its blocks have lost, or got wrong, in pasting.
 *
 * @param isElsewhere whether a block comes from another item, and is not to be looked for in `base`
 */
export function alignOurs(
  base: readonly BlockPrint[],
  ours: readonly BlockPrint[],
  fresh: () => string,
  isElsewhere: (print: BlockPrint) => boolean,
): AlignedBlocks {
  const keys = new Set(base.map(({ block }) => block.key));
  const pairing = pairBlocks(base, ours, true, (print) => !isElsewhere(print));
  return aligned(base, ours, pairing, ({ block }) => (keys.has(block.key) ? fresh() : block.key));
}

function aligned(
  base: readonly BlockPrint[],
  prints: readonly BlockPrint[],
  { continues, splitFrom, joinedTo }: ReturnType<typeof pairBlocks>,
  keyOf: (print: BlockPrint) => string,
): AlignedBlocks {
  const keyIn = (list: readonly { block: Block }[], at: number | null | undefined): string | undefined =>
    list[at ?? -1]?.block.key;
  const blocks = prints.map((print, at) => ({
    ...print.block,
    key: keyIn(base, continues[at]) ?? keyOf(print),
  }));
  const bonds = [
    ...blocks.map(({ key }, at) => [key, keyIn(base, splitFrom[at])]),
    ...base.map(({ block }, at) => [block.key, blocks[joinedTo[at] ?? -1]?.key]),
  ];
  return { blocks, bonds: bonds.filter((bond): bond is [string, string] => bond[1] !== undefined) };
}

export function freshKeys(used: readonly Block[], newKey: NewKey): () => string {
  const taken = new Set(used.map(({ key }) => key));
  let number = 0;
  return () => {
    let key;
    do key = newKey((number += 1));
    while (taken.has(key));
    taken.add(key);
    return key;
  };
}
