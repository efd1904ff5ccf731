import { readHtmlBody } from '../copy/read-html-body.js';
import { finishItem } from '../finish-item.js';
import { newItem } from '../new-item.js';
import type { NewsItem } from '../news-item.js';
import type { ReadingContext } from '../reader.js';
import { readTime } from '../times/read-time.js';
import type { FeedEntry } from './entry.js';

/** An entry of a feed as an item. A feed has no revisions: the time of the last change tells which is newer. */
export function itemOfEntry(entry: FeedEntry, context: ReadingContext): NewsItem {
  const published = readTime(entry.published, context.timeZone);
  const body = readHtmlBody(entry.body, entry.title, context);
  const found = newItem({
    provider: hostOf(entry.link ?? entry.guid),
    guid: entry.guid,
    chain: entry.guid,
    headline: entry.title,
    byline: entry.byline,
    source: entry.source,
    copyright: entry.copyright,
    language: entry.language ?? context.language,
    firstCreated: published,
    versionCreated: readTime(entry.updated, context.timeZone) ?? published,
    sent: readTime(entry.sent, context.timeZone),
    notes: body.notes,
    keywords: entry.keywords,
    blocks: body.blocks,
    paragraphs: body.paragraphs,
    signOff: body.signOff,
    pictures: [...entry.pictures, ...body.pictures],
    related: entry.related,
  });
  return finishItem(found, { sources: [entry.source] });
}

function hostOf(address: string | null): string | null {
  return /^https?:\/\/(?:www\.)?([^/:?#\s]{1,120})/iu.exec(address ?? '')?.[1]?.toLowerCase() ?? null;
}
