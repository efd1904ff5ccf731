import { setFlagsFromString } from 'node:v8';

/**
 * Lets the heap grow by half of what is alive before the garbage in it is collected. Left to itself V8 lets it double and
 * more: after a while of reads two thirds of the memory of a server held nothing (docs/performance.md).
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=50');
}
