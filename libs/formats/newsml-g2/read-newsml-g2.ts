import { wholeNumber } from '../copy/whole-number.js';
import type { NewsItem } from '../news-item.js';
import type { ReadingContext } from '../reader.js';
import { readTime } from '../times/read-time.js';
import { allOf, childOf, childrenOf } from '../xml/find.js';
import { textOf } from '../xml/text-of.js';
import type { XmlElement } from '../xml/xml-element.js';
import { readItem } from './read-item.js';
import { readAdvisory } from './read-advisory.js';
import { readPackage } from './read-package.js';

/** What is no copy: what is planned, and what news is about. */
const advisory = ['planningItem', 'conceptItem', 'knowledgeItem'];
const roots = ['newsMessage', 'newsItem', 'packageItem', ...advisory];

/** By local names only: there are senders who leave out the namespace. */
export function isNewsmlG2({ name }: XmlElement): boolean {
  return roots.includes(name);
}

/**
 * Reads NewsML-G2: an item by itself, or a message with item sets. What packages refer to travels beside them, so a
 * package is an item only where nothing else is.
 */
export function readNewsmlG2(root: XmlElement, context: ReadingContext): NewsItem[] {
  const header = childOf(root, 'header');
  const envelope = {
    sent: readTime(textOf(childOf(header, 'sent')), context.timeZone),
    priority: wholeNumber(textOf(childOf(header, 'priority'))),
    signals: childrenOf(header, 'signal'),
  };
  const items = root.name === 'newsItem' ? [root] : allOf(root, 'newsItem');
  if (items.length > 0) return items.map((item) => readItem(item, envelope, context));
  const packages = root.name === 'packageItem' ? [root] : allOf(root, 'packageItem');
  if (packages.length > 0) return packages.map((item) => readPackage(item, envelope, context));
  const others = advisory.includes(root.name) ? [root] : allOf(root, ...advisory);
  return others.map((item) => readAdvisory(item, envelope, context));
}
