import { read, readAll, readOne } from '../testing/read-one.js';

const rss = (item: string, channel = ''): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Voorbeeld</title>${channel}${item}</channel></rss>`;
const atom = (entry: string): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl"><title>Voorbeeld</title><updated>2026-03-03T10:00:00Z</updated>${entry}</feed>`;

describe('RSS', () => {
  it('gives each entry as an item', async () => {
    const items = await readAll(
      rss('<item><guid>a</guid><title>Een</title></item><item><guid>b</guid><title>Twee</title></item>'),
    );
    expect(items.map(({ guid, headline }) => [guid, headline])).toEqual([
      ['a', 'Een'],
      ['b', 'Twee'],
    ]);
  });

  it.each([
    ['<guid isPermaLink="false"> 0012 </guid><link>https://example.org/a</link>', '0012'],
    ['<guid><![CDATA[\n a&b \n]]></guid>', 'a&b'],
    ['<link>https://example.org/a</link>', 'https://example.org/a'],
  ])('reads the identity of %s', async (inside, guid) => {
    expect((await readOne(rss(`<item>${inside}<title>Een</title></item>`))).guid).toBe(guid);
  });

  it('reads times, language, writers, keywords and the body as blocks', async () => {
    const item = await readOne(
      rss(
        '<item><title>R&amp;D</title><pubDate>Tue, 03 Mar 2026 10:00:00 CET</pubDate><dc:creator>Ada Smit</dc:creator><category>Politiek</category><description>Kort.</description><content:encoded><![CDATA[<p>BERLIJN (DPA) - Lang <b>verhaal</b>.</p><h2>Kop</h2><p>Slot.</p>]]></content:encoded></item>',
        '<language>nl-nl</language><copyright>(c) Voorbeeld</copyright><lastBuildDate>Tue, 03 Mar 2026 11:00:00 +0100</lastBuildDate>',
      ),
    );
    expect(item).toMatchObject({
      headline: 'R&D',
      byline: ['Ada Smit'],
      keywords: ['Politiek'],
      language: 'nl-nl',
      copyright: '(c) Voorbeeld',
      versionCreated: '2026-03-03T10:00:00+01:00',
      sent: '2026-03-03T11:00:00+01:00',
      credits: ['DPA'],
      paragraphs: ['BERLIJN (DPA) - Lang verhaal.', 'Slot.'],
    });
    expect(item.blocks[1]).toMatchObject({ type: 'HEADING' });
  });

  it('credits a photograph and not its story', async () => {
    const item = await readOne(
      rss(
        '<item><title>Een</title><enclosure url="https://example.org/a.jpg" type="image/jpeg" length="0"/><dc:rights>copyright photo: ANP</dc:rights></item>',
      ),
    );
    expect(item).toMatchObject({ credits: [], copyright: null, pictures: [{ credit: 'ANP' }] });
  });

  it('reads pictures and related links', async () => {
    const item = await readOne(
      rss(
        '<item><title>Een</title><media:content url="https://example.org/a.jpg" medium="image"><media:credit>Ada/ANP</media:credit><media:description>De dijk</media:description></media:content><atom:link rel="related" href="https://example.org/b" title="Meer"/></item>',
      ),
    );
    expect(item.pictures).toEqual([
      { url: 'https://example.org/a.jpg', caption: 'De dijk', credit: 'Ada/ANP', alt: null },
    ]);
    expect(item.related).toEqual([{ kind: 'SEE_ALSO', guid: 'https://example.org/b', headline: 'Meer' }]);
  });

  it('reads RSS 1.0', async () => {
    const feed =
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://example.org/"><title>V</title><link>https://example.org/</link><description>d</description></channel><item rdf:about="https://example.org/a"><title>Een</title><link>https://example.org/a</link><dc:date>2026-03-03T10:00:00Z</dc:date></item></rdf:RDF>';
    expect(await readOne(feed)).toMatchObject({
      guid: 'https://example.org/a',
      versionCreated: '2026-03-03T10:00:00Z',
    });
  });

  it.each(['<rss/>', '<rss version="2.0"><channel/></rss>', '<RDF/>', '<feed/>'])(
    'says what is wrong with %s',
    async (feed) => {
      expect(await read(feed)).toMatchObject({ ok: false });
    },
  );
});

describe('Atom', () => {
  it('takes the link that says alternate, and texts in their order', async () => {
    const item = await readOne(
      atom(
        '<entry><id> urn:1 </id><title type="html">&lt;i&gt;R&amp;amp;D&lt;/i&gt;</title><link rel="self" href="https://example.org/self"/><link rel="alternate" href="https://example.com/a"/><author><name>Ada Smit</name></author><published>2026-03-03T08:00:00Z</published><updated>2026-03-03T09:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Een <b>vet</b> slot met <a href="https://example.org/l">link</a>.</p></div></content></entry>',
      ),
    );
    expect(item).toMatchObject({
      provider: 'example.com',
      guid: 'urn:1',
      headline: 'R&D',
      byline: ['Ada Smit'],
      firstCreated: '2026-03-03T08:00:00Z',
      versionCreated: '2026-03-03T09:00:00Z',
      language: 'nl',
      paragraphs: ['Een vet slot met link.'],
    });
  });

  it.each([
    ['application/json', 'text/html'],
    ['text/html', 'application/json'],
  ])('takes the page where the story has several alternates, %s first', async (first, second) => {
    const link = (type: string): string =>
      `<link rel="alternate" type="${type}" href="https://${type.slice(-4)}.example/a"/>`;
    const item = await readOne(atom(`<entry><title>Brand</title>${link(first)}${link(second)}</entry>`));
    expect(item).toMatchObject({ provider: 'html.example', guid: 'https://html.example/a' });
  });

  it('reads a summary of plain text as that', async () => {
    const item = await readOne(
      atom(
        '<entry><id>1</id><title>Een</title><updated>2026-03-03T09:00:00Z</updated><summary>5 &lt; 7 &amp; 8</summary></entry>',
      ),
    );
    expect(item.paragraphs).toEqual(['5 < 7 & 8']);
  });
});

describe('JSON Feed', () => {
  const feed = (item: object): string =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'V',
      language: 'nl',
      items: [item],
    });

  it('reads an entry', async () => {
    const item = await readOne(
      feed({
        id: '0012',
        url: 'https://example.org/a',
        title: 'Een',
        content_html: '<p>Lang <em>verhaal</em>.</p>',
        image: 'https://example.org/a.jpg',
        date_published: '2026-03-03T10:00:00+01:00',
        authors: [{ name: 'Ada Smit' }],
        tags: ['Politiek'],
      }),
    );
    expect(item).toMatchObject({
      provider: 'example.org',
      guid: '0012',
      headline: 'Een',
      byline: ['Ada Smit'],
      keywords: ['Politiek'],
      language: 'nl',
      firstCreated: '2026-03-03T10:00:00+01:00',
      paragraphs: ['Lang verhaal.'],
      pictures: [{ url: 'https://example.org/a.jpg' }],
    });
  });

  it('reads plain text with its signs and paragraphs', async () => {
    expect((await readOne(feed({ id: '1', content_text: '5 < 7\n\n& klaar' }))).paragraphs).toEqual([
      '5 < 7',
      '& klaar',
    ]);
  });

  it('reads an identity that is a number as text', async () => {
    expect((await readOne(feed({ id: 12, content_text: 'Ja' }))).guid).toBe('12');
  });
});
