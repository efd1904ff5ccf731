import { isHistoryTransaction } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { Plugin, type Transaction } from 'prosemirror-state';
import { freshKey } from '../../../basics/fresh-key.js';
import { patched } from './patch-doc.js';

interface Placed {
  readonly node: Node;
  readonly pos: number;
}

/**
 * Every block has a key, and no two have the same, after every edit. A key stays with the text that it was given to:
 *
 * - of a block that was split, with the first part; with the text, if the other part is empty;
 * - of what was pasted beside its original, with the original;
 * - of a block that was poured whole into an empty one, with the text;
 * - of a block that was taken out and put elsewhere in one edit, with the block.
 *
 * What is left gets a new key. Undo restores keys with all else, since what is done here is part of the edit: it is seen to then only that none
 * is missing, and none is there twice.
 */
export function blockKeys(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, { doc: before }, { doc: after, tr }) => {
      if (hasSameKeys(before, after) || transactions.some((each) => each.getMeta(patched))) return null;
      const isUndo = transactions.some(isHistoryTransaction);
      const keys = settledKeys(before, after, movedBy(transactions), !isUndo);
      for (const [pos, key] of keys) tr.setNodeAttribute(pos, 'key', key ?? freshKey());
      return tr.docChanged ? tr : null;
    },
  });
}

/** Whether every block is where it was: somebody typed in one, as nearly always. */
function hasSameKeys(before: Node, after: Node): boolean {
  const isKept = (node: Node, at: number) => keyOf(node) !== null && keyOf(node) === keyOf(before.child(at));
  return before.childCount === after.childCount && after.children.every(isKept);
}

/** Where the beginning of a block is after the edits; null if it was removed. */
type Moved = (pos: number) => number | null;

function movedBy(transactions: readonly Transaction[]): Moved {
  return (pos) => {
    let at = pos;
    for (const { mapping } of transactions) {
      const { pos: next, deletedAfter } = mapping.mapResult(at, 1);
      if (deletedAfter) return null;
      at = next;
    }
    return at;
  };
}

/**
 * The keys that blocks have to be given, by position; null for a new one.
 *
 * @param hasHeirs whether the key of a block that is gone goes to one that says what it said
 */
function settledKeys(before: Node, after: Node, moved: Moved, hasHeirs: boolean): Map<number, string | null> {
  const was = new Map(blocksOf(before).map((block) => [keyOf(block.node), block]));
  const now = blocksOf(after);
  const owners = new Map<string, Placed>();
  for (const [key, claimants] of claimsOf(now)) owners.set(key, ownerOf(claimants, was.get(key), moved));

  const given = new Map<number, string | null>();
  const orphans = [...was].filter(([key]) => hasHeirs && key !== null && !owners.has(key)) as [
    string,
    Placed,
  ][];
  for (const block of now) {
    const key = keyOf(block.node);
    const isOwner = key !== null && owners.get(key) === block;
    if (isOwner && !isFilled(block, was.get(key))) continue;
    const heirTo = orphans.findIndex(([, { node }]) => hasSame(node, block.node));
    if (heirTo !== -1) given.set(block.pos, orphans.splice(heirTo, 1)[0]?.[0] ?? null);
    else if (!isOwner) given.set(block.pos, null);
  }
  return given;
}

function claimsOf(blocks: readonly Placed[]): Map<string, Placed[]> {
  const claims = new Map<string, Placed[]>();
  for (const block of blocks) {
    const key = keyOf(block.node);
    if (key !== null) claims.set(key, [...(claims.get(key) ?? []), block]);
  }
  return claims;
}

/** Which of several blocks with one key it belongs to. */
function ownerOf(claimants: readonly Placed[], old: Placed | undefined, moved: Moved): Placed {
  const [first] = claimants as [Placed];
  if (claimants.length === 1) return first;
  const place = old ? moved(old.pos) : null;
  const inPlace = claimants.find(({ pos }) => pos === place);
  const whole = claimants.filter(
    ({ node }) => old && node.content.size > 0 && node.content.eq(old.node.content),
  );
  if (inPlace && whole.includes(inPlace)) return inPlace;
  return whole[0] ?? inPlace ?? claimants.find(({ node }) => node.content.size > 0) ?? first;
}

/** Whether an empty block has become one with text. */
function isFilled({ node }: Placed, old: Placed | undefined): boolean {
  return old !== undefined && old.node.isTextblock && old.node.content.size === 0 && node.content.size > 0;
}

/** Whether two blocks say the same, and say something. */
function hasSame(one: Node, other: Node): boolean {
  if (one.isAtom) return one.hasMarkup(other.type, { ...other.attrs, key: keyOf(one) });
  return one.content.size > 0 && one.content.eq(other.content);
}

function blocksOf(doc: Node): Placed[] {
  const blocks: Placed[] = [];
  doc.forEach((node, pos) => blocks.push({ node, pos }));
  return blocks;
}

function keyOf({ attrs }: Node): string | null {
  return attrs['key'] as string | null;
}
