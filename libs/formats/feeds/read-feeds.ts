import { fewItems } from '../copy/few-items.js';
import { parseAtomFeed, parseJsonFeed, parseRdfFeed, parseRssFeed } from 'feedsmith';
import { isObject, textIn, type JsonObject } from '../json/fields.js';
import type { NewsItem } from '../news-item.js';
import type { ReadingContext } from '../reader.js';
import { FormatFault } from '../xml/format-fault.js';
import type { XmlElement } from '../xml/xml-element.js';
import { atomEntries } from './atom-entries.js';
import type { FeedEntry } from './entry.js';
import { itemOfEntry } from './item-of-entry.js';
import { jsonEntries } from './json-entries.js';
import { rssEntries } from './rss-entries.js';

/** RSS in all its numbers, those made of RDF too. */
export function isRss({ name }: XmlElement): boolean {
  return name === 'rss' || name === 'RDF';
}

export function isAtom({ name, namespace }: XmlElement): boolean {
  return name === 'feed' && (namespace === '' || /atom/iu.test(namespace));
}

export function isJsonFeed(json: unknown): boolean {
  return isObject(json) && (textIn(json, 'version') ?? '').includes('jsonfeed.org/version/');
}

export function readRss(root: XmlElement, context: ReadingContext, text: string): NewsItem[] {
  const feed = parsed(() => (root.name === 'RDF' ? parseRdfFeed(text) : parseRssFeed(text)));
  return itemsOf(rssEntries(feed), context);
}

export function readAtom(_root: XmlElement, context: ReadingContext, text: string): NewsItem[] {
  return itemsOf(atomEntries(parsed(() => parseAtomFeed(text))), context);
}

export function readJsonFeed(json: unknown, context: ReadingContext): NewsItem[] {
  return itemsOf(jsonEntries(parsed(() => parseJsonFeed(json))), context);
}

function itemsOf(entries: readonly FeedEntry[], context: ReadingContext): NewsItem[] {
  return fewItems(entries).map((entry) => itemOfEntry(entry, context));
}

/** The library throws for a document that has the name of a feed and nothing in it. */
function parsed(parse: () => unknown): JsonObject {
  try {
    const feed = parse();
    if (isObject(feed)) return feed;
  } catch {
    // Said below, without a library's words.
  }
  throw new FormatFault('MALFORMED', 'has the name of a feed, and is none');
}
