import type { NewsItem } from '../news-item.js';
import type { ReadingContext } from '../reader.js';
import { signalOfHeadline, strongest } from '../signals/signal-in-words.js';
import type { Mail } from './parse-mail.js';

/** News that travels in attachments. */
export interface AttachedNews {
  items: NewsItem[];
  /** Whether one of them is in a format of agencies, so that the text of the mail only covers it. */
  isStructured: boolean;
}

/** Text, but never a story. */
const noStory = /^(?:text\/(?:calendar|csv|vcard|x-vcard|css|javascript)|image\/|audio\/|video\/|font\/)/u;

/** Reads the attachments; those that are no news are told, by their type only. */
export async function readAttachedNews(mail: Mail, context: ReadingContext): Promise<AttachedNews> {
  const found: AttachedNews = { items: [], isStructured: false };
  for (const { type, bytes } of mail.attachments) {
    const reading =
      context.readAttached === null || noStory.test(type) ? null : await context.readAttached(bytes);
    if (reading?.ok) {
      found.items.push(...reading.items);
      found.isStructured ||= reading.format !== 'plain-text';
    } else context.warn(`holds an attachment that is not read: ${nameOfType(type)}`);
  }
  return found;
}

/** An item with what the mail around it says: its embargo and signal hold for what it carries. */
export function coveredBy(item: NewsItem, cover: NewsItem): NewsItem {
  const notes = [cover.slugline, ...cover.notes, ...cover.paragraphs].filter((note) => note !== null);
  return {
    ...item,
    embargo: item.embargo.kind === 'NONE' ? cover.embargo : item.embargo,
    signal: strongest(
      item.signal,
      cover.signal === 'UPDATE' ? 'NONE' : cover.signal,
      signalOfHeadline(item.headline),
    ),
    notes: [...item.notes, ...notes],
  };
}

function nameOfType(type: string): string {
  return /^[\w.+-]{1,60}\/[\w.+-]{1,80}$/u.test(type) ? type : 'of unknown type';
}
