import { readOne } from '../testing/read-one.js';

interface Parts {
  status?: string;
  head?: string;
  docdata?: string;
  bodyHead?: string;
  body?: string;
}

function aStory({
  status = '',
  head = '',
  docdata = '',
  bodyHead = '',
  body = '<p>The ferry sails.</p>',
}: Parts = {}): string {
  return `<nitf baselang="en"><head><title>Ferry</title>${head}<docdata ${status}>${docdata}</docdata></head><body><body.head>${bodyHead}</body.head><body.content>${body}</body.content></body></nitf>`;
}

describe('NITF', () => {
  it('is read with what its parts say', async () => {
    const item = await readOne(
      aStory({
        status: 'management-status="usable" management-doc-idref="WAD.16"',
        head: '<tobject tobject.type="news"><tobject.subject tobject.subject.refnum="04015000" tobject.subject.matter="Ferries"/></tobject>',
        docdata:
          '<doc-id id-string="WAD.17" regsrc="WAD"/><du-key key="FERRY" version="2"/><urgency ed-urg="4"/><date.issue norm="20260302T100000+0100"/><date.expire norm="20260401T000000Z"/><ed-msg info="Call\n the harbour"/><doc.copyright holder="Wadpers" year="2026"/><key-list><keyword key="ferry"/></key-list>',
        bodyHead:
          '<hedline><hl1>Ferry sails</hl1><hl2>After three days</hl2></hedline><note><body.content><p>No photos.</p></body.content></note><byline>By <person>Ada Smit</person><byttl>Wadpers</byttl></byline><dateline><location><city>Oslo</city>, <state>Norway</state></location><story.date norm="20260302">March 2</story.date></dateline>',
        body: '<p>The ferry <em>sails</em>.</p><hl2>Delays</hl2><p>Until Thursday.</p><p>(ANP)</p>',
      }),
    );
    expect(item).toMatchObject({
      provider: 'WAD',
      guid: 'WAD.17',
      version: '2',
      revision: 2,
      pubStatus: 'usable',
      headline: 'Ferry sails',
      subHeadline: 'After three days',
      byline: ['By Ada Smit'],
      slugline: 'FERRY',
      dateline: { places: ['Oslo'], region: ['Norway'], agencies: [], date: null },
      credits: ['ANP'],
      copyright: 'Wadpers 2026',
      language: 'en',
      urgency: 4,
      versionCreated: '2026-03-02T10:00:00+01:00',
      expires: '2026-04-01T00:00:00Z',
      notes: ['Call the harbour', 'No photos.'],
      subjects: [{ scheme: 'subj', code: '04015000', name: 'Ferries' }],
      keywords: ['ferry'],
      signal: 'UPDATE',
      signOff: '(ANP)',
      paragraphs: ['The ferry sails.', 'Until Thursday.', '(ANP)'],
      related: [{ kind: 'REPLACES', guid: 'WAD.16', headline: null }],
    });
    expect(item.blocks.map(({ type }) => type)).toEqual(['PARAGRAPH', 'HEADING', 'PARAGRAPH']);
  });

  it.each([
    ['WAD.17_00', '1', 'WAD.17'],
    ['WAD.17_02', '2', 'WAD.17'],
    ['WAD.17_47', '2', 'WAD.17_47'],
    ['WAD.17', '2', 'WAD.17'],
  ])('with the id %s and version %s belongs to %s', async (id, version, chain) => {
    const docdata = `<doc-id id-string="${id}"/><du-key version="${version}"/>`;
    expect((await readOne(aStory({ docdata }))).chain).toBe(chain);
  });

  it.each([
    [
      'until its release',
      'embargoed',
      '20260303T060000+0100',
      { kind: 'UNTIL', time: '2026-03-03T06:00:00+01:00' },
    ],
    ['without a release', 'embargoed', '', { kind: 'HELD', asWritten: '' }],
    ['without a zone', 'embargoed', '20260303T060000', { kind: 'HELD', asWritten: '20260303T060000' }],
    [
      'by a release that is later than itself',
      'usable',
      '20260303T060000+0100',
      { kind: 'UNTIL', time: '2026-03-03T06:00:00+01:00' },
    ],
    ['not by its own time', 'usable', '20260302T100000+0100', { kind: 'NONE' }],
  ])('is embargoed %s', async (_, status, release, embargo) => {
    const docdata = `<date.issue norm="20260302T100000+0100"/>${release === '' ? '' : `<date.release norm="${release}"/>`}`;
    expect((await readOne(aStory({ status: `management-status="${status}"`, docdata }))).embargo).toEqual(
      embargo,
    );
  });

  it.each([
    ['a cancelled one', { status: 'management-status="canceled"' }, 'CANCEL'],
    [
      'one with a property',
      { head: '<tobject><tobject.property tobject.property.type="Correction"/></tobject>' },
      'CORRECTION',
    ],
    ['one with a take key', { head: '<meta name="anpa-takekey" content="2nd Ld-Writethru"/>' }, 'UPDATE'],
    ['a flash of Ritzau’s', { docdata: '<du-key key="NU-FLASH-K" version="04"/>' }, 'ALERT'],
    [
      'an ordinary one',
      { head: '<tobject><tobject.property tobject.property.type="current"/></tobject>' },
      'NONE',
    ],
  ] as const)('knows %s', async (_, parts, signal) => {
    const story = aStory({ bodyHead: '<hedline><hl1>Ferry sails</hl1></hedline>', ...parts });
    expect((await readOne(story)).signal).toBe(signal);
  });

  it.each([
    ['a credit', 'NTB-AFP-DPA', { creditLine: 'NTB-AFP-DPA', byline: [], credits: ['NTB', 'AFP', 'DPA'] }],
    [
      'a deck',
      'Ready for all that comes says the harbour',
      { subHeadline: 'Ready for all that comes says the harbour', byline: [] },
    ],
    ['a name', 'Ada Smit / Wadpers', { byline: ['Ada Smit / Wadpers'], creditLine: null }],
  ])('reads %s in the place of a byline', async (_, byline, read) => {
    expect(await readOne(aStory({ bodyHead: `<byline>${byline}</byline>` }))).toMatchObject(read);
  });

  it('keeps notes between paragraphs, and code that somebody escaped, from readers', async () => {
    const code = '&lt;iframe src="https://example.org/map" title="Map"&gt;&lt;/iframe&gt;';
    const item = await readOne(
      aStory({
        body: `<p>One.</p><note noteclass="editorsnote"><p>Call us.</p></note><p>${code}</p><p>&lt;script&gt;x()&lt;/script&gt;</p><p>&lt;3 ferries.</p>`,
      }),
    );
    expect(item.notes).toEqual(['Call us.']);
    expect(item.blocks).toMatchObject([
      { type: 'PARAGRAPH' },
      { type: 'EMBED', url: 'https://example.org/map', title: 'Map' },
      { runs: [{ text: '<3 ferries.' }] },
    ]);
  });

  it('credits whose item it is, and not who passes it on', async () => {
    const docdata =
      '<doc-id id-string="AFP.121.65"/><doc.rights agent="AAP"/><doc.copyright holder="AAP" year="2026"/>';
    expect((await readOne(aStory({ docdata }))).credits).toEqual(['AFP']);
  });

  it('is read with nothing in it, and never published so', async () => {
    const item = await readOne('<nitf><head/><body/></nitf>');
    expect(item).toMatchObject({
      headline: null,
      blocks: [],
      paragraphs: [],
      isFlash: false,
      signal: 'NONE',
    });
  });
});
