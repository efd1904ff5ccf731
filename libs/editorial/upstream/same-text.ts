import { canonicalJson } from '../text/canonical-json.js';
import type { Block, Run } from '../text/content.js';
import { foldWording } from '../text/fold-typography.js';
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
  const whole =
    'runs' in block
      ? { ...block, runs: joinedRuns(block.runs) }
      : 'items' in block
        ? { ...block, items: block.items.map(joinedRuns) }
        : block;
  return foldWording(canonicalJson({ ...whole, key: '' }));
}

/** Runs that look the same as one run. */
function joinedRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const { text, marks, href } of runs) {
    const run = { text, marks: [...marks].sort(), href };
    const last = joined.at(-1);
    if (text === '') continue;
    if (last?.href === href && last.marks.join() === run.marks.join()) last.text += text;
    else joined.push(run);
  }
  return joined;
}
