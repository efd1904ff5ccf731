import type { NewsItem } from '../news-item.js';
import type { ReadingContext } from '../reader.js';
import { readTime } from '../times/read-time.js';
import { attributeOf, allOf, childOf } from '../xml/find.js';
import { textOf } from '../xml/text-of.js';
import type { XmlElement } from '../xml/xml-element.js';
import { readNewsItem } from './read-news-item.js';

/** Both of its roots: a whole message, and an item by itself. G2 has `newsItem`, with a small letter. */
export function isNewsml1({ name }: XmlElement): boolean {
  return name === 'NewsML' || name === 'NewsItem';
}

/** Reads NewsML 1.0 to 1.2: every item of a message, those that stand inside others too. */
export function readNewsml1(root: XmlElement, context: ReadingContext): NewsItem[] {
  const envelope = childOf(root, 'NewsEnvelope');
  const from = childOf(childOf(envelope, 'SentFrom'), 'Party');
  const priority = attributeOf(childOf(envelope, 'Priority'), 'FormalName');
  const items = root.name === 'NewsItem' ? [root] : allOf(root, 'NewsItem');
  return items.map((item) =>
    readNewsItem(
      item,
      {
        sent: readTime(textOf(childOf(envelope, 'DateAndTime')), context.timeZone),
        priority: priority !== null && /^\d{1,3}$/u.test(priority) ? Number(priority) : null,
        from: attributeOf(from, 'FormalName'),
      },
      context,
    ),
  );
}
