import type { Block, Content, Run } from './content.js';
import { lineOf, plainLine } from './plain-line.js';

/**
 * All text below the headline, as lines: standfirst, paragraphs, headings, list items, quotes with their
 * attributions, and captions.
 */
export function linesOf({ standfirst, blocks }: Content): string[] {
  return [plainLine(standfirst ?? ''), ...blocks.flatMap(linesOfBlock)].filter((line) => line !== '');
}

/** The lines of one block. One without text, such as a quote by nobody, has an empty line there. */
export function linesOfBlock(block: Block): string[] {
  switch (block.type) {
    case 'PARAGRAPH':
    case 'HEADING':
      return [lineOf(block.runs)];
    case 'QUOTE':
      return [lineOf(block.runs), plainLine(block.attribution ?? '')];
    case 'LIST':
      return block.items.map((item: readonly Run[]) => lineOf(item));
    case 'IMAGE':
      return [plainLine(block.caption ?? '')];
    case 'EMBED':
      return [plainLine(block.title ?? '')];
  }
}
