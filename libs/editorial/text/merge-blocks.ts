import type { Block } from './content.js';
import { mergeOrder } from './merge-order.js';
import { threeWay } from './three-way.js';

/** A block of which each side made something else; null where it was not there, or was taken out. */
export interface BlockConflict {
  kind: 'BLOCK';
  blockId: string;
  base: Block | null;
  theirs: Block | null;
  yours: Block | null;
}

/**
 * Brings two edits of a body together, block by block. One that a side took out is gone, unless the other side changed
 * it: that is a conflict, as is one id for two different new blocks. The blocks are only the body when there is no
 * conflict.
 */
export function mergeBlocks(
  base: readonly Block[],
  theirs: readonly Block[],
  yours: readonly Block[],
): { blocks: Block[]; conflicts: BlockConflict[] } {
  const [was, their, your] = [byId(base), byId(theirs), byId(yours)];
  const survivors = new Map<string, Block>();
  const conflicts: BlockConflict[] = [];
  for (const blockId of new Set([...was.keys(), ...their.keys(), ...your.keys()])) {
    const sides = {
      base: was.get(blockId) ?? null,
      theirs: their.get(blockId) ?? null,
      yours: your.get(blockId) ?? null,
    };
    const outcome = threeWay(sides.base, sides.theirs, sides.yours);
    if (!outcome) conflicts.push({ kind: 'BLOCK', blockId, ...sides });
    else if (outcome.value) survivors.set(blockId, outcome.value);
  }
  const order = mergeOrder([...was.keys()], [...their.keys()], [...your.keys()]);
  return { blocks: order.flatMap((id) => survivors.get(id) ?? []), conflicts };
}

function byId(blocks: readonly Block[]): Map<string, Block> {
  return new Map(blocks.map((block) => [block.id, block]));
}
