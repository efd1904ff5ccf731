import { withoutControls } from '../bytes/without-controls.js';
import type { XmlElement } from '../xml/xml-element.js';
import { decodeEntities } from './decode-entities.js';
import { readTag, type Tag } from './read-tag.js';

const deepest = 150;
const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Their text is none. */
const raw = new Set(['script', 'style', 'textarea', 'xmp']);
const blocks = new Set(
  'address article aside blockquote body div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html main nav ol p pre section table ul'.split(
    ' ',
  ),
);

/** `&amp;nbsp;`: escaped once more on its way, since nobody writes about it. */
const twiceEscaped = /&amp;(?=(?:#\d{2,6}|#x[\da-f]{2,5}|amp|apos|quot|nbsp|lt|gt|[a-z]{2,8});)/giu;

/**
 * HTML as agencies escape it into their formats, as the tree that XML gives: never refused, however broken. What is
 * not closed closes with what it stands in.
 */
export function parseHtml(html: string): XmlElement {
  const text = withoutControls(html).replace(twiceEscaped, '&');
  const root: XmlElement = { name: 'body', namespace: '', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  const add = (written: string): void => {
    if (written !== '') open.at(-1)?.children.push(decodeEntities(written));
  };
  let from = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at)) {
    const tag = readTag(text, at);
    if (!tag) {
      at += 1;
      continue;
    }
    add(text.slice(from, at));
    if (tag.text !== null) add(tag.text);
    at = from = tag.kind === 'OPEN' ? openTag(open, tag, text) : tag.end;
    if (tag.kind === 'CLOSE') closeTag(open, tag.name);
  }
  add(text.slice(from));
  return root;
}

/** @returns where reading goes on */
function openTag(open: XmlElement[], tag: Tag, text: string): number {
  const { name, attributes } = tag;
  if (raw.has(name)) {
    const close = new RegExp(`</${name}`, 'giu');
    close.lastIndex = tag.end;
    return close.exec(text)?.index ?? text.length;
  }
  if (blocks.has(name)) closeTag(open, 'p');
  if (name === 'li') closeItem(open);
  const element: XmlElement = { name, namespace: '', attributes, children: [] };
  open.at(-1)?.children.push(element);
  if (!empty.has(name) && !tag.isSelfClosing && open.length < deepest) open.push(element);
  return tag.end;
}

function closeTag(open: XmlElement[], name: string): void {
  const at = open.findLastIndex((element) => element.name === name);
  // The root is what everything stands in.
  if (at > 0) open.length = at;
}

function closeItem(open: XmlElement[]): void {
  const at = open.findLastIndex(({ name }) => name === 'li' || name === 'ul' || name === 'ol');
  if (at > 0 && open[at]?.name === 'li') open.length = at;
}

/** Whether a text holds tags, so that it is HTML somebody escaped. */
function looksLikeHtml(text: string): boolean {
  return /<(?:\/?(?:p|br|div|b|i|em|strong|a|ul|ol|li|h[1-6]|span|table|pre|hl2|q|section|article)\b[^<>]{0,2000}>)/iu.test(
    text,
  );
}

/** Everything below an element as HTML, parsed once more if it is text that holds tags. */
export function asMarkup(element: XmlElement | null): XmlElement | null {
  if (!element) return null;
  const texts = element.children.filter((child) => typeof child === 'string');
  if (texts.length < element.children.length) return element;
  const text = texts.join('');
  return looksLikeHtml(text) || /&#?\w{2,8};/u.test(text) ? parseHtml(text) : element;
}
