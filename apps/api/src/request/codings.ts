import { promisify } from 'node:util';
import * as zlib from 'node:zlib';

/** ONCE: for a single response, so it must be fast. KEPT: for a cached answer, so it may be slower. */
export type Effort = 'ONCE' | 'KEPT';

/** A content encoding. */
export interface Coding {
  /** Its name in `Accept-Encoding` and `Content-Encoding`. */
  readonly name: string;
  compress(bytes: Buffer, effort: Effort): Promise<Buffer>;
}

const brotli = promisify<Buffer, zlib.BrotliOptions, Buffer>(zlib.brotliCompress);
const gzip = promisify<Buffer, zlib.ZlibOptions, Buffer>(zlib.gzip);

type Callback = (error: Error | null, bytes: Buffer) => void;

/** From Node 22.15 on. */
const zstd: unknown = Reflect.get(zlib, 'zstdCompress');

/** The encodings this Node supports, in order of preference. */
export const codings: readonly Coding[] = [
  {
    name: 'br',
    compress: (bytes, effort) =>
      brotli(bytes, {
        params: {
          [zlib.constants.BROTLI_PARAM_MODE]: zlib.constants.BROTLI_MODE_TEXT,
          [zlib.constants.BROTLI_PARAM_QUALITY]: effort === 'KEPT' ? 5 : 1,
          [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
  },
  ...(typeof zstd === 'function'
    ? [{ name: 'zstd', compress: promisify(zstd as (bytes: Buffer, done: Callback) => void) }]
    : []),
  { name: 'gzip', compress: (bytes, effort) => gzip(bytes, { level: effort === 'KEPT' ? 6 : 1 }) },
];
