import type { NewsItem, Reading, SourceHints } from '../news-item.js';
import { readNews } from '../read-news.js';

const none: SourceHints = { timeZone: null, language: null };

/** Reads a message that holds one item, and fails if it does not. */
export async function readOne(
  message: string | Uint8Array,
  hints: Partial<SourceHints> = {},
): Promise<NewsItem> {
  const items = await readAll(message, hints);
  const [item] = items;
  if (items.length !== 1 || !item) throw new Error(`${items.length} items`);
  return item;
}

/** The items of a message that can be read. */
export async function readAll(
  message: string | Uint8Array,
  hints: Partial<SourceHints> = {},
): Promise<NewsItem[]> {
  const reading = await read(message, hints);
  if (!reading.ok) throw new Error(`${reading.fault.code} ${reading.fault.detail ?? ''}`);
  return reading.items;
}

export function read(message: string | Uint8Array, hints: Partial<SourceHints> = {}): Promise<Reading> {
  const bytes = typeof message === 'string' ? Buffer.from(message) : message;
  return readNews(bytes, { ...none, ...hints });
}
