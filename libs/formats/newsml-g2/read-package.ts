import type { NewsItem } from '../news-item.js';
import type { ReadingContext } from '../reader.js';
import { allOf, attributeOf, childOf } from '../xml/find.js';
import { textOf } from '../xml/text-of.js';
import type { XmlElement } from '../xml/xml-element.js';
import { type Envelope, readItem } from './read-item.js';

/** Reads a `packageItem` that travels without its items: what it is about, and what it refers to. */
export function readPackage(item: XmlElement, envelope: Envelope, context: ReadingContext): NewsItem {
  const members = allOf(childOf(item, 'groupSet'), 'itemRef').map((reference) => ({
    kind: 'SEE_ALSO' as const,
    guid: attributeOf(reference, 'residref') ?? attributeOf(reference, 'href'),
    headline: textOf(childOf(reference, 'headline')) ?? textOf(childOf(reference, 'title')),
  }));
  const found = readItem(item, envelope, context);
  return { ...found, type: found.type ?? 'package', related: [...found.related, ...members] };
}
