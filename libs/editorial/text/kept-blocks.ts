import type { Block } from './content.js';

/**
 * The blocks of a body, stored next to its plain text. A text that is in both is stored once, in the plain text; the block only has its
 * position there: `[skipped, length]`, in UTF-16 units from the end of the previous one.
 */
export type KeptBlocks = readonly unknown[];

/** Shorter texts are not longer than their position would be. */
const worthFinding = 12;

/** How far after the end of the previous text the next one is searched for. What is printed between blocks and items is shorter. */
const furthest = 24;

export function keepBlocks(blocks: readonly Block[], plainText: string): KeptBlocks {
  let end = 0;
  const placeOf = (_: string, value: unknown): unknown => {
    if (typeof value !== 'string' || value.length < worthFinding) return value;
    const skipped = plainText.slice(end, end + furthest + value.length).indexOf(value);
    if (skipped === -1) return value;
    end += skipped + value.length;
    return [skipped, value.length];
  };
  return JSON.parse(JSON.stringify(blocks, placeOf)) as KeptBlocks;
}

/** Restores the original blocks. Modifies `kept`. */
export function blocksOf(kept: KeptBlocks, plainText: string): Block[] {
  let end = 0;
  const restored = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (isPlace(value)) {
      const [skipped, length] = value;
      const start = end + skipped;
      end = start + length;
      return plainText.slice(start, end);
    }
    const holder = value as Record<string, unknown>;
    for (const name of Object.keys(holder)) holder[name] = restored(holder[name]);
    return holder;
  };
  return restored(kept) as Block[];
}

/** No list in a block begins with a number. */
function isPlace(value: object): value is [skipped: number, length: number] {
  return Array.isArray(value) && typeof value[0] === 'number';
}
