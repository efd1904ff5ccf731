import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sameStory } from '@kopij/editorial';
import { CliFault } from '../cli-fault.js';
import { linesOf } from '../lines-of.js';
import { fileFault } from '../read-text-file.js';
import { say, type Terminal } from '../terminal.js';
import { readPair } from './read-pair.js';

/**
 * Prints one object for each pair of texts, in order, and null for an invalid line, which is reported by its number. Skips empty
 * lines. Respects backpressure. Needs no database.
 *
 * @throws {CliFault} if a file cannot be read, or after the last line if any was invalid
 */
export async function runSameStory(
  terminal: Pick<Terminal, 'input' | 'output' | 'errors'>,
  files: readonly string[],
): Promise<void> {
  const invalid = new Set<string>();
  for (const path of files) {
    const [name, input] = path === '-' ? ['standard input', terminal.input] : [path, createReadStream(path)];
    const report = (line: number, fault: string): void => {
      invalid.add(name);
      say(terminal, `${name}:${line}: ${fault}`);
    };
    try {
      // Does not close standard output.
      await pipeline(answers(input, report), terminal.output, { end: false });
    } catch (error) {
      throw path === '-' ? error : fileFault(name, error);
    }
  }
  if (invalid.size > 0)
    throw new CliFault(`Some lines of ${[...invalid].join(', ')} are invalid: see above.`);
}

async function* answers(
  input: Readable,
  report: (line: number, fault: string) => void,
): AsyncGenerator<string> {
  let number = 0;
  for await (const lines of linesOf(input)) {
    let answered = '';
    for (const line of lines) {
      number += 1;
      if (line?.trim() === '') continue;
      const pair = readPair(line);
      if ('fault' in pair) report(number, pair.fault);
      const answer = 'fault' in pair ? null : { sameStory: sameStory(pair.textA, pair.textB) };
      answered += `${JSON.stringify(answer)}\n`;
    }
    yield answered;
  }
}
