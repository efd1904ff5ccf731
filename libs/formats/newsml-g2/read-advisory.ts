import type { NewsItem } from '../news-item.js';
import type { ReadingContext } from '../reader.js';
import { childOf } from '../xml/find.js';
import { textOf } from '../xml/text-of.js';
import type { XmlElement } from '../xml/xml-element.js';
import { nameOf } from './codes.js';
import { type Envelope, readItem } from './read-item.js';

/** Reads an item that is no copy: plans of coverage, events and other concepts. Desks use it, readers never see it. */
export function readAdvisory(item: XmlElement, envelope: Envelope, context: ReadingContext): NewsItem {
  const found = readItem(item, envelope, context);
  const title = textOf(childOf(childOf(item, 'itemMeta'), 'title'));
  const concept = childOf(item, 'concept');
  const name = concept === null ? null : textOf(childOf(concept, 'name'));
  return {
    ...found,
    type: found.type ?? nameOf(childOf(concept, 'type')) ?? item.name,
    headline: found.headline ?? title ?? name,
    signal: found.signal === 'CANCEL' ? 'CANCEL' : 'ADVISORY',
  };
}
