import type { Block, Run } from './content.js';
import { withoutInvisible } from './invisible.js';

/**
 * The number of words in paragraphs, quotes and lists. Headings, captions and attributions of quotes do not count,
 * as when agencies charge by the word.
 */
export function wordCount(blocks: readonly Block[]): number {
  return blocks.flatMap(linesOf).reduce((total, line) => total + countWords(line), 0);
}

function linesOf(block: Block): string[] {
  if (block.type === 'PARAGRAPH' || block.type === 'QUOTE') return [joined(block.runs)];
  return block.type === 'LIST' ? block.items.map(joined) : [];
}

function joined(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

function countWords(line: string): number {
  return withoutInvisible(line).match(/\S+/gu)?.length ?? 0;
}
