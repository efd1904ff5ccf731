import type { Picture, RelatedItem } from '../news-item.js';

/** An entry of a feed, by what it means, whatever kind of feed it stands in. */
export interface FeedEntry {
  guid: string | null;
  /** Where the story stands on the web. */
  link: string | null;
  title: string | null;
  byline: string[];
  published: string | null;
  updated: string | null;
  /** Markup of the whole story, or of its beginning. */
  body: string | null;
  copyright: string | null;
  language: string | null;
  /** Where the feed has the entry from. */
  source: string | null;
  keywords: string[];
  pictures: Picture[];
  related: RelatedItem[];
  /** When the feed was built. */
  sent: string | null;
}
