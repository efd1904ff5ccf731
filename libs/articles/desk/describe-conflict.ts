import {
  changedBlocks,
  changedFields,
  joinedContent,
  mergeContent,
  placedChanges,
  type Content,
} from '@kopij/editorial';
import type { WorkingCopy } from '../manuscript/manuscript-store.js';
import type { Changes, Conflict, Merged, Since } from '../manuscript/outcome.js';

/**
 * Describes what has changed since the caller read the manuscript.
 *
 * @param read the content they read; null if there was no such version
 * @param yours the content they wanted; null if they did not change the text
 */
export function describeConflict(
  since: Since,
  { manuscript, content }: WorkingCopy,
  read: Content | null,
  yours: Content | null,
): Conflict {
  const [seen, theirs] = [read && joinedContent(read), joinedContent(content)];
  const merged = seen && yours && mergeContent(seen, theirs, yours);
  return {
    ...since,
    changedById: manuscript.updatedById,
    changedAt: manuscript.updatedAt,
    theirs: changes(seen, theirs),
    yours: changes(seen, yours),
    clashes: merged && !merged.ok ? merged.conflicts : [],
  };
}

/** Describes what a merge has added to what the caller wanted. */
export function describeMerge(since: Since, yours: Content, merged: Content): Merged {
  return {
    ...since,
    fields: changedFields(yours, merged),
    blocks: placedChanges(yours.blocks, merged.blocks).map(({ before: _, ...change }) => change),
  };
}

function changes(before: Content | null, after: Content | null): Changes {
  if (!before || !after) return { fields: [], blocks: [] };
  return { fields: changedFields(before, after), blocks: changedBlocks(before.blocks, after.blocks) };
}
