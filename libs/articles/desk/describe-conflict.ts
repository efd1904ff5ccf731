import { changedBlocks, changedFields, mergeContent, type Content } from '@kopij/editorial';
import type { WorkingCopy } from '../manuscript/manuscript-store.js';
import type { Changes, Conflict } from '../manuscript/outcome.js';

/**
 * What happened since the caller saw the manuscript.
 *
 * @param seen what they saw; null when there never was such a version
 * @param yours what they would make of it; null when they meant to change no text
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
