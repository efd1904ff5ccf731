import { setFlagsFromString } from 'node:v8';

/**
 * Makes V8 collect garbage when the heap has grown by half of the live objects. By default it lets the heap more
 * than double: after some time of reads, two thirds of a server's memory were garbage (docs/performance.md).
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=50');
}
