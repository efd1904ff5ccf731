import type { OutgoingFeed } from '../outgoing/outgoing-feed.js';
import { aFeed, aStoryOut, hostileText, tamedText } from '../testing/a-feed.js';
import { readElsewhere } from '../testing/read-elsewhere.js';
import { readAll } from '../testing/read-one.js';
import { writeAtom } from './write-atom.js';
import { writeJsonFeed } from './write-json-feed.js';
import { writeRss } from './write-rss.js';

const formats: [name: string, write: (feed: OutgoingFeed) => Buffer][] = [
  ['RSS', writeRss],
  ['Atom', writeAtom],
  ['JSON Feed', writeJsonFeed],
];
const inXml = formats.slice(0, 2);

describe('a feed that is written', () => {
  it.each(formats)('is the same story to our own readers, as %s', async (_, write) => {
    const [item] = await readAll(write(aFeed()));
    expect(item).toMatchObject({
      guid: 'urn:uuid:019c9d4e-0000-7000-8000-000000000001',
      headline: 'Veerdienst over de fjord hervat',
      byline: ['Ada Smit', 'Jo de Boer'],
      language: 'nl',
      keywords: ['Buitenland', 'veerboten', 'storm'],
      dateline: { places: ['OSLO'] },
      credits: ['ANP', 'RTR'],
      paragraphs: [
        'OSLO (ANP/RTR) - De veerdienst vaart weer.',
        'De storm is voorbij, zegt het weerbericht.',
      ],
    });
    expect(item?.firstCreated).toMatch(/^2026-03-02T09:00:00/);
    expect(item?.pictures[0]?.url).toBe('https://beeld.example.org/1.jpg?b=800&h=600');
    const link = item?.blocks
      .flatMap((block) => ('runs' in block ? block.runs : []))
      .find(({ href }) => href);
    expect(link).toMatchObject({ text: 'het weerbericht', href: 'https://www.example.org/weer?dag=1&uur=2' });
  });

  it.each(inXml)('loses nothing to a reader that is not ours, as %s', async (_, write) => {
    const [item] = await readElsewhere(write(aFeed()));
    const story = aStoryOut();
    expect(item?.meta).toMatchObject({
      title: 'Buitenland – De Voorbeeldbode',
      link: 'https://www.example.org/nieuws/buitenland',
      xmlurl: 'https://www.example.org/feeds/buitenland.rss',
      language: 'nl',
      cloud: { type: 'hub', href: 'https://hub.example.org/?a=1&b=2' },
    });
    expect(item).toMatchObject({
      guid: story.id,
      link: story.url,
      title: story.headline,
      summary: story.summary,
      description: story.html,
      pubdate: new Date(story.firstPublishedAt),
      categories: ['Buitenland', ...story.keywords],
    });
  });

  const hostile = aFeed({
    title: hostileText,
    stories: [
      aStoryOut({
        id: 'urn:x:a&b',
        url: 'https://www.example.org/?a=1&b=2',
        headline: hostileText,
        summary: hostileText,
        html: '<p>]]&gt; R&amp;D \u0003<a href="https://www.example.org/?a&amp;b">x</a></p>',
        byline: [hostileText],
        keywords: [hostileText],
      }),
    ],
  });

  it.each(formats)('takes any text for what it says, as %s', async (_, write) => {
    const [item] = await readAll(write(hostile));
    expect(item).toMatchObject({
      guid: 'urn:x:a&b',
      headline: tamedText,
      byline: [tamedText],
      keywords: ['Buitenland', tamedText],
      paragraphs: [']]> R&D x'],
    });
  });

  it.each(inXml)('takes any text for what it says to a reader that is not ours, as %s', async (_, write) => {
    const [item] = await readElsewhere(write(hostile));
    expect(item).toMatchObject({
      guid: 'urn:x:a&b',
      link: 'https://www.example.org/?a=1&b=2',
      summary: tamedText,
      description: '<p>]]&gt; R&amp;D <a href="https://www.example.org/?a&amp;b">x</a></p>',
    });
    // It takes titles for markup, and keeps them as sent beside that.
    expect(item?.['rss:title'] ?? item?.['atom:title']).toMatchObject({ '#': tamedText });
  });

  it.each(formats)('says what is not given by leaving it out, as %s', async (_, write) => {
    const bare = aStoryOut({ summary: null, html: null, pictures: [], byline: [], creditLine: null });
    const [item] = await readAll(write(aFeed({ stories: [bare] })));
    expect(item).toMatchObject({ headline: bare.headline, paragraphs: [], pictures: [] });
  });
});

describe('the address of a page', () => {
  it('leads to the pages beside it, and to the hubs', () => {
    const feed = aFeed({ previousUrl: 'https://www.example.org/feeds/buitenland.rss?before=c' });
    const links = [
      ['self', feed.selfUrl],
      ['hub', 'https://hub.example.org/?a=1&amp;b=2'],
      ['first', feed.firstUrl],
      ['previous', feed.previousUrl],
      ['next', feed.nextUrl],
    ];
    for (const [, write] of inXml) {
      const found = [
        ...write(feed)
          .toString()
          .matchAll(/link rel="(\w+)"(?: type="[^"]+")? href="([^"]+)"/gu),
      ];
      expect(found.map(([, rel, href]) => [rel, href]).filter(([rel]) => rel !== 'alternate')).toEqual(links);
    }
    expect(JSON.parse(writeJsonFeed(feed).toString())).toMatchObject({
      next_url: feed.nextUrl,
      hubs: [{ type: 'WebSub', url: feed.hubs[0] }],
    });
  });
});

describe('a story that was withdrawn', () => {
  it('has a tombstone in Atom', () => {
    const withdrawn = [{ id: 'urn:uuid:a', at: '2026-03-02T11:00:00.000Z', reason: 'Onjuist & ]]>' }];
    expect(writeAtom(aFeed({ withdrawn })).toString()).toContain(
      '<at:deleted-entry ref="urn:uuid:a" when="2026-03-02T11:00:00.000Z"><at:comment>Onjuist &amp; ]]&gt;</at:comment></at:deleted-entry>',
    );
  });
});
