import { AnswerBases, NumberedArticles, Site, sitemapSize, type Article } from '@kopij/delivery';
import {
  newsEntry,
  sitemapEntry,
  sitemapType,
  writeSitemap,
  writeSitemapIndex,
  type Markup,
} from '@kopij/formats';
import { Clock } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { BuiltPage, MachinePage, MachinePages } from './machine-page.js';
import { onlyParameters } from './only-parameters.js';

/** How many articles a news sitemap may have, how long they are news, in milliseconds, and how many of them are listed at most. */
const newsSize = 1_000;
const newsAge = 48 * 60 * 60 * 1_000;
const mostNews = 20_000;

/** No article has a larger one. */
const largestNumber = 2_147_483_647;

/** `/sitemaps/index.xml`, `/sitemaps/1.xml`, `/sitemaps/news.xml`, `/sitemaps/news-1.xml`. */
const address = /^\/sitemaps\/(?:(index|news)|(news-)?([1-9]\d{0,8}))\.xml$/u;

/**
 * The sitemaps: of all live articles, and of those that are news, each with an index. An article keeps its place in them, since they
 * are ranges of numbers.
 */
@Injectable()
export class SitemapPages implements MachinePages {
  /** Long ones are made one after the other: each takes a few megabytes. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly numbered: NumberedArticles,
    private readonly bases: AnswerBases,
    private readonly site: Site,
    private readonly clock: Clock,
  ) {}

  find(path: string, query: URLSearchParams): MachinePage | null {
    const [found, kind, news, number] = address.exec(path) ?? [];
    const url = this.site.addressOf(path);
    if (found === undefined || url === null) return null;
    const index = Number(number) - 1;
    if (Number(number) * (news === undefined ? sitemapSize : newsSize) > largestNumber) return null;
    onlyParameters(query, []);
    const build = (request: object): Promise<Buffer | null> => {
      if (kind === 'index') return this.index(request);
      if (kind === 'news') return this.newsIndex(request);
      return news === undefined
        ? this.inTurn(() => this.sitemap(request, index))
        : this.newsSitemap(request, index);
    };
    return { url, mediaType: sitemapType, links: [], build: () => this.built(build) };
  }

  private async built(build: (request: object) => Promise<Buffer | null>): Promise<BuiltPage | null> {
    // Stands for the request: all that is read for it is noted under it.
    const request = {};
    const body = await build(request);
    const { tags, until } = this.bases.of(request);
    return body && { body, tags, until };
  }

  private async index(request: object): Promise<Buffer> {
    const ranges = await this.numbered.ranges(request, sitemapSize);
    return writeSitemapIndex(ranges.map((at) => this.addressOf(`/sitemaps/${at + 1}.xml`)));
  }

  private async newsIndex(request: object): Promise<Buffer> {
    const asked = { size: newsSize, most: mostNews };
    const { ranges, earliest } = await this.numbered.rangesSince(request, this.newsSince(), asked);
    if (earliest) this.holdWhileNews(request, earliest);
    return writeSitemapIndex(ranges.map((at) => this.addressOf(`/sitemaps/news-${at + 1}.xml`)));
  }

  private async sitemap(request: object, index: number): Promise<Buffer | null> {
    const entries: Markup[] = [];
    for await (const articles of this.numbered.articles(request, { index, size: sitemapSize }))
      for (const article of articles) entries.push(sitemapEntry(this.entryOf(article)));
    return entries.length > 0 ? writeSitemap(entries) : null;
  }

  private async newsSitemap(request: object, index: number): Promise<Buffer | null> {
    const since = this.newsSince();
    const entries: Markup[] = [];
    for await (const articles of this.numbered.articles(request, { index, size: newsSize })) {
      for (const article of articles) {
        const firstPublishedAt = new Date(article.firstPublishedAt);
        if (firstPublishedAt < since) continue;
        this.holdWhileNews(request, firstPublishedAt);
        const { headline } = article;
        const entry = { ...this.entryOf(article), headline, firstPublishedAt: article.firstPublishedAt };
        entries.push(newsEntry(entry, this.site));
      }
    }
    return entries.length > 0 ? writeSitemap(entries) : null;
  }

  private newsSince(): Date {
    return new Date(this.clock.now().getTime() - newsAge);
  }

  private holdWhileNews(request: object, firstPublishedAt: Date): void {
    this.bases.of(request).holdUntil(new Date(firstPublishedAt.getTime() + newsAge + 1));
  }

  private entryOf(article: Article): { url: string; updatedAt: string } {
    return { url: this.site.articleUrl(article) ?? '', updatedAt: article.updatedAt };
  }

  private addressOf(path: string): string {
    return this.site.addressOf(path) ?? path;
  }

  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.last.then(work);
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
