/** The languages for readers and editors. */
export const locales = ['nl', 'en'] as const;

export type Locale = (typeof locales)[number];

/** How messages are phrased: the language, and the time zone for times that were not given with the request. */
export interface Phrasing {
  readonly locale: Locale;
  /** The newsroom's time zone, as an IANA name. */
  readonly timeZone: string;
}
