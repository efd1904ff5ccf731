import type { NewsBlock } from '../news-item.js';
import { collapse } from '../text/collapse.js';
import { textOfRuns } from '../text/plain-text.js';

/** Blocks without the headings in front of the text: the headline once more, and what stands under it. */
export function withoutHeadline(blocks: readonly NewsBlock[], headline: string | null): NewsBlock[] {
  const [first] = blocks;
  if (headline === null || first?.type !== 'HEADING') return [...blocks];
  if (collapse(textOfRuns(first.runs)) !== headline) return [...blocks];
  return blocks.slice(1);
}
