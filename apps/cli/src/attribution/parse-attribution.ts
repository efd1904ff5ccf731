import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { attributionOfLine } from '@kopij/editorial';
import { linesOf } from '../lines-of.js';

/**
 * Reads opening lines, one a line, and writes what is found in each as one JSON object a line, empty lines included; null for one that is not UTF-8. Reads
 * no faster than what it writes is taken. Needs no database.
 */
export async function parseAttribution(input: Readable, output: Writable): Promise<void> {
  await pipeline(
    linesOf(input),
    async function* (batches) {
      for await (const lines of batches) {
        yield lines
          .map((line) => `${JSON.stringify(line === null ? null : attributionOfLine(line))}\n`)
          .join('');
      }
    },
    output,
    // Standard output stays open for whoever writes next.
    { end: false },
  );
}
