import { isSameBlock, keyOf, type Copy, type CopyBlock } from '../copy/copy.js';
import { fields, isSameField, type Field } from './merge-copies.js';

/** What makes one copy of another one that is open in the editor, without touching the rest of it. */
export interface Patch {
  /** The whole copy, after it. */
  readonly copy: Copy;
  /** The fields whose value is another one now: that in `copy`. */
  readonly fields: readonly Field[];
  /** To be carried out one by one. */
  readonly blocks: readonly BlockPatch[];
}

interface BlockPatch {
  readonly key: string;
  /** The key of the block that it stands behind now; null if it is the first, or gone. */
  readonly afterKey: string | null;
  /** As it is now; null if it is gone. */
  readonly block: CopyBlock | null;
}

export function patchBetween(before: Copy, after: Copy): Patch {
  return {
    copy: after,
    fields: fields.filter((field) => !isSameField(field, before, after)),
    blocks: blockPatches(before.blocks, after.blocks),
  };
}

export function isEmptyPatch({ fields: changed, blocks }: Patch): boolean {
  return changed.length === 0 && blocks.length === 0;
}

function blockPatches(before: readonly CopyBlock[], after: readonly CopyBlock[]): BlockPatch[] {
  const old = new Map(before.map((block) => [keyOf(block), block]));
  const left = new Set(after.map(keyOf));
  const patches: BlockPatch[] = [...old.keys()]
    .filter((key) => !left.has(key))
    .map((key) => ({ key, afterKey: null, block: null }));
  const order = [...old.keys()].filter((key) => left.has(key));
  after.forEach((block, at) => {
    const key = keyOf(block);
    const was = old.get(key);
    if (order[at] === key && was && isSameBlock(was, block)) return;
    const from = order.indexOf(key);
    if (from >= 0) order.splice(from, 1);
    order.splice(at, 0, key);
    patches.push({ key, afterKey: order[at - 1] ?? null, block });
  });
  return patches;
}
