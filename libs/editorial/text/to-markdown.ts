import type { Block, Run } from './content.js';
import { escapeMarkdown, imageMarkdown, linkMarkdown, startLine } from './escape-markdown.js';
import { runsToMarkdown } from './runs-to-markdown.js';

type ListBlock = Extract<Block, { type: 'LIST' }>;

/**
 * The body as CommonMark, with an empty line between blocks. Escaped, so that text never becomes markup; a link
 * with an unsafe address becomes plain text. Empty blocks are omitted.
 */
export function toMarkdown(blocks: readonly Block[]): string {
  const parts: string[] = [];
  let marker: string | null = null;
  for (const block of blocks) {
    const own: string | null = block.type === 'LIST' ? otherMarker(block, marker) : null;
    const part = blockToMarkdown(block, own ?? '');
    if (part === '') continue;
    parts.push(part);
    marker = own;
  }
  return parts.join('\n\n');
}

// Two lists in a row would be read as one if they had the same marker.
function otherMarker({ style }: ListBlock, before: string | null): string {
  const [first, second] = style === 'NUMBERED' ? ['.', ')'] : ['-', '+'];
  return before === first ? second : first;
}

function blockToMarkdown(block: Block, marker: string): string {
  switch (block.type) {
    case 'PARAGRAPH':
      return startLine(runsToMarkdown(block.runs));
    case 'HEADING':
      return heading(block.level, runsToMarkdown(block.runs));
    case 'QUOTE':
      return quote(startLine(runsToMarkdown(block.runs)), escapeMarkdown(block.attribution ?? '').trim());
    case 'LIST':
      return list(block, marker);
    case 'IMAGE':
      return image(block);
    case 'EMBED':
      return startLine(linkMarkdown(block.url, escapeMarkdown(block.title ?? block.url).trim()));
  }
}

function heading(level: number, text: string): string {
  if (text === '') return '';
  // A number sign at the end would be taken for the heading's closing.
  return `${'#'.repeat(level)} ${text.endsWith('#') ? `${text.slice(0, -1)}\\#` : text}`;
}

function quote(text: string, attribution: string): string {
  if (text === '') return '';
  return attribution === '' ? `> ${text}` : `> ${text}\n>\n> — ${attribution}`;
}

function list({ items, style }: ListBlock, marker: string): string {
  const said = items
    .map((item: readonly Run[]) => startLine(runsToMarkdown(item)))
    .filter((item) => item !== '');
  return said.map((item, at) => `${style === 'NUMBERED' ? at + 1 : ''}${marker} ${item}`).join('\n');
}

function image({ url, alt, caption, credit }: Extract<Block, { type: 'IMAGE' }>): string {
  const picture = imageMarkdown(url, alt);
  if (picture === '') return '';
  const below = [caption, credit === null ? null : `(${credit})`].filter((part) => part !== null).join(' ');
  const line = startLine(escapeMarkdown(below).trim());
  return line === '' ? picture : `${picture}\n${line}`;
}
