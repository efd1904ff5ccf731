import type { Block } from './content.js';

/** Longest key of a block, in characters. */
const longestKey = 64;

/**
 * The blocks of one body, each with a key of its own: the first of those that share one keeps it, the others get one made
 * of it (`p1`, `p1-2`, `p1-3`). The same blocks always get the same keys, so saving a body twice changes nothing.
 */
export function distinctKeys(blocks: readonly Block[]): Block[] {
  const taken = new Set(blocks.map(({ key }) => key));
  if (taken.size === blocks.length) return [...blocks];

  const uses = new Map<string, number>();
  return blocks.map((block) => {
    let use = (uses.get(block.key) ?? 0) + 1;
    let key = block.key;
    // A key that another block brings along is left to that one.
    while (use > 1 && taken.has((key = numbered(block.key, use)))) use += 1;
    uses.set(block.key, use);
    taken.add(key);
    return key === block.key ? block : { ...block, key };
  });
}

function numbered(key: string, number: number): string {
  const suffix = `-${number}`;
  return key.slice(0, longestKey - suffix.length) + suffix;
}
