import { message, type Content, type Finding as JudgedFinding, type Phrasing } from '@kopij/editorial';
import type { Finding } from '../contract/manuscript.types.js';
import type { JudgedCopy } from './manuscript-standing.js';

/** The problems with content, in the caller's language, each with the block that it is about. */
export function shownFindings({ content, findings }: JudgedCopy, phrasing: Phrasing): Finding[] {
  return findings.map((finding) => ({
    ...finding,
    message: message(finding.code, finding.params, phrasing),
    blockKey: blockKeyOf(finding, content),
  }));
}

function blockKeyOf({ field: [field, at] }: JudgedFinding, { blocks }: Content): string | null {
  return field === 'blocks' && at !== undefined ? (blocks[Number(at)]?.key ?? null) : null;
}
