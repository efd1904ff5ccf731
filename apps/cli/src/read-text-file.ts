import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { CliFault } from './cli-fault.js';
import { systemCode } from './system-code.js';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'is a folder, not a file',
  EACCES: 'is a file you may not read',
};

export interface TextFile {
  readonly text: string;
  /** Its name in messages. */
  readonly name: string;
}

/**
 * Reads a whole text file; `-` is standard input.
 *
 * @throws {CliFault} if it cannot be read, is larger than `mostBytes`, or is not UTF-8
 */
export async function readTextFile(path: string, input: Readable, mostBytes: number): Promise<TextFile> {
  const name = path === '-' ? 'standard input' : path;
  const bytes = await readBytes(path === '-' ? input : createReadStream(path), mostBytes).catch(
    (error: unknown) => {
      throw fileFault(name, error);
    },
  );
  if (!bytes) throw new CliFault(`${name} is larger than ${mostBytes / 1024 / 1024} MiB.`);
  try {
    return { name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    throw new CliFault(`${name} is not valid UTF-8. Save it as UTF-8.`);
  }
}

/** The message for a file that cannot be read; other errors are returned unchanged. */
export function fileFault(name: string, error: unknown): unknown {
  const code = systemCode(error);
  if (code === null) return error;
  return new CliFault(`${name}: ${reasons[code] ?? `cannot be read (${code})`}.`, { cause: error });
}

/** Null if there is more. */
async function readBytes(input: Readable, most: number): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of input as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
