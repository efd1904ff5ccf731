import type { Attrs, Node } from 'prosemirror-model';
import {
  NodeSelection,
  TextSelection,
  type Command,
  type EditorState,
  type Transaction,
} from 'prosemirror-state';
import type { Blocks } from '../copy/copy.js';
import { joinLists, unwrapItems, wrapInList } from './lists.js';
import { schema } from './schema.js';

/** What a block can be made into. */
export const kinds = [
  'paragraph',
  'heading2',
  'heading3',
  'heading4',
  'quote',
  'bulleted',
  'numbered',
] as const;

export type Kind = (typeof kinds)[number];

interface Placed {
  readonly node: Node;
  readonly pos: number;
}

/** The kind of the block that the selection begins in; null for a picture or an embed. */
export function kindAt({ doc, selection: { $from } }: EditorState): Kind | null {
  const node = $from.depth > 0 ? $from.node(1) : doc.maybeChild($from.index(0));
  switch (node?.type.name) {
    case 'heading':
      return `heading${node.attrs['level'] as 2 | 3 | 4}`;
    case 'list':
      return node.attrs['style'] === 'NUMBERED' ? 'numbered' : 'bulleted';
    case 'paragraph':
    case 'quote':
      return node.type.name;
    default:
      return null;
  }
}

/** Makes the blocks of the selection into another kind. Those that are such lists already become paragraphs. */
export function setKind(kind: Kind): Command {
  switch (kind) {
    case 'bulleted':
      return setList('BULLETED');
    case 'numbered':
      return setList('NUMBERED');
    case 'paragraph':
    case 'quote':
      return setText(kind);
    default:
      return setText('heading', { level: Number(kind.slice(-1)) });
  }
}

function setText(type: 'paragraph' | 'heading' | 'quote', attrs: Attrs = {}): Command {
  return (state, dispatch) => {
    const { tr } = state;
    takeOutOfLists(tr);
    for (const { node, pos } of selectedBlocks(tr)) {
      if (!node.isTextblock || node.hasMarkup(schema.nodes[type], { ...node.attrs, ...attrs })) continue;
      tr.setNodeMarkup(pos, schema.nodes[type], { ...attrs, key: node.attrs['key'] as string });
    }
    if (!tr.docChanged) return false;
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Makes paragraphs of the items that are selected. */
function takeOutOfLists(tr: Transaction): void {
  const { from, to } = tr.selection;
  for (const { node, pos } of selectedBlocks(tr).reverse()) {
    if (node.type !== schema.nodes.list) continue;
    const chosen: number[] = [];
    node.forEach((item, offset, index) => {
      const begin = pos + 1 + offset;
      if (begin < to && begin + item.nodeSize > from) chosen.push(index);
    });
    const [first, last] = [chosen[0], chosen.at(-1)];
    if (first !== undefined && last !== undefined) unwrapItems(tr, pos, first, last);
  }
}

function setList(style: Blocks['list']['style']): Command {
  return (state, dispatch) => {
    const { tr } = state;
    const blocks = selectedBlocks(tr);
    const isText = ({ node }: Placed) => !node.isAtom;
    if (!blocks.some(isText)) return false;
    const isDone = ({ node }: Placed) => node.type === schema.nodes.list && node.attrs['style'] === style;
    if (blocks.every(isDone)) return setText('paragraph')(state, dispatch);
    for (const { node, pos } of blocks.filter(isText).reverse()) {
      if (node.isTextblock) wrapInList(tr, pos, style);
      else tr.setNodeAttribute(pos, 'style', style);
    }
    const [first, last] = [selectedBlocks(tr)[0], selectedBlocks(tr).at(-1)];
    if (first && last) joinLists(tr, first.pos, last.pos + last.node.nodeSize);
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** The blocks that a selection is in, in their order; none between two blocks. */
function selectedBlocks({ doc, selection: { from, to } }: Transaction | EditorState): Placed[] {
  const blocks: Placed[] = [];
  doc.forEach((node, pos) => {
    if (pos < to && pos + node.nodeSize > from) blocks.push({ node, pos });
  });
  return blocks;
}

/** Moves the blocks of the selection up or down by one. The neighbour is what is moved, so that the cursor stays where it is. */
export function moveBlock(by: -1 | 1): Command {
  return (state, dispatch) => {
    const blocks = selectedBlocks(state);
    const [first, last] = [blocks[0], blocks.at(-1)];
    if (!first || !last) return false;
    const end = last.pos + last.node.nodeSize;
    const neighbour = by === 1 ? state.doc.nodeAt(end) : state.doc.resolve(first.pos).nodeBefore;
    if (!neighbour) return false;
    const { tr } = state;
    const from = by === 1 ? end : first.pos - neighbour.nodeSize;
    tr.delete(from, from + neighbour.nodeSize);
    tr.insert(by === 1 ? first.pos : end - neighbour.nodeSize, neighbour);
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Puts a new block behind the one that the selection ends in, or in its place if that is an empty paragraph, and selects it. */
export function insertBlock(block: Node): Command {
  return (state, dispatch) => {
    const last = selectedBlocks(state).at(-1);
    const end = last ? last.pos + last.node.nodeSize : state.selection.to;
    const isFree = last?.node.type === schema.nodes.paragraph && last.node.content.size === 0;
    const at = isFree ? last.pos : end;
    const tr = state.tr.replaceWith(at, end, block);
    dispatch?.(tr.setSelection(NodeSelection.create(tr.doc, at)).scrollIntoView());
    return true;
  };
}

/** Puts the cursor into the block with a key; a picture or an embed is selected. False if there is no such block. */
export function selectBlock(key: string): Command {
  return ({ doc, tr }, dispatch) => {
    let at = -1;
    doc.forEach((node, pos) => {
      if (node.attrs['key'] === key) at = pos;
    });
    const node = at === -1 ? null : doc.nodeAt(at);
    if (!node) return false;
    const selection = node.isAtom ? NodeSelection.create(doc, at) : TextSelection.near(doc.resolve(at + 1));
    dispatch?.(tr.setSelection(selection).scrollIntoView());
    return true;
  };
}

interface Link {
  readonly from: number;
  readonly to: number;
  readonly href: string;
}

/** The link that the selection begins in, with all of its text. */
export function linkAt({ selection: { $from } }: EditorState): Link | null {
  const { parent, parentOffset } = $from;
  const hrefOf = (node: Node) => schema.marks.link.isInSet(node.marks)?.attrs['href'] as string | undefined;
  const pieces: Link[] = [];
  parent.forEach((node, offset) => {
    const href = hrefOf(node);
    const last = pieces.at(-1);
    const [from, to] = [$from.start() + offset, $from.start() + offset + node.nodeSize];
    if (href === undefined) return;
    if (last?.href === href && last.to === from) pieces.splice(-1, 1, { ...last, to });
    else pieces.push({ from, to, href });
  });
  const at = $from.start() + parentOffset;
  return pieces.find(({ from, to }) => from <= at && at < to) ?? pieces.find(({ to }) => to === at) ?? null;
}

/** Links the selection, or the link that it is in, to an address; an empty one takes the link away. Without either, the address is put in. */
export function setLink(href: string): Command {
  return (state, dispatch) => {
    const { tr, selection } = state;
    const link = selection.empty ? linkAt(state) : null;
    const { from, to } = link ?? selection;
    tr.removeMark(from, to, schema.marks.link);
    if (href !== '') {
      const mark = schema.marks.link.create({ href });
      if (from === to) tr.insert(from, schema.text(href, [mark]));
      else tr.addMark(from, to, mark);
    }
    if (!tr.docChanged) return false;
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}
