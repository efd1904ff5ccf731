import type { Actor, Locale, Phrasing } from '@kopij/editorial';

/** The request context available to resolvers, guards and filters. */
export interface RequestContext extends Phrasing {
  /** The caller; null for a reader. */
  readonly actor: Actor | null;
  readonly requestId: string;
  /** Continues a long answer, now or later, when it is the client's turn. */
  readonly goOn?: GoOn;
}

export type GoOn = (work: () => void) => void;

/** The language of messages: Dutch if it comes first in `Accept-Language`, otherwise English. */
export function localeOf(acceptLanguage: string | undefined): Locale {
  return /^\s*nl\b/i.test(acceptLanguage ?? '') ? 'nl' : 'en';
}
