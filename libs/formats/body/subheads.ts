import type { NewsBlock } from '../news-item.js';
import { textOfRuns } from '../text/plain-text.js';

const longest = 90;
const endsSentence = /[.!:;,…]["”’»)]?$/u;

/**
 * Blocks in which short paragraphs that are bold from end to end, between paragraphs that are not, are sub-headings.
 */
export function withSubheads(blocks: readonly NewsBlock[]): NewsBlock[] {
  const bold = blocks.map(isBoldLine);
  // Where everything is bold, it says nothing.
  if (blocks.length < 3 || bold.filter(Boolean).length > blocks.length / 2) return [...blocks];
  return blocks.map((block, at): NewsBlock => {
    const isBetween = at > 0 && at < blocks.length - 1 && bold[at + 1] === false;
    if (bold[at] !== true || !isBetween || block.type !== 'PARAGRAPH') return block;
    return { type: 'HEADING', level: 2, runs: block.runs.map((run) => ({ ...run, marks: [] })) };
  });
}

function isBoldLine(block: NewsBlock): boolean {
  if (block.type !== 'PARAGRAPH' || !block.runs.every(({ marks }) => marks.includes('BOLD'))) return false;
  const text = textOfRuns(block.runs).trim();
  return text.length <= longest && /\p{L}/u.test(text) && !endsSentence.test(text);
}
