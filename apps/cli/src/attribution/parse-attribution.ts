import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { attributionOfLine } from '@kopij/editorial';
import { linesOf } from '../lines-of.js';

/**
 * Parses opening lines, one per line, and writes one JSON object per line, also for empty lines; null for a line
 * that is not UTF-8. Respects backpressure. Needs no database.
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
    // Does not close standard output.
    { end: false },
  );
}
