import type { IncomingHttpHeaders } from 'node:http';
import type { Answer } from './answer.js';
import type { Flight } from './flight.js';

/** How the cache handled a request, for `Cache-Status` (RFC 9211). */
export type CacheStatus = 'hit' | 'fwd=miss' | 'fwd=miss; stored' | 'fwd=miss; collapsed' | 'fwd=bypass';

/** The state of a request while it is answered. */
export interface Asked {
  readonly isGet: boolean;
  /** Whether it carries a token, so that the caller must be identified first. */
  readonly hasToken: boolean;
  /** In milliseconds. */
  readonly at: number;
  readonly mediaType: string;
  /** Unparsed: the URL of a GET, the body of a POST; null if the cache was not consulted on arrival. */
  raw: string | null;
  key: string | null;
  /** The cached answer, if any. */
  answer: Answer | null;
  /** The flight this request started, if any. */
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
