import type { Readable, Writable } from 'node:stream';

/** The environment of a command: its input, outputs, environment variables and folders. */
export interface Terminal {
  readonly input: Readable;
  /** For results only, since they may be piped. */
  readonly output: Writable;
  /** For all other messages. */
  readonly errors: Writable & { readonly isTTY?: boolean };
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The folder Kopij is installed in, which contains `dist` and `samples`; with a trailing slash. */
  readonly home: URL;
}

export function print(terminal: Pick<Terminal, 'output'>, ...lines: readonly string[]): void {
  for (const line of lines) terminal.output.write(`${line}\n`);
}

/** Prints a message that is not part of the result. */
export function say(terminal: Pick<Terminal, 'errors'>, ...lines: readonly string[]): void {
  for (const line of lines) terminal.errors.write(`${line}\n`);
}
