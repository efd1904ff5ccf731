export {
  signals,
  type Embargo,
  type NewsBlock,
  type NewsDateline,
  type NewsFormat,
  type NewsItem,
  type NewsTime,
  type Picture,
  type Reading,
  type RelatedItem,
  type Signal,
  type SourceHints,
  type Subject,
  type Unreadable,
} from './news-item.js';
export { readNews } from './read-news.js';
export { withoutSignal } from './signals/signal-in-words.js';
export { atomType, writeAtom } from './feeds/write-atom.js';
export { jsonFeedType, writeJsonFeed } from './feeds/write-json-feed.js';
export { rssType, writeRss } from './feeds/write-rss.js';
export { newsmlType, writeNewsmlG2 } from './newsml-g2/write-newsml-g2.js';
export { ninjsType, writeNinjs } from './ninjs/write-ninjs.js';
export {
  newsEntry,
  sitemapEntry,
  sitemapType,
  writeSitemap,
  writeSitemapIndex,
} from './sitemaps/write-sitemap.js';
export type { Markup } from './xml/write-xml.js';
export type {
  OutgoingFeed,
  OutgoingPicture,
  OutgoingStory,
  WithdrawnStory,
} from './outgoing/outgoing-feed.js';
