import type { OutgoingFeed, OutgoingStory } from '../outgoing/outgoing-feed.js';
import { element, textElement, writeXml, type Markup } from '../xml/write-xml.js';
import { linkElements } from './link-elements.js';
import { mediaElements, mediaNamespace } from './media-elements.js';

export const rssType = 'application/rss+xml; charset=utf-8';

/** RSS 2.0, with the whole texts in `content:encoded`. */
export function writeRss(feed: OutgoingFeed): Buffer {
  const { title, siteUrl, language, updatedAt, stories } = feed;
  return writeXml(
    element(
      'rss',
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:media': mediaNamespace,
      },
      element(
        'channel',
        {},
        element('title', {}, title),
        element('link', {}, siteUrl),
        element('description', {}, title),
        element('language', {}, language),
        element('lastBuildDate', {}, rssDate(updatedAt)),
        linkElements('atom:link', rssType.replace(/;.*/u, ''), feed),
        stories.map(itemOf),
      ),
    ),
  );
}

function itemOf(story: OutgoingStory): Markup {
  const { id, url, headline, summary, html, byline, section, keywords, pictures } = story;
  return element(
    'item',
    {},
    element('title', {}, headline),
    element('link', {}, url),
    element('guid', { isPermaLink: 'false' }, id),
    element('pubDate', {}, rssDate(story.firstPublishedAt)),
    element('atom:updated', {}, story.updatedAt),
    // The element `author` takes e-mail addresses only.
    byline.map((name) => element('dc:creator', {}, name)),
    textElement('dc:source', story.creditLine),
    textElement('category', section),
    keywords.map((keyword) => element('category', {}, keyword)),
    textElement('description', summary),
    textElement('content:encoded', html),
    mediaElements(pictures),
  );
}

/** RFC 822, with a year of four digits. */
function rssDate(time: string): string {
  return new Date(time).toUTCString();
}
