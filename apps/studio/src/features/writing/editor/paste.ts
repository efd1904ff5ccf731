import { Fragment, Slice } from 'prosemirror-model';
import { wellFormed } from '../copy/well-formed.js';
import { schema } from './schema.js';

/** Characters that mean nothing in copy: control characters, byte order marks, spaces without width, direction marks. */
const noise = /(?![\n\r\t\f])[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

const dropped =
  'script, meta, link, title, xml, template, noscript, input, button, select, textarea, svg, object';

/**
 * HTML of a clipboard, with nothing but what a body can hold. Word puts lists there as paragraphs, Google Docs wraps everything in a bold
 * that is none and says the rest in styles, and mail has a `div` for each line.
 */
export function cleanHtml(html: string): string {
  // What was copied here is right as it is.
  if (html.includes('data-pm-slice') && html.includes('data-key')) return html;
  const { body } = new DOMParser().parseFromString(wellFormed(withoutConditions(html)), 'text/html');
  body.querySelectorAll(dropped).forEach((each) => {
    each.remove();
  });
  body.querySelectorAll('*').forEach((each) => {
    each.removeAttribute('data-key');
  });
  listWordItems(body);
  markStyles(body);
  flattenLists(body);
  flattenQuotes(body);
  tellTables(body);
  tellPictures(body);
  splitAtBreaks(body);
  collapseSpace(body);
  return body.innerHTML;
}

/** Word hides the marks of its lists in comments that it alone reads. Styles are text here: nothing is to be styled. */
function withoutConditions(html: string): string {
  return html
    .replace(/<!\[(if|endif)[^\]]*\]>/gi, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<style[\s\S]*?(<\/style>|$)/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, ' data-style='));
}

function styleOf(each: Element): string {
  return each.getAttribute('data-style')?.toLowerCase() ?? '';
}

/** Paragraphs of Word that are items of a list. */
function listWordItems(body: HTMLElement): void {
  let list = null as Element | null;
  for (const paragraph of body.querySelectorAll('p')) {
    if (!/mso-list:\s*l\d/.test(styleOf(paragraph)) && !paragraph.className.includes('MsoListParagraph')) {
      list = null;
      continue;
    }
    const markers = [...paragraph.querySelectorAll('span')].filter((span) =>
      /mso-list:\s*ignore/.test(styleOf(span)),
    );
    const marker = markers[0]?.textContent ?? '';
    const name = /^\s*\(?([0-9]+|[a-z]|[ivx]+)[.)]/i.test(marker) ? 'ol' : 'ul';
    for (const each of markers) each.remove();
    const item = body.ownerDocument.createElement('li');
    item.append(...paragraph.childNodes);
    if (list?.localName !== name || paragraph.previousElementSibling !== list) {
      list = body.ownerDocument.createElement(name);
      paragraph.before(list);
    }
    list.append(item);
    paragraph.remove();
  }
}

/** Which element says what a style says. */
const styled: readonly (readonly [style: RegExp, element: string])[] = [
  [/font-weight:\s*(bold|[6-9]00)/, 'strong'],
  [/font-style:\s*italic/, 'em'],
  [/text-decoration[a-z-]*:[^;]*underline/, 'u'],
  [/text-decoration[a-z-]*:[^;]*line-through/, 's'],
];

function markStyles(body: HTMLElement): void {
  for (const each of body.querySelectorAll('b, strong')) {
    if (/font-weight:\s*(normal|[1-5]00)/.test(styleOf(each))) each.replaceWith(...each.childNodes);
  }
  for (const each of body.querySelectorAll('i, em')) {
    if (/font-style:\s*normal/.test(styleOf(each))) each.replaceWith(...each.childNodes);
  }
  for (const span of body.querySelectorAll('span, font')) {
    for (const [style, element] of styled) {
      // A link is underlined everywhere: that says nothing.
      if (!style.test(styleOf(span)) || (element === 'u' && span.closest('a, :has(> a)'))) continue;
      const mark = body.ownerDocument.createElement(element);
      mark.append(...span.childNodes);
      span.append(mark);
    }
  }
}

/** Lists have one level, and their items one line. */
function flattenLists(body: HTMLElement): void {
  for (const inner of [
    ...body.querySelectorAll('li ul, li ol, ul > ul, ul > ol, ol > ul, ol > ol'),
  ].reverse()) {
    const item = inner.parentElement?.closest('li');
    if (item) item.after(...inner.children);
    else inner.before(...inner.children);
    inner.remove();
  }
  for (const block of body.querySelectorAll('li p, li div, li h1, li h2, li h3, li h4, li blockquote')) {
    block.replaceWith(...block.childNodes, ' ');
  }
}

/** What somebody answers to in a mail is no quote of the story; of a quote, each line is one. */
function flattenQuotes(body: HTMLElement): void {
  for (const quote of body.querySelectorAll('blockquote[type="cite"], blockquote.gmail_quote')) {
    quote.replaceWith(...quote.childNodes);
  }
  for (const quote of body.querySelectorAll('blockquote')) {
    const source = quote.querySelector('cite, footer');
    const attribution = source?.textContent.replace(/^[\s–—-]+/, '').trim() ?? '';
    source?.remove();
    const lines = [...quote.querySelectorAll('p, div')].filter((line) => !line.querySelector('p, div'));
    const parts = lines.length === 0 ? [quote] : lines;
    const quotes = parts.map((part) => {
      const one = body.ownerDocument.createElement('blockquote');
      one.append(...part.childNodes);
      if (attribution !== '' && part === parts.at(-1)) one.setAttribute('data-attribution', attribution);
      return one;
    });
    quote.replaceWith(...quotes);
  }
}

/** A row of a table is a paragraph. */
function tellTables(body: HTMLElement): void {
  for (const table of [...body.querySelectorAll('table')].reverse()) {
    const isLayout =
      table.querySelectorAll('td').length < 2 || table.querySelector('table, p + p, div, ul, ol, h1, h2');
    const rows = [...table.querySelectorAll('tr')].map((row) => {
      const paragraph = body.ownerDocument.createElement('p');
      [...row.children].forEach((cell, at) => {
        if (at > 0) paragraph.append(' | ');
        paragraph.append(cell.textContent.trim());
      });
      return paragraph;
    });
    const cells = [...table.querySelectorAll('td, th')].flatMap((cell) => {
      const box = body.ownerDocument.createElement('div');
      box.append(...cell.childNodes);
      return [box];
    });
    table.replaceWith(...(isLayout ? cells : rows));
  }
}

function tellPictures(body: HTMLElement): void {
  for (const figure of body.querySelectorAll('figure')) {
    const caption = figure.querySelector('figcaption');
    const picture = figure.querySelector('img');
    if (picture && caption)
      picture.setAttribute('data-caption', caption.textContent.replace(/\s+/g, ' ').trim());
    caption?.remove();
    figure.replaceWith(...(picture ? [picture] : figure.childNodes));
  }
  for (const frame of body.querySelectorAll('iframe[src]')) {
    const embed = body.ownerDocument.createElement('div');
    embed.setAttribute('data-embed', frame.getAttribute('src') ?? '');
    embed.setAttribute('data-title', frame.getAttribute('title') ?? '');
    frame.replaceWith(embed);
  }
}

/** A paragraph has one line: each line is one of its own. Elsewhere a break is a space. */
function splitAtBreaks(body: HTMLElement): void {
  for (const paragraph of body.querySelectorAll('p:has(> br)')) {
    const lines = [paragraph.cloneNode(false) as Element];
    for (const child of [...paragraph.childNodes]) {
      if (child.nodeName === 'BR') lines.push(paragraph.cloneNode(false) as Element);
      else lines.at(-1)?.append(child);
    }
    paragraph.replaceWith(...lines.filter((line) => line.textContent.trim() !== ''));
  }
  const blocks = 'p, li, h1, h2, h3, h4, h5, h6, blockquote';
  for (const lineBreak of body.querySelectorAll('br')) {
    if (lineBreak.closest(blocks)) lineBreak.replaceWith(' ');
    // Between lines without a paragraph, the break ends one.
    else lineBreak.replaceWith(body.ownerDocument.createElement('hr'));
  }
}

function collapseSpace(body: HTMLElement): void {
  const texts = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { currentNode } = texts;
    currentNode.nodeValue = (currentNode.nodeValue ?? '').replace(noise, '').replace(/[\s\u00A0]+/g, ' ');
  }
  for (const block of body.querySelectorAll('p, div')) {
    if (
      block.textContent.trim() === '' &&
      !block.querySelector('img, [data-embed]') &&
      !block.matches('[data-embed]')
    ) {
      block.remove();
    }
  }
}

/** Plain text as blocks: empty lines part paragraphs where there are any, and else each line is one. */
export function readPlainText(text: string): Slice {
  const tidy = wellFormed(text.replace(/\r\n?/g, '\n').replace(noise, ''));
  const parts = /\n[^\S\n]*\n/.test(tidy.trim()) ? tidy.split(/\n(?:[^\S\n]*\n)+/) : tidy.split('\n');
  const lines = parts.map((part) => part.replace(/[\s\u00A0]+/g, ' '));
  const filled =
    lines.length === 1 ? lines : lines.filter((line) => line.trim() !== '').map((line) => line.trim());
  const blocks = filled.map((line) => schema.node('paragraph', null, line === '' ? [] : [schema.text(line)]));
  const isOpen = blocks.length > 0 ? 1 : 0;
  return new Slice(Fragment.fromArray(blocks), isOpen, isOpen);
}

/** What is pasted is new, unless it was cut here and comes back. */
export function asNew({ content, openStart, openEnd }: Slice, comesBack: (key: string) => boolean): Slice {
  const renewed = content.content.map((node) => {
    const key = node.attrs['key'] as string | null | undefined;
    if (key == null || comesBack(key)) return node;
    return node.type.create({ ...node.attrs, key: null }, node.content, node.marks);
  });
  return new Slice(Fragment.fromArray(renewed), openStart, openEnd);
}

/** The keys of the blocks in a slice. */
export function keysIn({ content }: Slice): string[] {
  return content.content.flatMap(({ attrs }) => (typeof attrs['key'] === 'string' ? [attrs['key']] : []));
}
