import { blockChanges } from './block-changes.js';
import type { Block } from './content.js';

/**
 * The keys of the blocks that were added, removed or changed, in the order of `after`, the removed ones where they stood.
 * A block that was only moved is not among them: what it says is the same.
 */
export function changedBlocks(before: readonly Block[], after: readonly Block[]): string[] {
  return blockChanges(before, after)
    .filter(({ change }) => change !== 'MOVED')
    .map(({ key }) => key);
}
