import { blockChanges, type BlockChange } from './block-changes.js';
import type { Block } from './content.js';

/** The change of one block, and where the block stands afterwards. */
export interface PlacedChange extends BlockChange {
  /** The key of the block before it; null for the first, and for one that was removed. */
  afterKey: string | null;
}

/**
 * The differences between two bodies with the place of each block, see {@link blockChanges}. Carried out one by one on `before`, each
 * block put behind the one that its `afterKey` names, they make `after` of it.
 */
export function placedChanges(before: readonly Block[], after: readonly Block[]): PlacedChange[] {
  const places = new Map(after.map(({ key }, at) => [key, after[at - 1]?.key ?? null]));
  return blockChanges(before, after).map((change) => ({
    ...change,
    afterKey: places.get(change.key) ?? null,
  }));
}
