import { Readable } from 'node:stream';
import FeedParser, { type Item } from 'feedparser';

/** Reads a feed with a reader that is not ours, and shares no code with it. */
export async function readElsewhere(feed: Buffer): Promise<Item[]> {
  const parser = new FeedParser({ addmeta: true });
  const items: Item[] = [];
  for await (const item of Readable.from([feed]).pipe(parser)) items.push(item);
  return items;
}
