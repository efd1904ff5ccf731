import type { BlockEdit } from '../text/apply-block-changes.js';
import type { PlacedChange } from '../text/placed-changes.js';

/** The steps of an edit that make these changes. */
export function editsOf(changes: readonly PlacedChange[]): BlockEdit[] {
  return changes.flatMap(({ key, change, after: block, afterKey }): BlockEdit[] => {
    if (!block) return [{ kind: 'REMOVE', key }];
    const put: BlockEdit = { kind: 'PUT', block, afterKey };
    const move: BlockEdit = { kind: 'MOVE', key, afterKey };
    if (change === 'MOVED') return [move];
    return change === 'ADDED' ? [put] : [put, move];
  });
}
