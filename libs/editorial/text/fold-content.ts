import type { Block, Content, Run } from './content.js';
import { foldTypography } from './fold-typography.js';
import { lineOf, plainLine } from './plain-line.js';

/** Content with all visible text folded (see {@link foldTypography}) and without formatting. */
export function foldContent(content: Content): Content {
  const { standfirst, blocks } = content;
  return { ...content, standfirst: line(standfirst), blocks: blocks.map(foldBlock) };
}

function foldBlock(block: Block): Block {
  switch (block.type) {
    case 'PARAGRAPH':
    case 'HEADING':
      return { ...block, runs: foldRuns(block.runs) };
    case 'QUOTE':
      return { ...block, runs: foldRuns(block.runs), attribution: line(block.attribution) };
    case 'LIST':
      return { ...block, items: block.items.map(foldRuns) };
    case 'IMAGE':
      return { ...block, caption: line(block.caption) };
    case 'EMBED':
      return { ...block, title: line(block.title) };
  }
}

function foldRuns(runs: readonly Run[]): Run[] {
  return [{ text: foldTypography(lineOf(runs)), marks: [], href: null }];
}

function line(text: string | null): string | null {
  return text === null ? null : foldTypography(plainLine(text));
}
