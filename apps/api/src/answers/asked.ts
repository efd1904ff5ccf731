import type { IncomingHttpHeaders } from 'node:http';
import type { AnswerBasis } from '@kopij/delivery';
import type { Answer } from './answer.js';
import type { Flight } from './flight.js';
import { mediaTypeFor } from '../request/negotiate.js';

/** What became of a request in the cache, as `Cache-Status` tells (RFC 9211). */
export type CacheStatus = 'hit' | 'fwd=miss' | 'fwd=miss; stored' | 'fwd=miss; collapsed' | 'fwd=bypass';

/** A request of somebody who is not signed in: its answer is one that others may have too. */
export interface Asked {
  readonly isGet: boolean;
  /** In milliseconds. */
  readonly at: number;
  readonly mediaType: string;
  /** As it came: the address of a GET, the body of a POST; null where it was not looked at as it came. */
  raw: string | null;
  key: string | null;
  /** The answer there was already. */
  answer: Answer | null;
  /** The answer that is made for this one. */
  flight: Flight | null;
  status: CacheStatus;
}

/** What came of a request before Fastify had it. */
export interface Ahead {
  /** Null for who is signed in. */
  asked: Asked | null;
  /** The body, which can be read once only. */
  body: Buffer | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Null for who is signed in, and for whatever else is not answered from what is kept. */
    asked: Asked | null;
    /** As of a {@link Caller}. */
    basis: AnswerBasis | null;
  }
}

declare module 'node:http' {
  interface IncomingMessage {
    ahead?: Ahead;
  }
}

interface Incoming {
  readonly method?: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

/** Null where the answer is for nobody else: for who is signed in, and for whom Apollo tells what is wrong. */
export function askedBy({ method, headers }: Incoming, at: number): Asked | null {
  const isGet = method === 'GET';
  if (headers.authorization !== undefined || (!isGet && method !== 'POST')) return null;
  if (isGet && headers['content-type'] !== undefined && headers['content-type'] !== 'application/json')
    return null;
  const mediaType = mediaTypeFor(headers.accept);
  if (mediaType === null) return null;
  return { isGet, at, mediaType, raw: null, key: null, answer: null, flight: null, status: 'fwd=bypass' };
}
