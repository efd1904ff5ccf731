/** The languages Kopij speaks to readers and editors. */
export type Locale = 'nl' | 'en';

/** How messages are put: in which language, and in which zone they tell times that nobody gave with the request. */
export interface Phrasing {
  readonly locale: Locale;
  /** An IANA name: the newsroom's. */
  readonly timeZone: string;
}
