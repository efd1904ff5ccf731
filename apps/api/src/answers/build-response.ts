import type { IncomingHttpHeaders } from 'node:http';
import type { Config } from '@kopij/platform';
import type { Answer } from './answer.js';
import type { Asked } from './asked.js';
import type { Coding } from '../request/codings.js';
import { codingFor } from '../request/negotiate.js';

/** The settings that caching headers depend on. */
export type CachingSettings = Pick<Config, 'maxAgeSeconds' | 'staleSeconds'>;

/** The form in which an answer is sent. */
export interface AnswerForm {
  readonly mediaType: string;
  readonly vary: string;
  /** What its `ETag` has in it, if the same answer has other forms. */
  readonly mark: string;
}

interface ResponseParts {
  readonly asked: Pick<Asked, 'isGet' | 'at' | 'status'>;
  readonly form: AnswerForm;
  readonly answer: Answer;
  /** Of the request. */
  readonly headers: IncomingHttpHeaders;
}

/** A response, ready to be written. */
export interface BuiltResponse {
  readonly status: number;
  /** Alternating names and values, as `writeHead` takes them. */
  readonly headers: string[];
  readonly body: Buffer | null;
}

/** The `Cache-Control` of an answer for one caller only. */
export const privateCacheControl = 'private, no-store';

/**
 * Builds the response for a shared answer: compressed with an encoding the client accepts, or 304 if the client
 * already has it.
 *
 * @param onGrown called when the answer takes more memory than before
 */
export function buildResponse(
  parts: ResponseParts,
  settings: CachingSettings,
  onGrown: () => void,
): BuiltResponse | Promise<BuiltResponse> {
  const coding = codingFor(parts.headers['accept-encoding']);
  const bytes = coding ? parts.answer.bytes(coding, onGrown) : null;
  const build = (made: Buffer | null): BuiltResponse => coded(parts, settings, made && coding, made);
  return bytes === null || Buffer.isBuffer(bytes) ? build(bytes) : bytes.then(build);
}

function coded(
  { asked, answer, form: { mediaType, vary, mark }, headers: { 'if-none-match': known } }: ResponseParts,
  settings: CachingSettings,
  coding: Coding | null,
  bytes: Buffer | null,
): BuiltResponse {
  const headers = ['vary', vary];
  if (asked.status !== 'fwd=bypass') headers.push('cache-status', `Kopij; ${asked.status}`);
  if (asked.isGet) {
    const etag = answer.etag(coding, mark);
    const [spaced, listed] = answer.purgeTags;
    headers.push('etag', etag, 'cache-control', cacheControl(asked, answer, settings));
    headers.push('surrogate-key', spaced, 'cache-tag', listed);
    if (known !== undefined && names(known, etag)) return { status: 304, headers, body: null };
  }
  const body = bytes ?? answer.body;
  headers.push('content-type', mediaType, 'content-length', String(body.length));
  if (coding) headers.push('content-encoding', coding.name);
  return { status: 200, headers, body };
}

/** Proxies that transform a response weaken its validator; `If-None-Match` compares weakly (RFC 9110, 13.1.2). */
function names(known: string, etag: string): boolean {
  return known === '*' || known.split(',').some((each) => each.trim().replace(/^W\//, '') === etag);
}

/** No cache may keep an answer past its expiry. */
function cacheControl(
  { at }: Pick<Asked, 'at'>,
  { until }: Answer,
  { maxAgeSeconds, staleSeconds }: CachingSettings,
): string {
  const left = until === Infinity ? Infinity : Math.max(0, Math.floor((until - at) / 1_000));
  const maxAge = Math.min(maxAgeSeconds, left);
  const stale = Math.min(staleSeconds, left - maxAge);
  return `public, max-age=${maxAge}${stale > 0 ? `, stale-while-revalidate=${stale}` : ''}`;
}
