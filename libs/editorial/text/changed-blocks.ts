import { blockChanges } from './block-changes.js';
import type { Block } from './content.js';

/**
 * The keys of the blocks that were added, removed or changed, in the order of `after`, with removed ones where they
 * were. Does not include blocks that only moved.
 */
export function changedBlocks(before: readonly Block[], after: readonly Block[]): string[] {
  return blockChanges(before, after)
    .filter(({ change }) => change !== 'MOVED')
    .map(({ key }) => key);
}
