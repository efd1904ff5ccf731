import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';
import type { Block, Content } from './content.js';

/** SHA-256 of everything the content says, in 64 hex digits. An approval is bound to it: one comma gives another hash. */
export function contentHash(content: Content): string {
  const hashed = { ...content, blocks: content.blocks.map(hashedBlock) };
  return createHash('sha256').update(canonicalJson(hashed)).digest('hex');
}

/** The key of a block is hashed by the name it had at first, so that every hash in the history stays true. */
function hashedBlock({ key, ...block }: Block): object {
  return { ...block, id: key };
}
