import type { Block } from './content.js';
import { lineOf } from './plain-line.js';

/** The text of the first paragraph that says something, without its dateline; empty when there is none. */
export function firstParagraphText(blocks: readonly Block[]): string {
  for (const block of blocks) {
    const line = block.type === 'PARAGRAPH' ? lineOf(block.runs) : '';
    if (line !== '') return line;
  }
  return '';
}
