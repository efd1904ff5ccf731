import { canonicalJson } from '../text/canonical-json.js';
import type { Block } from '../text/content.js';
import { foldWording } from '../text/fold-typography.js';
import { joinRuns, withRuns } from '../text/join-runs.js';
import { blockPrint } from './block-print.js';

/** Whether blocks are equal but for typography, and for how their runs are cut. With more blocks on one side: as one text. */
export function isSameText(one: readonly Block[], other: readonly Block[]): boolean {
  if (canonicalJson(one) === canonicalJson(other)) return true;
  return one.length === other.length
    ? one.map(looksOf).join('\n') === other.map(looksOf).join('\n')
    : textOf(one) === textOf(other);
}

/** What blocks say, without typography, marks and links. */
export function textOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => blockPrint(block).text)
    .join(' ')
    .trim();
}

function looksOf(block: Block): string {
  return foldWording(canonicalJson({ ...withRuns(block, joinRuns), key: '' }));
}
