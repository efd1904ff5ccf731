import type { OutgoingFeed, OutgoingStory, WithdrawnStory } from '../outgoing/outgoing-feed.js';
import { versionAt } from '../outgoing/version-at.js';
import { collapse } from '../text/collapse.js';
import { asXhtml } from './as-xhtml.js';
import { element, textElement, type Markup, writeXml } from '../xml/write-xml.js';

export const newsmlType = 'application/vnd.iptc.g2.newsmessage+xml; charset=utf-8';

/** Of the IPTC's codes that are used below. */
const catalog = 'http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_33.xml';

/** A message in NewsML-G2 2.35. Stories that were withdrawn are items too. */
export function writeNewsmlG2(feed: OutgoingFeed): Buffer {
  const items = [
    ...feed.withdrawn.map((withdrawn) => cancelled(withdrawn, feed)),
    ...feed.stories.map((story) => itemOf(story, feed)),
  ];
  return writeXml(
    element(
      'newsMessage',
      { xmlns: 'http://iptc.org/std/nar/2006-10-01/' },
      element('header', {}, element('sent', {}, feed.updatedAt)),
      // A set of nothing is not allowed.
      element('itemSet', {}, items.length > 0 ? items : nothing(feed)),
    ),
  );
}

function itemOf(story: OutgoingStory, feed: OutgoingFeed): Markup {
  const { id, headline, updatedAt, firstPublishedAt } = story;
  return item(
    'newsItem',
    { guid: id, at: updatedAt, language: feed.language },
    itemMeta(
      feed,
      'ninat:text',
      updatedAt,
      element('firstCreated', {}, firstPublishedAt),
      element('pubStatus', { qcode: 'stat:usable' }),
      element('title', {}, headline),
      element('altRep', { contenttype: 'text/html' }, story.url),
    ),
    contentMeta(story, feed.language),
    contentSet(story),
  );
}

function cancelled({ id, at, reason }: WithdrawnStory, feed: OutgoingFeed): Markup {
  return item(
    'newsItem',
    { guid: id, at, language: feed.language },
    itemMeta(
      feed,
      'ninat:text',
      at,
      element('pubStatus', { qcode: 'stat:canceled' }),
      element('edNote', {}, reason),
    ),
  );
}

/** A package that has no items. */
function nothing(feed: OutgoingFeed): Markup {
  return item(
    'packageItem',
    { guid: feed.firstUrl, at: feed.updatedAt, language: feed.language },
    itemMeta(feed, 'ninat:composite', feed.updatedAt),
    element('groupSet', { root: 'root' }, element('group', { id: 'root', role: 'group:root' })),
  );
}

interface Identity {
  readonly guid: string;
  readonly at: string;
  readonly language: string;
}

function item(name: string, { guid, at, language }: Identity, ...parts: (Markup | null)[]): Markup {
  const standard = { standard: 'NewsML-G2', standardversion: '2.35', conformance: 'power' };
  const identity = { guid, version: versionAt(at), 'xml:lang': language };
  return element(name, { ...standard, ...identity }, element('catalogRef', { href: catalog }), parts);
}

function itemMeta(
  { siteUrl, publisher }: OutgoingFeed,
  itemClass: string,
  at: string,
  ...parts: Markup[]
): Markup {
  return element(
    'itemMeta',
    {},
    element('itemClass', { qcode: itemClass }),
    element('provider', { literal: new URL(siteUrl).host }, element('name', {}, collapse(publisher) ?? '')),
    element('versionCreated', {}, at),
    parts,
  );
}

function contentMeta(story: OutgoingStory, language: string): Markup {
  const { agencies, keywords, section, byline, summary } = story;
  return element(
    'contentMeta',
    {},
    element('contentCreated', {}, story.firstPublishedAt),
    element('contentModified', {}, story.updatedAt),
    agencies.map((name) => named('infoSource', name)),
    element('language', { tag: language }),
    keywords.map((keyword) => element('keyword', {}, keyword)),
    section === null ? null : named('subject', section),
    element('headline', {}, story.headline),
    textElement('dateline', story.dateline),
    byline.map((name) => element('by', {}, name)),
    textElement('creditline', story.creditLine),
    summary === null ? null : element('description', { role: 'drol:summary' }, summary),
  );
}

/** Names are lines in NewsML. */
function named(property: string, name: string): Markup {
  const line = collapse(name) ?? '';
  return element(property, { literal: line }, element('name', {}, line));
}

/** The text as XHTML: the whole of it or its summary, as far as it is given. */
function contentSet({ headline, html, summary }: OutgoingStory): Markup | null {
  const text = html === null ? textElement('p', summary) : asXhtml(html);
  if (text === null) return null;
  return element(
    'contentSet',
    {},
    element(
      'inlineXML',
      { contenttype: 'application/xhtml+xml' },
      element(
        'html',
        { xmlns: 'http://www.w3.org/1999/xhtml' },
        element('head', {}, element('title', {}, headline)),
        element('body', {}, text),
      ),
    ),
  );
}
