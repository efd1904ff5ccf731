import type { Block } from './content.js';
import { distinctKeys } from './distinct-keys.js';

/** One step of an edit of a body. `afterKey`: the key of the block that it is put behind; null for the start. */
export type BlockEdit =
  /** In place of the block with its key; behind `afterKey` if there is none. */
  | { kind: 'PUT'; block: Block; afterKey: string | null }
  | { kind: 'MOVE'; key: string; afterKey: string | null }
  | { kind: 'REMOVE'; key: string };

/** A step that names a block there is not: which step, by what, and the key. */
export interface UnknownBlock {
  at: number;
  by: 'key' | 'afterKey';
  key: string;
}

/** Carries out the steps of an edit one after the other, each on what the ones before it made of the body. */
export function applyBlockChanges(
  blocks: readonly Block[],
  edits: readonly BlockEdit[],
): { blocks: Block[] } | { unknown: UnknownBlock } {
  const body = distinctKeys(blocks);
  const placeOf = (key: string): number => body.findIndex((block) => block.key === key);
  for (const [at, edit] of edits.entries()) {
    const key = edit.kind === 'PUT' ? edit.block.key : edit.key;
    const place = placeOf(key);
    const block = edit.kind === 'PUT' ? edit.block : body[place];
    if (!block) return { unknown: { at, by: 'key', key } };
    if (edit.kind === 'PUT' && place !== -1) {
      body[place] = block;
      continue;
    }
    if (place !== -1) body.splice(place, 1);
    if (edit.kind === 'REMOVE') continue;
    const { afterKey } = edit;
    // Also for one that is to stand behind itself: it has just been taken out.
    const behind = afterKey === null ? -1 : placeOf(afterKey);
    if (afterKey !== null && behind === -1) return { unknown: { at, by: 'afterKey', key: afterKey } };
    body.splice(behind + 1, 0, block);
  }
  return { blocks: body };
}
