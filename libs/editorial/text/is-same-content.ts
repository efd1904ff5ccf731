import { canonicalJson } from './canonical-json.js';
import type { Content } from './content.js';
import { joinedContent } from './join-runs.js';

/**
 * Whether two contents are the same, however the runs of their bodies are cut: what was stored before runs were joined
 * does not change when it is sent back.
 */
export function isSameContent(one: Content, other: Content): boolean {
  return canonicalJson(joinedContent(one)) === canonicalJson(joinedContent(other));
}
