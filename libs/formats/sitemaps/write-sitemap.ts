import { element, writeXml, type Markup } from '../xml/write-xml.js';

export const sitemapType = 'application/xml; charset=utf-8';

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** A page in a sitemap. */
export interface SitemapEntry {
  readonly url: string;
  /** ISO 8601, in UTC. */
  readonly updatedAt: string;
}

/** A page in a news sitemap. */
export interface NewsEntry extends SitemapEntry {
  readonly headline: string;
  readonly firstPublishedAt: string;
}

/** Whose news it is. */
export interface Publication {
  readonly name: string;
  /** BCP 47. */
  readonly language: string;
}

/** A list of sitemaps, by their addresses. */
export function writeSitemapIndex(urls: readonly string[]): Buffer {
  const sitemaps = urls.map((url) => element('sitemap', {}, element('loc', {}, url)));
  return writeXml(element('sitemapindex', { xmlns: namespace }, sitemaps));
}

/** Written entry by entry, so that a long one need not be in memory twice. */
export function sitemapEntry({ url, updatedAt }: SitemapEntry): Markup {
  return element('url', {}, element('loc', {}, url), element('lastmod', {}, updatedAt));
}

/** As Google's search for news reads it. */
export function newsEntry(entry: NewsEntry, { name, language }: Publication): Markup {
  return element(
    'url',
    {},
    element('loc', {}, entry.url),
    element('lastmod', {}, entry.updatedAt),
    element(
      'news:news',
      {},
      element(
        'news:publication',
        {},
        element('news:name', {}, name),
        // Google takes two letters, except for Chinese.
        element(
          'news:language',
          {},
          language.startsWith('zh') ? language.toLowerCase() : language.slice(0, 2),
        ),
      ),
      element('news:publication_date', {}, entry.firstPublishedAt),
      element('news:title', {}, entry.headline),
    ),
  );
}

export function writeSitemap(entries: readonly Markup[]): Buffer {
  const news = 'http://www.google.com/schemas/sitemap-news/0.9';
  return writeXml(element('urlset', { xmlns: namespace, 'xmlns:news': news }, entries));
}
