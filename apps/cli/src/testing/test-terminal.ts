import { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { runKopij } from '../run-kopij.js';

export interface Ran {
  readonly code: number;
  /** What was printed as the result. */
  readonly output: string;
  /** What was said besides. */
  readonly errors: string;
}

/** Runs command lines as a terminal would, in this process. */
export interface TestTerminal {
  run(...args: string[]): Promise<Ran>;
  /** With this on standard input. */
  runWith(input: string | Uint8Array, ...args: string[]): Promise<Ran>;
}

/** @param environment the whole of it: nothing of this process's own gets through */
export function testTerminal(environment: Readonly<Record<string, string>>): TestTerminal {
  const runWith = async (input: string | Uint8Array, ...args: string[]): Promise<Ran> => {
    const output = memory();
    const errors = memory();
    const code = await runKopij(args, {
      input: Readable.from([Buffer.from(input)]),
      output: output.stream,
      errors: errors.stream,
      environment,
      home: pathToFileURL(`${process.cwd()}/`),
    });
    return { code, output: output.text(), errors: errors.text() };
  };
  return { runWith, run: (...args) => runWith('', ...args) };
}

function memory(): { stream: Writable; text: () => string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString() };
}
