import { Fragment, Slice, type Node, type ResolvedPos } from 'prosemirror-model';
import type { Command, Transaction } from 'prosemirror-state';
import { ReplaceAroundStep } from 'prosemirror-transform';
import type { Blocks } from '../copy/copy.js';
import { schema } from './schema.js';

type Style = Blocks['list']['style'];

/** Makes a list with one item of the text at a position; the cursor stays in it. */
export function wrapInList(tr: Transaction, pos: number, style: Style): void {
  const { node, end } = blockAt(tr, pos);
  const list = schema.node('list', { key: node.attrs['key'] as string, style }, schema.node('list_item'));
  tr.step(new ReplaceAroundStep(pos, end, pos + 1, end - 1, new Slice(Fragment.from(list), 0, 0), 2, true));
}

/**
 * Makes paragraphs of the items of a list whose indexes are within the limits. The rest stays a list, and keeps the key; if there is none,
 * the first paragraph has it.
 */
export function unwrapItems(tr: Transaction, pos: number, first: number, last: number): void {
  const list = blockAt(tr, pos).node;
  const isAll = first === 0 && last === list.childCount - 1;
  // From the end, so that positions before stay what they are.
  for (let index = last; index >= first; index -= 1) {
    const { node } = blockAt(tr, pos);
    const begin = itemStart(node, pos, index);
    const isLastItem = index === node.childCount - 1;
    if (!isLastItem) tr.split(begin + node.child(index).nodeSize);
    if (index > 0) tr.split(begin);
    unwrap(tr, index > 0 ? begin + 1 : pos, isAll && index === first);
  }
}

/** Makes a paragraph of a list with one item. */
function unwrap(tr: Transaction, pos: number, keepsKey: boolean): void {
  const { node, end } = blockAt(tr, pos);
  const paragraph = schema.node('paragraph', { key: keepsKey ? (node.attrs['key'] as string) : null });
  const around = new Slice(Fragment.from(paragraph), 0, 0);
  tr.step(new ReplaceAroundStep(pos, end, pos + 2, end - 2, around, 1, true));
}

/** Joins the lists that stand next to each other within the limits. */
export function joinLists(tr: Transaction, from: number, to: number): void {
  const { doc } = tr;
  const borders: number[] = [];
  doc.forEach((node, pos, index) => {
    const before = index > 0 ? doc.child(index - 1) : null;
    const isBorder = node.type === schema.nodes.list && before?.type === schema.nodes.list;
    if (isBorder && pos > from && pos < to) borders.push(pos);
  });
  for (const border of borders.reverse()) tr.join(border);
}

function itemStart(list: Node, pos: number, index: number): number {
  return list.children.slice(0, index).reduce((at, item) => at + item.nodeSize, pos + 1);
}

function blockAt({ doc }: Transaction, pos: number): { node: Node; end: number } {
  const node = doc.nodeAt(pos);
  if (!node) throw new RangeError(`There is no block at ${pos}.`);
  return { node, end: pos + node.nodeSize };
}

/** Enter in a list: the next item; in an empty one: out of the list. */
export const splitItem: Command = (state, dispatch) => {
  const { $from, $to, empty } = state.selection;
  if (!isInItem($from) || !isInItem($to)) return false;
  if (empty && $from.parent.content.size === 0) return leaveList(state, dispatch);
  const { tr } = state;
  tr.deleteSelection();
  tr.split(tr.mapping.map($from.pos));
  dispatch?.(tr.scrollIntoView());
  return true;
};

const leaveList: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const { tr } = state;
  unwrapItems(tr, $from.before(1), $from.index(1), $from.index(1));
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Backspace at the start of an item: the first leaves the list, any other is joined to the one before it. */
export const joinItemBackward: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || !isInItem($from) || $from.parentOffset > 0) return false;
  if ($from.index(1) === 0) return leaveList(state, dispatch);
  dispatch?.(state.tr.join($from.before(2)).scrollIntoView());
  return true;
};

function isInItem($pos: ResolvedPos): boolean {
  return $pos.parent.type === schema.nodes.list_item;
}
