import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';
import type { Content } from './content.js';

/** SHA-256 of everything the content says, in 64 hex digits. An approval is bound to it: one comma gives another hash. */
export function contentHash(content: Content): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}
