/** The languages Kopij speaks to readers and editors. */
export type Locale = 'nl' | 'en';
