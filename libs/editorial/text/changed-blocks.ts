import { canonicalJson } from './canonical-json.js';
import type { Block } from './content.js';

/**
 * The ids of the blocks that were added, removed or changed, in the order of `after`, the removed ones last. A block
 * that was only moved is not among them: what it says is the same.
 */
export function changedBlocks(before: readonly Block[], after: readonly Block[]): string[] {
  const old = new Map(before.map((block) => [block.id, canonicalJson(block)]));
  const kept = new Set(after.map(({ id }) => id));
  const changed = after.filter((block) => old.get(block.id) !== canonicalJson(block));
  const removed = before.filter(({ id }) => !kept.has(id));
  return [...new Set([...changed, ...removed].map(({ id }) => id))];
}
