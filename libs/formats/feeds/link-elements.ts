import type { OutgoingFeed } from '../outgoing/outgoing-feed.js';
import { element, type Markup } from '../xml/write-xml.js';

/** The links of a feed: to itself, to the other pages (RFC 5005), and to its hubs (WebSub). @param name `link` or `atom:link` */
export function linkElements(name: string, type: string, feed: OutgoingFeed): Markup[] {
  const { selfUrl, firstUrl, nextUrl, previousUrl, hubs } = feed;
  const isPaged = nextUrl !== null || previousUrl !== null;
  return [
    element(name, { rel: 'self', type, href: selfUrl }),
    ...hubs.map((href) => element(name, { rel: 'hub', href })),
    ...(isPaged ? [element(name, { rel: 'first', type, href: firstUrl })] : []),
    ...(previousUrl === null ? [] : [element(name, { rel: 'previous', type, href: previousUrl })]),
    ...(nextUrl === null ? [] : [element(name, { rel: 'next', type, href: nextUrl })]),
  ];
}
