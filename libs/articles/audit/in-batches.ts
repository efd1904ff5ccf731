import { setImmediate as others } from 'node:timers/promises';

/**
 * Has the batches of a long reading done one after the other, until one is not full, and lets others do their work before each.
 *
 * @param next does one batch, and gives how much there was in it
 * @returns how much there was in all
 */
export async function inBatches(size: number, next: () => Promise<number>): Promise<number> {
  let total = 0;
  for (let found = size; found >= size; total += found) {
    await others();
    found = await next();
  }
  return total;
}
