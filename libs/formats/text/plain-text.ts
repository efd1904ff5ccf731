import type { NewsBlock, Run } from '../news-item.js';
import { collapse } from './collapse.js';

/** A paragraph of plain text. */
export function paragraphOf(text: string): NewsBlock {
  return { type: 'PARAGRAPH', runs: [{ text, marks: [], href: null }] };
}

/** The lines of a block that count as paragraphs of the body: not those of headings, pictures and embeds. */
export function paragraphsOf(block: NewsBlock): string[] {
  if (block.type === 'PARAGRAPH' || block.type === 'QUOTE') return linesOf([block.runs]);
  return block.type === 'LIST' ? linesOf(block.items) : [];
}

export function textOfRuns(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

function linesOf(lines: readonly Run[][]): string[] {
  return lines.flatMap((runs) => collapse(textOfRuns(runs)) ?? []);
}
