import { setImmediate as others } from 'node:timers/promises';

/**
 * Processes batches one after the other, until one is not full, yielding to the event loop before each.
 *
 * @param next processes one batch and returns its size
 * @returns the total size
 */
export async function inBatches(size: number, next: () => Promise<number>): Promise<number> {
  let total = 0;
  for (let found = size; found >= size; total += found) {
    await others();
    found = await next();
  }
  return total;
}
