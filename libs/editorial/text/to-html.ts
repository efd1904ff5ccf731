import type { Block, Mark, Run } from './content.js';
import { plainLine } from './plain-line.js';
import { safeUrl } from './safe-url.js';

/**
 * The body as HTML, one element per line, without styling. Text is escaped, so that nothing an author or agency
 * wrote becomes markup; a link with an unsafe address becomes plain text. Empty blocks are omitted.
 */
export function toHtml(blocks: readonly Block[]): string {
  return blocks
    .map(elementOf)
    .filter((element) => element !== '')
    .join('\n');
}

function elementOf(block: Block): string {
  switch (block.type) {
    case 'PARAGRAPH':
      return element('p', runsToHtml(block.runs));
    case 'HEADING':
      return element(`h${block.level}`, runsToHtml(block.runs));
    case 'QUOTE':
      return quote(runsToHtml(block.runs), escapeHtml(block.attribution ?? ''));
    case 'LIST':
      return element(
        block.style === 'NUMBERED' ? 'ol' : 'ul',
        block.items.map((item) => element('li', runsToHtml(item))).join(''),
      );
    case 'IMAGE':
      return image(block.url, block.alt, [block.caption ?? '', block.credit ?? '']);
    case 'EMBED':
      return element('p', link(block.url, escapeHtml(block.title ?? block.url)));
  }
}

// The standard keeps who said it out of the blockquote itself (HTML, 4.4.4 The blockquote element).
function quote(text: string, attribution: string): string {
  const said = element('blockquote', element('p', text));
  return attribution === '' || said === ''
    ? said
    : element('figure', said + element('figcaption', attribution));
}

function image(url: string, alt: string, [caption, credit]: [caption: string, credit: string]): string {
  const source = safeUrl(url);
  if (source === null) return '';
  const below = [escapeHtml(caption), element('small', escapeHtml(credit))].filter((part) => part !== '');
  return element(
    'figure',
    `<img src="${escapeHtml(source)}" alt="${escapeHtml(alt)}">${element('figcaption', below.join(' '))}`,
  );
}

function runsToHtml(runs: readonly Run[]): string {
  return runs.map(runToHtml).join('').trim();
}

const tags: Record<Mark, string> = {
  BOLD: 'strong',
  ITALIC: 'em',
  UNDERLINE: 'u',
  STRIKE: 's',
  CODE: 'code',
};

function runToHtml({ text, marks, href }: Run): string {
  const marked = marks.reduce((inner, mark) => element(tags[mark], inner), escapeHtml(text));
  return href === null ? marked : link(href, marked);
}

function link(href: string, content: string): string {
  const url = safeUrl(href);
  return url === null || content === '' ? content : `<a href="${escapeHtml(url)}">${content}</a>`;
}

function element(tag: string, content: string): string {
  return content === '' ? '' : `<${tag}>${content}</${tag}>`;
}

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return plainLine(text).replace(/[&<>"']/gu, (character) => escapes[character] ?? character);
}
