/** How many articles a sitemap may have: the protocol allows no more. */
export const sitemapSize = 50_000;

/** Articles by their numbers: from the first of `size * index + 1` on. */
export interface NumberRange {
  readonly index: number;
  readonly size: number;
}

/** The tag of a sitemap, that is, of its articles and what it says of them. */
export function sitemapTag(number: number): string {
  return `sitemap:${Math.floor((number - 1) / sitemapSize)}`;
}
