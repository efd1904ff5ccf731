import type { Block } from './content.js';
import { distinctKeys } from './distinct-keys.js';
import { mergeOrder } from './merge-order.js';
import { threeWay } from './three-way.js';

/** A block that the two sides changed differently; null where it did not exist or was removed. */
export interface BlockConflict {
  kind: 'BLOCK';
  blockKey: string;
  base: Block | null;
  theirs: Block | null;
  yours: Block | null;
}

/**
 * Merges two edits of a body by block. A block removed by one side is removed, unless the other side changed it,
 * which is a conflict; two different new blocks with the same key are also a conflict. The result is only valid
 * without conflicts.
 */
export function mergeBlocks(
  base: readonly Block[],
  theirs: readonly Block[],
  yours: readonly Block[],
): { blocks: Block[]; conflicts: BlockConflict[] } {
  const [was, their, your] = [byKey(base), byKey(theirs), byKey(yours)];
  const survivors = new Map<string, Block>();
  const conflicts: BlockConflict[] = [];
  for (const blockKey of new Set([...was.keys(), ...their.keys(), ...your.keys()])) {
    const sides = {
      base: was.get(blockKey) ?? null,
      theirs: their.get(blockKey) ?? null,
      yours: your.get(blockKey) ?? null,
    };
    const outcome = threeWay(sides.base, sides.theirs, sides.yours);
    if (!outcome) conflicts.push({ kind: 'BLOCK', blockKey, ...sides });
    else if (outcome.value) survivors.set(blockKey, outcome.value);
  }
  const order = mergeOrder([...was.keys()], [...their.keys()], [...your.keys()]);
  return { blocks: order.flatMap((key) => survivors.get(key) ?? []), conflicts };
}

function byKey(blocks: readonly Block[]): Map<string, Block> {
  return new Map(distinctKeys(blocks).map((block) => [block.key, block]));
}
