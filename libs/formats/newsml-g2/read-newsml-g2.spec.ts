import { readAll, readOne } from '../testing/read-one.js';

const nar = 'xmlns="http://iptc.org/std/nar/2006-10-01/"';

interface Parts {
  attributes?: string;
  rights?: string;
  item?: string;
  content?: string;
  body?: string;
}

const html = (body: string): string =>
  `<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>${body}</body></html></inlineXML>`;

function anItem({
  attributes = '',
  rights = '',
  item = '',
  content = '',
  body = html('<p>The ferry sails.</p>'),
}: Parts = {}): string {
  return `<newsItem ${nar} guid="urn:newsml:wad.example:20260302:17" version="3" xml:lang="en" ${attributes}>
    <rightsInfo>${rights}</rightsInfo>
    <itemMeta><itemClass qcode="ninat:text"/><provider literal="wad.example"/>${item}</itemMeta>
    <contentMeta><headline>Ferry sails</headline>${content}</contentMeta>
    <contentSet>${body}</contentSet>
  </newsItem>`;
}

const message = (inside: string): string =>
  `<newsMessage ${nar}><header><sent>2026-03-02T10:15:00Z</sent><priority>3</priority></header>${inside}</newsMessage>`;

describe('NewsML-G2', () => {
  it('is read with what its parts say', async () => {
    const item = await readOne(
      message(
        `<itemSet>${anItem({
          rights: '<copyrightNotice>(c) Wadpers</copyrightNotice><usageTerms>Not for archives</usageTerms>',
          item: '<versionCreated>2026-03-02T10:00:00+0100</versionCreated><firstCreated>2026-03-01T09:00:00Z</firstCreated><pubStatus qcode="stat:usable"/><expires>2026-04-01T00:00:00Z</expires>',
          content:
            '<urgency>4</urgency><slugline>FERRY</slugline><by>By Ada Smit</by><creditline>ANP/RTR</creditline><dateline>Oslo</dateline><keyword>ferry</keyword><language tag="en-GB"/><headline role="hld:subHeadline">After three days</headline><subject qcode="medtop:20000190"/><subject qcode="wad:7"><name>Ferries</name><sameAs qcode="medtop:20000191"/></subject>',
        })}</itemSet>`,
      ),
    );
    expect(item).toMatchObject({
      provider: 'wad.example',
      guid: 'urn:newsml:wad.example:20260302:17',
      version: '3',
      revision: 3,
      type: 'text',
      pubStatus: 'usable',
      headline: 'Ferry sails',
      subHeadline: 'After three days',
      byline: ['By Ada Smit'],
      slugline: 'FERRY',
      dateline: { places: ['Oslo'] },
      credits: ['ANP', 'RTR'],
      creditLine: 'ANP/RTR',
      copyright: '(c) Wadpers',
      language: 'en-GB',
      urgency: 4,
      priority: 3,
      firstCreated: '2026-03-01T09:00:00Z',
      versionCreated: '2026-03-02T10:00:00+01:00',
      sent: '2026-03-02T10:15:00Z',
      embargo: { kind: 'NONE' },
      expires: '2026-04-01T00:00:00Z',
      usageTerms: ['Not for archives'],
      keywords: ['ferry'],
      subjects: [
        { scheme: 'medtop', code: '20000190', name: null },
        { scheme: 'wad', code: '7', name: 'Ferries' },
        { scheme: 'medtop', code: '20000191', name: 'Ferries' },
      ],
      paragraphs: ['The ferry sails.'],
    });
  });

  it.each([
    ['without its namespace', anItem().replace(nar, '')],
    [
      'with prefixes',
      anItem()
        .replace(/<(\/?)(newsItem|itemMeta|contentMeta|headline|contentSet)/gu, '<$1n:$2')
        .replace('xmlns=', 'xmlns:n='),
    ],
    [
      'with a body in a character string',
      anItem({
        body: '<inlineData contenttype="text/html">&lt;p&gt;The ferry sails.&lt;/p&gt;</inlineData>',
      }),
    ],
    [
      'with a body of NITF',
      anItem({
        body: '<inlineXML><nitf><body><body.head><byline>By</byline></body.head><body.content><p>The ferry sails.</p></body.content></body></nitf></inlineXML>',
      }),
    ],
    [
      'with its headline once more in the body',
      anItem({ body: html('<h1>Ferry sails</h1><p>The ferry sails.</p>') }),
    ],
    [
      'with plain text',
      anItem({ body: '<inlineData contenttype="text/plain">The ferry sails.</inlineData>' }),
    ],
  ])('is read %s', async (_, xml) => {
    expect(await readOne(xml)).toMatchObject({ headline: 'Ferry sails', paragraphs: ['The ferry sails.'] });
  });

  it('gives the items of all sets, and no package that travels with its items', async () => {
    const pack =
      '<packageItem guid="p"><itemMeta/><groupSet><group><itemRef residref="a"/></group></groupSet></packageItem>';
    const items = await readAll(
      message(`<itemSet>${pack}${anItem()}</itemSet><itemSet>${anItem()}</itemSet>`),
    );
    expect(items.map(({ guid }) => guid)).toEqual([
      'urn:newsml:wad.example:20260302:17',
      'urn:newsml:wad.example:20260302:17',
    ]);
    const alone = await readOne(message(`<itemSet>${pack}</itemSet>`));
    expect(alone).toMatchObject({ guid: 'p', related: [{ kind: 'SEE_ALSO', guid: 'a', headline: null }] });
  });

  it.each([
    ['a correction of Reuters’', '<signal qcode="edStat:C"/>', '', 'CORRECTION'],
    ['an update', '<signal qcode="sig:update"/>', '', 'UPDATE'],
    ['a supplement', '<signal qcode="action:supplement"/>', '', 'UPDATE'],
    ['a correction in its slug', '', '<slugline>///KORJATTU///</slugline>', 'CORRECTION'],
    ['a correction in a note', '<edNote>Corrects name of harbour</edNote>', '', 'CORRECTION'],
    ['a cancelled item', '<pubStatus qcode="stat:canceled"/>', '', 'CANCEL'],
    ['an item killed by a signal', '<signal qcode="edStat:K"/>', '', 'CANCEL'],
    ['a flash by its genre', '', '<genre qcode="wadgenre:flash"/>', 'ALERT'],
    ['a later revision that says nothing', '<signal qcode="prodId:TXT"/>', '', 'UPDATE'],
  ])('knows %s', async (_, item, content, signal) => {
    expect((await readOne(anItem({ item, content }))).signal).toBe(signal);
  });

  it('takes a line without a headline for an alert, and a number of many digits for no revision', async () => {
    const line = anItem()
      .replace('<headline>Ferry sails</headline>', '')
      .replace('version="3"', 'version="978556838"');
    expect(await readOne(line)).toMatchObject({ signal: 'ALERT', isFlash: true });
    expect((await readOne(anItem().replace('version="3"', 'version="978556838"'))).signal).toBe('NONE');
  });

  it.each([
    [
      'until a moment',
      '<embargoed>2026-03-03T06:00:00+01:00</embargoed>',
      { kind: 'UNTIL', time: '2026-03-03T06:00:00+01:00' },
    ],
    [
      'without a zone',
      '<embargoed>2026-03-03T06:00:00</embargoed>',
      { kind: 'HELD', asWritten: '2026-03-03T06:00:00' },
    ],
    ['without an end', '<embargoed/>', { kind: 'HELD', asWritten: '' }],
    ['by its status only', '<pubStatus qcode="stat:withheld"/>', { kind: 'HELD', asWritten: 'withheld' }],
    [
      'by a note',
      '<edNote>Embargoed until noon</edNote>',
      { kind: 'HELD', asWritten: 'Embargoed until noon' },
    ],
  ])('is held %s', async (_, item, embargo) => {
    expect((await readOne(anItem({ item }))).embargo).toEqual(embargo);
  });

  it('keeps notes to editors from readers, and public ones apart', async () => {
    const item = await readOne(
      anItem({
        item: '<edNote role="wad:public">Corrected: the harbour.</edNote><edNote role="wad:private">Call us.</edNote><edNote role="wad:closingline">dpa ab cd</edNote>',
        body: html(
          '<p>(Adds times)</p><p>The ferry sails.</p><section class="notepad"><p>Phone: 1</p></section>',
        ),
      }),
    );
    expect(item).toMatchObject({
      notes: ['Call us.', '(Adds times)', 'Phone: 1'],
      publicNotes: ['Corrected: the harbour.'],
      signOff: 'dpa ab cd',
      signal: 'CORRECTION',
    });
    expect(JSON.stringify(item.blocks)).not.toMatch(/Phone|Adds|Call/u);
  });

  it('has one chain for all revisions, also where the guid ends in the revision', async () => {
    const chains = await Promise.all(
      [2, 3].map(async (revision) => {
        const xml = anItem().replace(
          '20260302:17" version="3"',
          `20260302:17:${revision}" version="${revision}"`,
        );
        return (await readOne(xml)).chain;
      }),
    );
    expect(chains).toEqual(['urn:newsml:wad.example:20260302:17', 'urn:newsml:wad.example:20260302:17']);
  });

  it.each([
    ['<provider qcode="nprov:dpa"><name>Deutsche Presse-Agentur GmbH</name></provider>', 'dpa'],
    ['<provider qcode="wad:17"><name>Wadpers</name></provider>', 'Wadpers'],
    ['<provider literal="reuters.com"/>', 'Reuters'],
  ])('credits %s as %s where nobody else is named', async (provider, name) => {
    const xml = anItem().replace('<provider literal="wad.example"/>', provider);
    expect((await readOne(xml)).credits).toEqual([name]);
  });

  it('names the item it takes the place of', async () => {
    const item =
      '<link rel="irel:replaces" residref="urn:x:16"><title>Ferry late</title></link><link rel="irel:seeAlso" href="https://example.org"/>';
    expect((await readOne(anItem({ item }))).related).toEqual([
      { kind: 'REPLACES', guid: 'urn:x:16', headline: 'Ferry late' },
      { kind: 'SEE_ALSO', guid: 'https://example.org', headline: null },
    ]);
  });

  it('reads a picture as one, whatever its renditions', async () => {
    const xml = anItem({
      content: '<description>The ferry.</description><creditline>Wadpers</creditline>',
      body: '<remoteContent contenttype="image/jpeg" href="a.jpg"/><remoteContent contenttype="image/jpeg" href="b.jpg"/>',
    }).replace('ninat:text', 'ninat:picture');
    expect(await readOne(xml)).toMatchObject({
      type: 'picture',
      blocks: [],
      pictures: [{ url: 'a.jpg', caption: 'The ferry.', credit: 'Wadpers', alt: null }],
    });
  });

  it('takes plans and events for advisories, and for no copy', async () => {
    const plan = `<planningItem ${nar} guid="p:1" version="1"><itemMeta><itemClass qcode="plinat:newscoverage"/><title>Opening of the harbour</title></itemMeta></planningItem>`;
    const event = `<conceptItem ${nar} guid="e:1" version="1"><itemMeta/><concept><name>Opening of the harbour</name></concept></conceptItem>`;
    for (const xml of [plan, event, message(`<itemSet>${plan}</itemSet>`)]) {
      expect(await readOne(xml)).toMatchObject({
        headline: 'Opening of the harbour',
        signal: 'ADVISORY',
        blocks: [],
      });
    }
  });
});
