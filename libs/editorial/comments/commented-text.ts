import type { Block, Run } from '../text/content.js';

/**
 * The text of a block as comments count it, in UTF-16 code units: of a list, an item on each line; of a quote, its attribution on
 * the last; of an image, the caption; of an embed, the title.
 */
export function commentedText(block: Block): string {
  switch (block.type) {
    case 'PARAGRAPH':
    case 'HEADING':
      return textOf(block.runs);
    case 'QUOTE':
      return [textOf(block.runs), ...(block.attribution === null ? [] : [block.attribution])].join('\n');
    case 'LIST':
      return block.items.map(textOf).join('\n');
    case 'IMAGE':
      return block.caption ?? '';
    case 'EMBED':
      return block.title ?? '';
  }
}

function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}
