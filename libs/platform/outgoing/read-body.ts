import { PassThrough, type Duplex, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { codeOf, OutgoingFault } from './outgoing-fault.js';

/** What is asked for as `Accept-Encoding`. */
export const acceptedEncodings = 'gzip, br';

const decoders: ReadonlyMap<string, () => Duplex> = new Map([
  ['', () => new PassThrough()],
  ['identity', () => new PassThrough()],
  ['gzip', () => createGunzip()],
  ['x-gzip', () => createGunzip()],
  ['br', () => createBrotliDecompress()],
]);

/**
 * A response's body, decompressed. Stops as soon as it is larger than it may be, as sent or decompressed.
 *
 * @throws {OutgoingFault} TOO_LARGE, or BROKEN
 */
export async function readBody(body: Readable, encoding: string, maxBytes: number): Promise<Buffer> {
  const decoder = decoders.get(encoding.trim().toLowerCase())?.();
  if (!decoder) {
    discard(body);
    throw new OutgoingFault('BROKEN', 'Content-Encoding');
  }
  const chunks: Buffer[] = [];
  try {
    await pipeline(body, atMost(maxBytes), decoder, atMost(maxBytes), async (read: AsyncIterable<Buffer>) => {
      for await (const chunk of read) chunks.push(chunk);
    });
  } catch (error) {
    throw error instanceof OutgoingFault ? error : new OutgoingFault('BROKEN', codeOf(error));
  }
  return Buffer.concat(chunks);
}

/** How a body begins, as sent. Never fails: a body that ends early has begun all the same. */
export async function readStart(body: Readable, mostBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes >= mostBytes) break;
    }
  } catch {
    // What has come is what there is.
  }
  return Buffer.concat(chunks).subarray(0, mostBytes);
}

/** Closes the connection, rather than read what nobody asked for. */
export function discard(body: Readable): void {
  body.on('error', () => undefined);
  body.destroy();
}

function atMost(maxBytes: number) {
  return async function* (read: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let bytes = 0;
    for await (const chunk of read) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw new OutgoingFault('TOO_LARGE');
      yield chunk;
    }
  };
}
