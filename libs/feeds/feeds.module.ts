import { AgenciesModule } from '@kopij/agencies';
import { DeliveryModule } from '@kopij/delivery';
import { SectionsModule } from '@kopij/sections';
import { Module } from '@nestjs/common';
import { ChangedFeeds } from './changed-feeds.js';
import { FeedPages } from './feed-pages.js';
import { PingHubs } from './ping-hubs.js';
import { SitemapPages } from './sitemap-pages.js';
import { Pages } from './pages.js';

/** Feeds and sitemaps: what readers see, for machines. */
@Module({
  imports: [SectionsModule, AgenciesModule, DeliveryModule],
  providers: [Pages, FeedPages, SitemapPages, ChangedFeeds, PingHubs],
  exports: [Pages],
})
export class FeedsModule {}
