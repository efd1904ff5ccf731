import type { Block } from './content.js';

/** Longest key of a block, in characters. */
const longestKey = 64;

/**
 * Makes the keys of a body's blocks unique: the first block with a key keeps it, the others get derived ones (`p1`,
 * `p1-2`, `p1-3`). Deterministic, so saving a body twice changes nothing.
 */
export function distinctKeys(blocks: readonly Block[]): Block[] {
  const taken = new Set(blocks.map(({ key }) => key));
  if (taken.size === blocks.length) return [...blocks];

  const uses = new Map<string, number>();
  return blocks.map((block) => {
    let use = (uses.get(block.key) ?? 0) + 1;
    let key = block.key;
    // Does not use a key that another block already has.
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
