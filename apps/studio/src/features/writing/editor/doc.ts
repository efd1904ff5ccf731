import { Fragment, type Mark as NodeMark, type Node } from 'prosemirror-model';
import { freshKey } from '../../../basics/fresh-key.js';
import { joinRuns, marks, type Blocks, type CopyBlock, type CopyRun } from '../copy/copy.js';
import { wellFormed } from '../copy/well-formed.js';
import { schema } from './schema.js';

/** A body as the document of the editor; {@link toBlocks} is its inverse. An empty body is an empty paragraph, where one begins to type. */
export function toDoc(blocks: readonly CopyBlock[]): Node {
  const nodes = blocks.length === 0 ? [schema.node('paragraph', { key: freshKey() })] : blocks.map(toNode);
  return schema.node('doc', null, nodes);
}

/** The body that a document shows. */
export function toBlocks(doc: Node): CopyBlock[] {
  if (isEmpty(doc)) return [];
  return doc.children.map(toBlock);
}

/** Whether nothing is written: a paragraph without text is all there is. */
export function isEmpty(doc: Node): boolean {
  const { firstChild, childCount } = doc;
  return childCount === 1 && firstChild?.type.name === 'paragraph' && firstChild.content.size === 0;
}

export function toNode(block: CopyBlock): Node {
  if ('paragraph' in block) return textNode('paragraph', block.paragraph);
  if ('heading' in block) return textNode('heading', block.heading);
  if ('quote' in block) return textNode('quote', block.quote);
  if ('image' in block) return schema.node('image', block.image);
  if ('embed' in block) return schema.node('embed', block.embed);
  const { items, ...attrs } = block.list;
  const nodes = (items.length === 0 ? [{ runs: [] }] : items).map((item) => textNode('list_item', item));
  return schema.node('list', attrs, nodes);
}

function textNode(type: string, { runs, ...attrs }: { readonly runs: readonly CopyRun[] }): Node {
  const texts = joinRuns(runs).map(({ text, marks: given, href }) => {
    const set = [
      ...given.map((mark) => schema.mark(mark)),
      ...(href === null ? [] : [schema.mark('link', { href })]),
    ];
    return schema.text(text, set);
  });
  return schema.node(type, attrs, Fragment.fromArray(texts));
}

/** Nodes never change: what was made of one once is kept for as long as it is there. */
const known = new WeakMap<Node, CopyBlock>();

export function toBlock(node: Node): CopyBlock {
  const before = known.get(node);
  if (before) return before;
  const block = madeOf(node);
  known.set(node, block);
  return block;
}

function madeOf(node: Node): CopyBlock {
  const attrs = node.attrs as Record<string, unknown>;
  const key = attrs['key'] as string;
  switch (node.type.name) {
    case 'heading':
      return { heading: { key, level: attrs['level'] as number, runs: runsOf(node) } };
    case 'quote':
      return { quote: { key, runs: runsOf(node), attribution: lineOf(attrs['attribution']) } };
    case 'list': {
      const style = attrs['style'] as Blocks['list']['style'];
      return { list: { key, style, items: node.children.map((item) => ({ runs: runsOf(item) })) } };
    }
    case 'image': {
      const [caption, credit] = [lineOf(attrs['caption']), lineOf(attrs['credit'])];
      return {
        image: { key, url: attrs['url'] as string, alt: lineOf(attrs['alt']) ?? '', caption, credit },
      };
    }
    case 'embed':
      return { embed: { key, url: attrs['url'] as string, title: lineOf(attrs['title']) } };
    default:
      return { paragraph: { key, runs: runsOf(node) } };
  }
}

function runsOf(node: Node): CopyRun[] {
  return joinRuns(
    node.children.map(({ text = '', marks: set }) => ({
      text: wellFormed(text),
      marks: marks.filter((mark) => set.some(({ type }) => type.name === mark)),
      href: hrefOf(set),
    })),
  );
}

function hrefOf(set: readonly NodeMark[]): string | null {
  const link = set.find(({ type }) => type === schema.marks.link);
  return (link?.attrs['href'] as string | undefined) ?? null;
}

function lineOf(value: unknown): string | null {
  return typeof value === 'string' ? wellFormed(value) : null;
}
