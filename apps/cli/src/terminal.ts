import type { Readable, Writable } from 'node:stream';

/** Where a command runs: what it reads, what it prints on, and what it is told by its surroundings. */
export interface Terminal {
  readonly input: Readable;
  /** For what was asked for, and nothing else: it may be piped on. */
  readonly output: Writable;
  /** For everything that is said besides. */
  readonly errors: Writable & { readonly isTTY?: boolean };
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The folder Kopij is installed in, which has `dist` and `samples` in it; ends in a slash. */
  readonly home: URL;
}

export function print(terminal: Pick<Terminal, 'output'>, ...lines: readonly string[]): void {
  for (const line of lines) terminal.output.write(`${line}\n`);
}

/** Says something to the person at the terminal that is no part of the result. */
export function say(terminal: Pick<Terminal, 'errors'>, ...lines: readonly string[]): void {
  for (const line of lines) terminal.errors.write(`${line}\n`);
}
