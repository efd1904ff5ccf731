import type { Block } from './content.js';
import { showsSomething } from './invisible.js';
import { lineOf } from './plain-line.js';

/** The text of the first non-empty paragraph, without its dateline; empty if there is none. */
export function firstParagraphText(blocks: readonly Block[]): string {
  for (const block of blocks) {
    const line = block.type === 'PARAGRAPH' ? lineOf(block.runs) : '';
    if (showsSomething(line)) return line;
  }
  return '';
}
