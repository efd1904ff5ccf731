import type { OutgoingFeed, OutgoingStory } from '../outgoing/outgoing-feed.js';

/** A story as a newsroom sends it, with whatever the test changes. */
export function aStoryOut(changes: Partial<OutgoingStory> = {}): OutgoingStory {
  return {
    id: 'urn:uuid:019c9d4e-0000-7000-8000-000000000001',
    url: 'https://www.example.org/nieuws/veerdienst',
    headline: 'Veerdienst over de fjord hervat',
    kicker: 'Noorwegen',
    summary: 'De veerdienst vaart weer.',
    html: '<p>OSLO (ANP/RTR) - De veerdienst vaart weer.</p>\n<h2>Storm</h2>\n<p>De storm is voorbij, zegt <a href="https://www.example.org/weer?dag=1&amp;uur=2">het weerbericht</a>.</p>',
    byline: ['Ada Smit', 'Jo de Boer'],
    agencies: ['Algemeen Nederlands Persbureau', 'Reuters'],
    creditLine: 'ANP/RTR',
    place: 'OSLO',
    dateline: 'OSLO (ANP/RTR)',
    section: 'Buitenland',
    keywords: ['veerboten', 'storm'],
    pictures: [
      {
        url: 'https://beeld.example.org/1.jpg?b=800&h=600',
        alt: 'Een veerboot',
        caption: 'De veerboot, maandag',
        credit: 'Foto: A. Smit/ANP',
      },
    ],
    corrections: [{ text: 'Eerder stond hier een andere plaats.', at: '2026-03-02T10:00:00.000Z' }],
    firstPublishedAt: '2026-03-02T09:00:00.000Z',
    publishedAt: '2026-03-02T09:00:00.000Z',
    updatedAt: '2026-03-02T10:00:00.000Z',
    ...changes,
  };
}

/** The first page of a feed, with whatever the test changes. */
export function aFeed(changes: Partial<OutgoingFeed> = {}): OutgoingFeed {
  return {
    title: 'Buitenland – De Voorbeeldbode',
    publisher: 'De Voorbeeldbode',
    language: 'nl',
    siteUrl: 'https://www.example.org/nieuws/buitenland',
    selfUrl: 'https://www.example.org/feeds/buitenland.rss',
    firstUrl: 'https://www.example.org/feeds/buitenland.rss',
    nextUrl: 'https://www.example.org/feeds/buitenland.rss?after=b',
    previousUrl: null,
    hubs: ['https://hub.example.org/?a=1&b=2'],
    updatedAt: '2026-03-02T10:00:00.000Z',
    stories: [aStoryOut()],
    withdrawn: [],
    ...changes,
  };
}

/** What readers stumble over: all of it is text and means nothing. */
export const hostileText = 'R&D </title> ]]> <b>"vet"</b> &amp; &#0;\u0003\u000b\ufffe\ud800 €–“ĳ” 𝄞 é';

/** The same, as every reader should get it. */
export const tamedText = 'R&D </title> ]]> <b>"vet"</b> &amp; &#0; €–“ĳ” 𝄞 é';
