/** A language that the studio speaks. */
export type Language = 'nl' | 'en';
