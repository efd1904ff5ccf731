import { objectIn, objectsIn, rawTextIn, textIn, type JsonObject } from '../json/fields.js';
import { parseHtml } from '../markup/parse-html.js';
import { textOf } from '../xml/text-of.js';
import type { FeedEntry } from './entry.js';
import { alternateOf, namesOf, picturesOf, relatedLinks } from './feed-media.js';

/** The entries of Atom. Titles may be markup, and text only counts. */
export function atomEntries(feed: JsonObject): FeedEntry[] {
  return objectsIn(feed, 'entries').map((entry) => {
    const links = objectsIn(entry, 'links');
    const link = alternateOf(links);
    const own = namesOf(objectsIn(entry, 'authors'));
    const enclosed = links.filter((one) => textIn(one, 'rel') === 'enclosure');
    return {
      guid: textIn(entry, 'id') ?? link,
      link,
      title: plainText(objectIn(entry, 'title')),
      byline: own.length > 0 ? own : namesOf(objectsIn(feed, 'authors')),
      published: textIn(entry, 'published'),
      updated: textIn(entry, 'updated'),
      body: markupOf(objectIn(entry, 'content')) ?? markupOf(objectIn(entry, 'summary')),
      copyright: plainText(objectIn(entry, 'rights')) ?? plainText(objectIn(feed, 'rights')),
      language: languageOf(objectIn(entry, 'content')) ?? languageOf(entry) ?? languageOf(feed),
      source: plainText(objectIn(objectIn(entry, 'source'), 'title')),
      keywords: [
        ...new Set(objectsIn(entry, 'categories').flatMap((one) => textIn(one, 'label', 'term') ?? [])),
      ],
      pictures: picturesOf({ ...entry, enclosures: enclosed }, null),
      related: relatedLinks(links),
      sent: textIn(feed, 'updated'),
    };
  });
}

function plainText(construct: JsonObject): string | null {
  const type = textIn(construct, 'type') ?? 'text';
  const value = textIn(construct, 'value');
  return value !== null && /html/iu.test(type) ? textOf(parseHtml(value)) : value;
}

/** What is no markup is made so that its signs stay signs. */
function markupOf(construct: JsonObject): string | null {
  const value = rawTextIn(construct, 'value');
  const type = textIn(construct, 'type') ?? 'text';
  if (value === null || /^(?:image|audio|video|application\/(?!xhtml))/iu.test(type)) return null;
  return /html|xml/iu.test(type) ? value : value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function languageOf(element: JsonObject): string | null {
  return textIn(objectIn(element, 'xml'), 'lang');
}
