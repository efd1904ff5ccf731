import type { Actor, Locale, Phrasing } from '@kopij/editorial';

/** The request context available to resolvers, guards and filters. */
export interface RequestContext extends Phrasing {
  /** The caller; null for a reader. */
  readonly actor: Actor | null;
  readonly requestId: string;
  /** Where the request came from. */
  readonly place?: CallerPlace;
  /** The event after which a client that was connected before goes on. */
  readonly lastEventId?: string;
  /** Continues a long answer, now or later, when it is the client's turn. */
  readonly goOn?: GoOn;
}

/** Where a request came from, as far as it is known. */
export interface CallerPlace {
  /** An IPv4 address, or the network of an IPv6 address. */
  readonly address: string;
  /** What the browser calls itself. */
  readonly userAgent?: string | undefined;
}

export type GoOn = (work: () => void) => void;

/** The language of messages: Dutch if it comes first in `Accept-Language`, otherwise English. */
export function localeOf(acceptLanguage: string | undefined): Locale {
  return /^\s*nl\b/i.test(acceptLanguage ?? '') ? 'nl' : 'en';
}
