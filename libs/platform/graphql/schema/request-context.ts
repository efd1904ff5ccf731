import type { Actor, Locale, Phrasing } from '@kopij/editorial';

/** What every resolver, guard and filter knows of the request it works for. */
export interface RequestContext extends Phrasing {
  /** Who calls; null for a reader. */
  readonly actor: Actor | null;
  readonly requestId: string;
  /** Goes on, at once or later, with an answer that takes long: when it is the turn of whoever asked. */
  readonly goOn?: GoOn;
}

export type GoOn = (work: () => void) => void;

/** The language of messages: Dutch for whoever puts it first in `Accept-Language`, English for everybody else. */
export function localeOf(acceptLanguage: string | undefined): Locale {
  return /^\s*nl\b/i.test(acceptLanguage ?? '') ? 'nl' : 'en';
}
