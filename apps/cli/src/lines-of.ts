import type { Readable } from 'node:stream';

/**
 * The lines of UTF-8 text, as many at a time as have come in. A line ends with LF or CRLF; the last one needs no end. No other
 * character ends a line, so that there is one answer to each line of the file.
 */
export async function* linesOf(input: Readable): AsyncGenerator<string[]> {
  const decoder = new TextDecoder();
  let unfinished = '';
  for await (const bytes of input as AsyncIterable<Uint8Array>) {
    const [first = '', ...others] = decoder.decode(bytes, { stream: true }).split('\n');
    unfinished += first;
    const last = others.pop();
    if (last === undefined) continue;
    yield [unfinished, ...others].map(withoutReturn);
    unfinished = last;
  }
  unfinished += decoder.decode();
  if (unfinished !== '') yield [withoutReturn(unfinished)];
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
