import { canonicalJson } from '../text/canonical-json.js';
import type { Content } from '../text/content.js';
import { mergeContent, type MergeConflict } from '../text/merge-content.js';

export function merged(base: Content, theirs: Content, yours: Content): Content {
  const outcome = mergeContent(base, theirs, yours);
  if (!outcome.ok) throw new Error(`Nobody expected ${canonicalJson(outcome.conflicts)}`);
  return outcome.content;
}

export function conflictsOf(base: Content, theirs: Content, yours: Content): MergeConflict[] {
  const outcome = mergeContent(base, theirs, yours);
  return outcome.ok ? [] : outcome.conflicts;
}
