import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { isSameBlock, type CopyBlock } from '../copy/copy.js';
import { isEmpty, toBlock, toDoc, toNode } from './doc.js';

/** Marks what comes from outside the editor: its keys are right, and nobody has to be told. */
export const patched = 'patched';

/**
 * Makes a document say what a body says, by changing no more than differs: blocks that say the same stay as they are, with the cursor and
 * all that can be undone in them. Null if nothing differs.
 */
export function patchDoc(state: EditorState, blocks: readonly CopyBlock[]): Transaction | null {
  if (blocks.length === 0 && isEmpty(state.doc)) return null;
  const { tr } = state;
  const wanted =
    blocks.length === 0 ? toDoc(blocks).children : blocks.map((block) => asItIs(state.doc, block));
  const wantedKeys = new Set(wanted.map(keyOf));
  for (const { node, pos } of placed(tr.doc).reverse()) {
    if (!wantedKeys.has(keyOf(node)) && tr.doc.childCount > 1) tr.delete(pos, pos + node.nodeSize);
  }
  let pos = 0;
  for (const node of wanted) {
    putAt(tr, pos, node);
    pos += node.nodeSize;
  }
  if (pos < tr.doc.content.size) tr.delete(pos, tr.doc.content.size);
  return tr.docChanged ? tr.setMeta(patched, true) : null;
}

/** Has a block stand at a position, where everything before it is right. */
function putAt(tr: Transaction, pos: number, node: Node): void {
  const there = tr.doc.nodeAt(pos);
  if (there?.eq(node)) return;
  const before = placed(tr.doc).find((each) => each.pos > pos && keyOf(each.node) === keyOf(node));
  if (before) {
    tr.delete(before.pos, before.pos + before.node.nodeSize);
    tr.insert(pos, node);
  } else if (there && keyOf(there) === keyOf(node)) {
    replaceChanged(tr, pos, there, node);
  } else {
    tr.insert(pos, node);
  }
}

/** Replaces what differs within a block, so that a cursor before and behind it stays where it is. */
function replaceChanged(tr: Transaction, pos: number, there: Node, node: Node): void {
  const end = pos + there.nodeSize;
  const start = there.content.findDiffStart(node.content);
  const ends = there.content.findDiffEnd(node.content);
  if (!there.isTextblock || !there.sameMarkup(node) || start === null || ends === null) {
    tr.replaceWith(pos, end, node);
    return;
  }
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
  const slice = node.slice(start, ends.b + overlap);
  tr.replace(pos + 1 + start, pos + 1 + ends.a + overlap, slice);
}

/** The node that says what a block says: that of the document, if there is one. */
function asItIs(doc: Node, block: CopyBlock): Node {
  const node = toNode(block);
  const there = doc.children.find((each) => keyOf(each) === keyOf(node));
  return there && isSameBlock(toBlock(there), block) ? there : node;
}

function placed(doc: Node): { readonly node: Node; readonly pos: number }[] {
  const all: { node: Node; pos: number }[] = [];
  doc.forEach((node, pos) => all.push({ node, pos }));
  return all;
}

function keyOf({ attrs }: Node): string {
  return attrs['key'] as string;
}
