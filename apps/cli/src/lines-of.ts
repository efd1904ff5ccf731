import type { Readable } from 'node:stream';

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * Splits a stream of text into lines, yielding them as they arrive. A line ends with LF or CRLF, optional for the
 * last; no other character ends a line, so that there is exactly one result per line of the file. A byte order mark
 * is skipped.
 *
 * @returns null in place of a line that is not UTF-8
 */
export async function* linesOf(input: Readable): AsyncGenerator<(string | null)[]> {
  let unfinished: Uint8Array[] = [];
  for await (const bytes of input as AsyncIterable<Uint8Array>) {
    const lines: (string | null)[] = [];
    let start = 0;
    for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, start)) {
      lines.push(textOf([...unfinished, bytes.subarray(start, end)]));
      unfinished = [];
      start = end + 1;
    }
    if (start < bytes.length) unfinished.push(bytes.subarray(start));
    if (lines.length > 0) yield lines;
  }
  if (unfinished.length > 0) yield [textOf(unfinished)];
}

function textOf(pieces: readonly Uint8Array[]): string | null {
  const line = Buffer.concat(pieces);
  const end = line.at(-1) === carriageReturn ? -1 : undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(line.subarray(0, end));
  } catch {
    return null;
  }
}
