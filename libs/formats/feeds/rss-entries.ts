import { objectIn, objectsIn, rawTextIn, textIn, textsIn, type JsonObject } from '../json/fields.js';
import type { FeedEntry } from './entry.js';
import { namesOf, photoCredit, picturesOf, relatedLinks, textRights } from './feed-media.js';

/** The entries of RSS, and of RSS 1.0, which is RDF. */
export function rssEntries(feed: JsonObject): FeedEntry[] {
  const core = objectIn(feed, 'dc');
  const shared = {
    copyright: textIn(feed, 'copyright') ?? textsIn(core, 'rights')[0] ?? null,
    language: textIn(feed, 'language') ?? textsIn(core, 'languages')[0] ?? null,
    sent: textIn(feed, 'lastBuildDate', 'pubDate') ?? textsIn(core, 'dates')[0] ?? null,
  };
  return objectsIn(feed, 'items').map((item) => {
    const own = objectIn(item, 'dc');
    const links = objectsIn(objectIn(item, 'atom'), 'links');
    const rights = textsIn(own, 'rights');
    const link = textIn(item, 'link');
    const writers = [...textsIn(own, 'creators'), ...namesOf(objectsIn(item, 'authors'))];
    return {
      guid: textIn(objectIn(item, 'guid'), 'value') ?? textIn(objectIn(item, 'rdf'), 'about') ?? link,
      link,
      title: textIn(item, 'title'),
      byline: [...new Set(writers)],
      published: textIn(item, 'pubDate') ?? textsIn(own, 'dates')[0] ?? null,
      updated: null,
      body: rawTextIn(objectIn(item, 'content'), 'encoded') ?? rawTextIn(item, 'description'),
      copyright: textRights(rights) ?? shared.copyright,
      language: textsIn(own, 'languages')[0] ?? shared.language,
      source: textIn(objectIn(item, 'source'), 'title') ?? textsIn(own, 'publishers', 'sources')[0] ?? null,
      keywords: keywordsOf(item, own),
      pictures: picturesOf(item, photoCredit(rights)),
      related: relatedLinks(links),
      sent: shared.sent,
    };
  });
}

function keywordsOf(item: JsonObject, core: JsonObject): string[] {
  const named = objectsIn(item, 'categories').flatMap((category) => textIn(category, 'name') ?? []);
  return [...new Set([...named, ...textsIn(core, 'subjects')])];
}
