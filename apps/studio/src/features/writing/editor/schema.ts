import {
  Schema,
  type Attrs,
  type DOMOutputSpec,
  type MarkSpec,
  type Node,
  type NodeSpec,
} from 'prosemirror-model';
import { isLinkAddress, isWebAddress } from '../copy/addresses.js';

const key = { key: { default: null as string | null } };

const keyIn = (dom: HTMLElement): Attrs => ({ key: dom.getAttribute('data-key') });
const keyOut = (node: Node) => ({ 'data-key': node.attrs['key'] as string | null });

/** Text of a block. Line breaks in it stay what they are. */
const text = { group: 'block', content: 'text*', whitespace: 'pre' } as const satisfies NodeSpec;

/** A block without text of its own, with what it says in its attributes. */
const atom = { group: 'block', atom: true, selectable: true, draggable: true } as const satisfies NodeSpec;

const plainMark = (element: string, ...others: string[]): MarkSpec => ({
  parseDOM: [element, ...others].map((tag) => ({ tag })),
  toDOM: (): DOMOutputSpec => [element, 0],
});

/**
 * The blocks of a body, one type of node each, and the marks of its runs: nothing that the API cannot hold can be typed or pasted. Each
 * block has its key as an attribute.
 */
export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: {
      ...text,
      attrs: key,
      parseDOM: [{ tag: 'p', getAttrs: keyIn }],
      toDOM: (node): DOMOutputSpec => ['p', keyOut(node), 0],
    },
    heading: {
      ...text,
      defining: true,
      attrs: { ...key, level: { default: 2 } },
      parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({
        tag: `h${level}`,
        getAttrs: (dom) => ({ ...keyIn(dom), level: Math.min(4, Math.max(2, level)) }),
      })),
      toDOM: (node): DOMOutputSpec => [`h${node.attrs['level'] as number}`, keyOut(node), 0],
    },
    quote: {
      ...text,
      defining: true,
      attrs: { ...key, attribution: { default: null as string | null } },
      parseDOM: [
        {
          tag: 'blockquote',
          getAttrs: (dom) => ({ ...keyIn(dom), attribution: dom.getAttribute('data-attribution') }),
        },
      ],
      toDOM: (node): DOMOutputSpec => [
        'blockquote',
        { ...keyOut(node), 'data-attribution': node.attrs['attribution'] as string | null },
        0,
      ],
    },
    list: {
      group: 'block',
      content: 'list_item+',
      defining: true,
      attrs: { ...key, style: { default: 'BULLETED' } },
      parseDOM: [
        { tag: 'ul', getAttrs: (dom) => ({ ...keyIn(dom), style: 'BULLETED' }) },
        { tag: 'ol', getAttrs: (dom) => ({ ...keyIn(dom), style: 'NUMBERED' }) },
      ],
      toDOM: (node): DOMOutputSpec => [node.attrs['style'] === 'NUMBERED' ? 'ol' : 'ul', keyOut(node), 0],
    },
    list_item: {
      content: 'text*',
      whitespace: 'pre',
      defining: true,
      parseDOM: [{ tag: 'li' }],
      toDOM: (): DOMOutputSpec => ['li', 0],
    },
    image: {
      ...atom,
      attrs: {
        ...key,
        url: { default: '' },
        alt: { default: '' },
        caption: { default: null as string | null },
        credit: { default: null as string | null },
      },
      parseDOM: [
        {
          tag: 'img[src]',
          getAttrs: (dom) => {
            const url = dom.getAttribute('src') ?? '';
            if (!isWebAddress(url)) return false;
            return {
              ...keyIn(dom),
              url,
              alt: dom.getAttribute('alt') ?? '',
              caption: dom.getAttribute('data-caption'),
              credit: dom.getAttribute('data-credit'),
            };
          },
        },
      ],
      toDOM: (node): DOMOutputSpec => [
        'img',
        {
          ...keyOut(node),
          src: node.attrs['url'] as string,
          alt: node.attrs['alt'] as string,
          'data-caption': node.attrs['caption'] as string | null,
          'data-credit': node.attrs['credit'] as string | null,
        },
      ],
    },
    embed: {
      ...atom,
      attrs: { ...key, url: { default: '' }, title: { default: null as string | null } },
      parseDOM: [
        {
          tag: 'div[data-embed]',
          getAttrs: (dom) => {
            const url = dom.getAttribute('data-embed') ?? '';
            return isWebAddress(url) && { ...keyIn(dom), url, title: dom.getAttribute('data-title') };
          },
        },
      ],
      toDOM: (node): DOMOutputSpec => [
        'div',
        {
          ...keyOut(node),
          'data-embed': node.attrs['url'] as string,
          'data-title': node.attrs['title'] as string | null,
        },
        (node.attrs['title'] as string | null) ?? (node.attrs['url'] as string),
      ],
    },
    text: {},
  },
  marks: {
    link: {
      attrs: { href: {} },
      inclusive: false,
      parseDOM: [
        {
          tag: 'a[href]',
          getAttrs: (dom) => {
            const href = dom.getAttribute('href') ?? '';
            return isLinkAddress(href) && { href };
          },
        },
      ],
      toDOM: (mark): DOMOutputSpec => ['a', { href: mark.attrs['href'] as string }, 0],
    },
    BOLD: plainMark('strong', 'b'),
    ITALIC: plainMark('em', 'i'),
    UNDERLINE: plainMark('u'),
    STRIKE: plainMark('s', 'strike', 'del'),
    CODE: plainMark('code'),
  },
});
