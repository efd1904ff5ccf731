import { Site } from '@kopij/delivery';
import { Problem } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { FeedPages } from './feed-pages.js';
import type { MachinePage, MovedPage } from './machine-page.js';
import { SitemapPages } from './sitemap-pages.js';

/** Where pages for machines stand. */
export const pageFolders = ['/feeds', '/sitemaps'] as const;

/** All pages for machines, by their addresses. Anybody may read them. */
@Injectable()
export class Pages {
  constructor(
    private readonly site: Site,
    private readonly feeds: FeedPages,
    private readonly sitemaps: SitemapPages,
  ) {}

  /** @throws {Problem} NOT_FOUND, or BAD_INPUT for a query that is not understood */
  async find(path: string, query: URLSearchParams): Promise<MachinePage | MovedPage> {
    if (this.site.url === null) {
      throw new Problem(
        'NOT_FOUND',
        'There are no feeds and sitemaps here: set KOPIJ_SITE_URL to serve them.',
      );
    }
    const found = (await this.feeds.find(path, query)) ?? this.sitemaps.find(path, query);
    if (found) return found;
    throw new Problem('NOT_FOUND', 'There is no feed or sitemap at this address.');
  }
}
