import { objectsIn, rawTextIn, textIn, textsIn, type JsonObject } from '../json/fields.js';
import type { FeedEntry } from './entry.js';
import { namesOf, picturesOf } from './feed-media.js';

/** The entries of JSON Feed 1 and 1.1. */
export function jsonEntries(feed: JsonObject): FeedEntry[] {
  return objectsIn(feed, 'items').map((item) => {
    const text = rawTextIn(item, 'content_text', 'summary');
    const own = namesOf(objectsIn(item, 'authors', 'author'));
    const image = textIn(item, 'image', 'banner_image');
    const attached = objectsIn(item, 'attachments').map((file) => ({
      ...file,
      type: textIn(file, 'mime_type'),
    }));
    return {
      guid: textIn(item, 'id', 'url'),
      link: textIn(item, 'url'),
      title: textIn(item, 'title'),
      byline: own.length > 0 ? own : namesOf(objectsIn(feed, 'authors', 'author')),
      published: textIn(item, 'date_published'),
      updated: textIn(item, 'date_modified'),
      body: rawTextIn(item, 'content_html') ?? (text === null ? null : paragraphs(text)),
      copyright: null,
      language: textIn(item, 'language') ?? textIn(feed, 'language'),
      source: null,
      keywords: textsIn(item, 'tags'),
      pictures: [
        ...(image === null ? [] : [{ url: image, caption: null, credit: null, alt: null }]),
        ...picturesOf({ enclosures: attached }, null),
      ],
      related: [],
      sent: null,
    };
  });
}

/** Plain text as markup, so that its signs stay signs and its blank lines part paragraphs. */
function paragraphs(text: string): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<p>${safe.replace(/\n[^\S\n]*\n/gu, '</p><p>')}</p>`;
}
