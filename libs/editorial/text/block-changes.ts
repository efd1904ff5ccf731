import { canonicalJson } from './canonical-json.js';
import type { Block } from './content.js';
import { unmoved } from './unmoved.js';

/** The change of one block; `before` is null if it was added, `after` if it was removed. */
export interface BlockChange {
  key: string;
  change: 'ADDED' | 'REMOVED' | 'CHANGED' | 'MOVED';
  before: Block | null;
  after: Block | null;
}

/**
 * The differences between two bodies, by block, in the order of `after`, with removed blocks where they were.
 * Reports as few blocks as possible as moved: a new paragraph in front moves nothing. A block that was both moved
 * and changed is reported as changed.
 */
export function blockChanges(before: readonly Block[], after: readonly Block[]): BlockChange[] {
  const was = new Map(before.map((block) => [block.key, block]));
  const is = new Map(after.map((block) => [block.key, block]));
  const still = unmoved([...was.keys()], [...is.keys()]);

  const removed = removedBehind([...was.values()], is, still);
  const changes = [...(removed.get(null) ?? [])];
  for (const [key, block] of is) {
    const change = changeOf(was.get(key), block, still.has(key));
    if (change) changes.push({ key, change, before: was.get(key) ?? null, after: block });
    changes.push(...(removed.get(key) ?? []));
  }
  return changes;
}

function changeOf(before: Block | undefined, after: Block, isUnmoved: boolean): BlockChange['change'] | null {
  if (!before) return 'ADDED';
  if (canonicalJson(before) !== canonicalJson(after)) return 'CHANGED';
  return isUnmoved ? null : 'MOVED';
}

/** The blocks removed after each block that stayed; under null, those before the first. */
function removedBehind(
  before: readonly Block[],
  after: ReadonlyMap<string, Block>,
  still: ReadonlySet<string>,
): Map<string | null, BlockChange[]> {
  let here: BlockChange[] = [];
  const removed = new Map<string | null, BlockChange[]>([[null, here]]);
  for (const block of before) {
    if (still.has(block.key)) removed.set(block.key, (here = []));
    else if (!after.has(block.key))
      here.push({ key: block.key, change: 'REMOVED', before: block, after: null });
  }
  return removed;
}
