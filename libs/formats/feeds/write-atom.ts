import type { OutgoingFeed, OutgoingStory, WithdrawnStory } from '../outgoing/outgoing-feed.js';
import { element, textElement, writeXml, type Markup } from '../xml/write-xml.js';
import { linkElements } from './link-elements.js';
import { mediaElements, mediaNamespace } from './media-elements.js';

export const atomType = 'application/atom+xml; charset=utf-8';

/** Atom (RFC 4287), with tombstones (RFC 6721) for stories that were withdrawn. */
export function writeAtom(feed: OutgoingFeed): Buffer {
  const { title, siteUrl, firstUrl, language, publisher, updatedAt, stories, withdrawn } = feed;
  return writeXml(
    element(
      'feed',
      {
        xmlns: 'http://www.w3.org/2005/Atom',
        'xmlns:at': 'http://purl.org/atompub/tombstones/1.0',
        'xmlns:media': mediaNamespace,
        'xml:lang': language,
      },
      element('id', {}, firstUrl),
      element('title', {}, title),
      element('updated', {}, updatedAt),
      element('author', {}, element('name', {}, publisher)),
      element('link', { rel: 'alternate', type: 'text/html', href: siteUrl }),
      linkElements('link', atomType.replace(/;.*/u, ''), feed),
      withdrawn.map(tombstoneOf),
      stories.map(entryOf),
    ),
  );
}

function entryOf(story: OutgoingStory): Markup {
  const { id, url, headline, summary, html, byline, section, keywords, pictures } = story;
  return element(
    'entry',
    {},
    element('id', {}, id),
    element('title', { type: 'text' }, headline),
    element('link', { rel: 'alternate', type: 'text/html', href: url }),
    element('published', {}, story.firstPublishedAt),
    element('updated', {}, story.updatedAt),
    byline.map((name) => element('author', {}, element('name', {}, name))),
    [...(section === null ? [] : [section]), ...keywords].map((term) => element('category', { term })),
    textElement('rights', story.creditLine),
    summary === null ? null : element('summary', { type: 'text' }, summary),
    html === null ? null : element('content', { type: 'html' }, html),
    mediaElements(pictures),
  );
}

function tombstoneOf({ id, at, reason }: WithdrawnStory): Markup {
  return element('at:deleted-entry', { ref: id, when: at }, textElement('at:comment', reason));
}
