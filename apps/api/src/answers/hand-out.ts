import type { IncomingHttpHeaders } from 'node:http';
import type { Config } from '@kopij/platform';
import type { Answer } from './answer.js';
import type { Asked } from './asked.js';
import type { Coding } from '../request/codings.js';
import { codingFor, jsonType, takesPlainJson } from '../request/negotiate.js';

/** How answers are sent. */
export type Sending = Pick<Config, 'maxAgeSeconds' | 'staleSeconds' | 'graphiql' | 'corsOrigins'>;

interface Handing {
  readonly asked: Asked;
  readonly answer: Answer;
  /** Of the request. */
  readonly headers: IncomingHttpHeaders;
}

/** An answer as it goes over the wire. */
export interface Handed {
  readonly status: number;
  /** A name, its value, the next name, and so on. */
  readonly headers: string[];
  readonly body: Buffer | null;
}

/**
 * What an answer to the same address depends on. Caches keep one for each value of these, so nothing stands here that does not change
 * the bytes: `Accept` does only where browsers may get GraphiQL, since all who take plain JSON get that.
 */
export function varyOn({ graphiql, corsOrigins }: Pick<Config, 'graphiql' | 'corsOrigins'>): string {
  const also = `${graphiql ? 'accept, ' : ''}${corsOrigins.length > 1 ? 'origin, ' : ''}`;
  return `${also}accept-encoding, authorization`;
}

/** What those who pass an answer on may do with one that is somebody's alone. */
export const forOneOnly = 'private, no-store';

/**
 * An answer that others may have too, as this client takes it: in a coding it knows, or not at all when it has it already.
 *
 * @param onMade called when the answer takes more memory than before
 */
export function handOut(
  { asked, answer, headers }: Handing,
  sending: Sending,
  onMade: (asked: Asked, answer: Answer) => void,
): Handed | Promise<Handed> {
  const coding = codingFor(headers['accept-encoding']);
  const bytes = coding ? answer.bytes(coding, () => onMade(asked, answer)) : null;
  const hand = (made: Buffer | null): Handed =>
    coded({ asked, answer, headers }, sending, made && coding, made);
  return bytes === null || Buffer.isBuffer(bytes) ? hand(bytes) : bytes.then(hand);
}

function coded(
  { asked, answer, headers: { accept, 'if-none-match': known } }: Handing,
  sending: Sending,
  coding: Coding | null,
  bytes: Buffer | null,
): Handed {
  // A GET goes through caches: one answer for all who take plain JSON, though some would rather have it by another name.
  const mediaType = asked.isGet && takesPlainJson(accept) ? jsonType : asked.mediaType;
  const isPlainJson = mediaType === jsonType;
  const headers = ['vary', isPlainJson || sending.graphiql ? varyOn(sending) : `accept, ${varyOn(sending)}`];
  if (asked.status !== 'fwd=bypass') headers.push('cache-status', `Kopij; ${asked.status}`);
  if (asked.isGet) {
    const etag = answer.etag(coding, isPlainJson);
    const [spaced, listed] = answer.purgeTags;
    headers.push('etag', etag, 'cache-control', cacheControl(asked, answer, sending));
    headers.push('surrogate-key', spaced, 'cache-tag', listed);
    if (known !== undefined && names(known, etag)) return { status: 304, headers, body: null };
  }
  const body = bytes ?? answer.body;
  headers.push('content-type', mediaType, 'content-length', String(body.length));
  if (coding) headers.push('content-encoding', coding.name);
  return { status: 200, headers, body };
}

/** Proxies that touch an answer make its validator a weak one; for this comparison that does not matter (RFC 9110, 13.1.2). */
function names(known: string, etag: string): boolean {
  return known === '*' || known.split(',').some((each) => each.trim().replace(/^W\//, '') === etag);
}

/** Nobody keeps an answer longer than it holds. */
function cacheControl({ at }: Asked, { until }: Answer, { maxAgeSeconds, staleSeconds }: Sending): string {
  const left = until === Infinity ? Infinity : Math.max(0, Math.floor((until - at) / 1_000));
  const maxAge = Math.min(maxAgeSeconds, left);
  const stale = Math.min(staleSeconds, left - maxAge);
  return `public, max-age=${maxAge}${stale > 0 ? `, stale-while-revalidate=${stale}` : ''}`;
}
