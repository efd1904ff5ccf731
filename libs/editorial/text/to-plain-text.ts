import type { Block } from './content.js';
import { lineOf, plainLine } from './plain-line.js';

/**
 * The body as plain text, one line per block with an empty line in between; list items on a line each. An image
 * becomes its caption, or its alternative text.
 */
export function toPlainText(blocks: readonly Block[]): string {
  return blocks
    .map(textOf)
    .filter((text) => text !== '')
    .join('\n\n');
}

function textOf(block: Block): string {
  switch (block.type) {
    case 'PARAGRAPH':
    case 'HEADING':
      return lineOf(block.runs);
    case 'QUOTE':
      return joined([lineOf(block.runs), said(block.attribution)]);
    case 'LIST':
      return block.items
        .map(lineOf)
        .filter((item) => item !== '')
        .map((item, at) => `${block.style === 'NUMBERED' ? `${at + 1}.` : '-'} ${item}`)
        .join('\n');
    case 'IMAGE':
      return joined([plainLine(block.caption ?? block.alt), bracketed(block.credit)]);
    case 'EMBED':
      return joined([plainLine(block.title ?? ''), plainLine(block.url)]);
  }
}

const said = (by: string | null): string => (by === null ? '' : `— ${plainLine(by)}`);
const bracketed = (credit: string | null): string => (credit === null ? '' : `(${plainLine(credit)})`);

function joined(parts: string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
}
