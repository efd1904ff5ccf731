import { changedBlocks, changedFields, mergeContent, type Content } from '@kopij/editorial';
import type { WorkingCopy } from '../manuscript/manuscript-store.js';
import type { Changes, Conflict } from '../manuscript/outcome.js';

/**
 * Describes what has changed since the caller read the manuscript.
 *
 * @param seen the content they read; null if there was no such version
 * @param yours the content they wanted; null if they did not change the text
 */
export function describeConflict(
  { manuscript, content }: WorkingCopy,
  seen: Content | null,
  yours: Content | null,
): Conflict {
  const merged = seen && yours && mergeContent(seen, content, yours);
  return {
    currentVersion: manuscript.version,
    changedById: manuscript.updatedById,
    changedAt: manuscript.updatedAt,
    theirs: changes(seen, content),
    yours: changes(seen, yours),
    clashes: merged && !merged.ok ? merged.conflicts : [],
  };
}

function changes(before: Content | null, after: Content | null): Changes {
  if (!before || !after) return { fields: [], blocks: [] };
  return { fields: changedFields(before, after), blocks: changedBlocks(before.blocks, after.blocks) };
}
