import { hash } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';
import type { Block, Content } from './content.js';

/**
 * SHA-256 of the whole content, in 64 hexadecimal digits. An approval refers to it, so any change voids the
 * approval.
 */
export function contentHash(content: Content): string {
  const hashed = { ...content, blocks: content.blocks.map(hashedBlock) };
  return hash('sha256', canonicalJson(hashed));
}

/** The key of a block is hashed under its original field name, so that existing hashes stay valid. */
function hashedBlock({ key, ...block }: Block): object {
  return { ...block, id: key };
}
