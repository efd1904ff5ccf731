import type { IncomingHttpHeaders } from 'node:http';
import type { Answer } from './answer.js';
import type { Flight } from './flight.js';

/** What became of a request in the cache, as `Cache-Status` tells (RFC 9211). */
export type CacheStatus = 'hit' | 'fwd=miss' | 'fwd=miss; stored' | 'fwd=miss; collapsed' | 'fwd=bypass';

/** A request on its way to an answer, which others may have too unless the caller is signed in. */
export interface Asked {
  readonly isGet: boolean;
  /** Whether it names a token: then it is to be seen first who calls. */
  readonly hasToken: boolean;
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

interface Incoming {
  readonly method?: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

export function askedBy({ method, headers }: Incoming, mediaType: string, at: number): Asked {
  return {
    isGet: method === 'GET',
    hasToken: headers.authorization !== undefined,
    at,
    mediaType,
    raw: null,
    key: null,
    answer: null,
    flight: null,
    status: 'fwd=bypass',
  };
}
