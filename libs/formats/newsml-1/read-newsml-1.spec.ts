import { readAll, readOne } from '../testing/read-one.js';

interface Parts {
  identifier?: string;
  management?: string;
  component?: string;
}

const text = (body: string, role = ''): string =>
  `<NewsComponent>${role === '' ? '' : `<Role FormalName="${role}"/>`}<ContentItem><MediaType FormalName="Text"/><DataContent>${body}</DataContent></ContentItem></NewsComponent>`;
const lines =
  '<NewsLines><HeadLine>Ferry sails</HeadLine><DateLine>OSLO, March 2 (AFP) -</DateLine><SlugLine>FERRY</SlugLine><KeywordLine>ferry;harbour</KeywordLine><CopyrightLine>(c) Wadpers</CopyrightLine></NewsLines>';

function anItem({
  identifier = '',
  management = '',
  component = lines + text('<p>The ferry sails.</p>'),
}: Parts = {}): string {
  return `<NewsItem xml:lang="en"><Identification><NewsIdentifier><ProviderId>wad.example</ProviderId><DateId>20260302</DateId><NewsItemId>FERRY-17</NewsItemId>${
    identifier === ''
      ? '<RevisionId PreviousRevision="1" Update="N">2</RevisionId><PublicIdentifier>urn:newsml:wad.example:20260302:FERRY-17:2</PublicIdentifier>'
      : identifier
  }</NewsIdentifier></Identification><NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20260301T090000Z</FirstCreated><ThisRevisionCreated>20260302T100000+0100</ThisRevisionCreated>${management}</NewsManagement><NewsComponent>${component}</NewsComponent></NewsItem>`;
}

const message = (...items: readonly string[]): string =>
  `<NewsML Version="1.2"><NewsEnvelope><SentFrom><Party FormalName="Wadpers"/></SentFrom><DateAndTime>20260302T101500Z</DateAndTime><Priority FormalName="3"/></NewsEnvelope>${items.join('')}</NewsML>`;

describe('NewsML 1.2', () => {
  it('is read with what its parts say', async () => {
    expect(
      await readOne(
        message(anItem({ management: '<Status FormalName="Usable"/><Urgency FormalName="4"/>' })),
      ),
    ).toMatchObject({
      provider: 'wad.example',
      guid: 'urn:newsml:wad.example:20260302:FERRY-17:2',
      itemId: 'FERRY-17',
      version: '2',
      revision: 2,
      chain: 'urn:newsml:wad.example:20260302:FERRY-17',
      pubStatus: 'Usable',
      headline: 'Ferry sails',
      slugline: 'FERRY',
      dateline: { places: ['OSLO'], agencies: ['AFP'], date: '--03-02' },
      credits: ['AFP'],
      copyright: '(c) Wadpers',
      language: 'en',
      urgency: 4,
      priority: 3,
      firstCreated: '2026-03-01T09:00:00Z',
      versionCreated: '2026-03-02T10:00:00+01:00',
      sent: '2026-03-02T10:15:00Z',
      keywords: ['ferry', 'harbour'],
      signal: 'UPDATE',
      paragraphs: ['The ferry sails.'],
    });
  });

  it('gives every item of a message, and one by itself', async () => {
    expect(await readAll(message(anItem(), anItem()))).toHaveLength(2);
    expect(await readOne(anItem())).toMatchObject({ headline: 'Ferry sails', credits: ['AFP'] });
  });

  it.each([
    [
      '"-v2" behind its id',
      '<RevisionId PreviousRevision="1">2</RevisionId>',
      'FERRY-17-v2',
      'urn:newsml:wad.example:20260302:FERRY-17',
    ],
    [
      'an identifier that names nobody’s revision',
      '<RevisionId>2</RevisionId><PublicIdentifier>urn:newsml:wad.example</PublicIdentifier>',
      'FERRY-17',
      'urn:newsml:wad.example:20260302:FERRY-17',
    ],
  ])('has one chain with %s', async (_, identifier, id, chain) => {
    const item = anItem({ identifier }).replace('<NewsItemId>FERRY-17<', `<NewsItemId>${id}<`);
    expect(await readOne(message(item))).toMatchObject({ chain, revision: 2 });
  });

  it('has one chain where the date of its identity is the time of each revision', async () => {
    const identifier =
      '<RevisionId>2</RevisionId><PublicIdentifier>urn:newsml:wad.example</PublicIdentifier>';
    const timed = anItem({ identifier }).replace('<DateId>20260302<', '<DateId>20260302T100000<');
    expect((await readOne(message(timed))).chain).toBe('urn:newsml:wad.example:FERRY-17');
  });

  it.each([
    [
      'until its status changes',
      '<Status FormalName="Embargoed"/><StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>20260303T060000+0100</DateAndTime></StatusWillChange>',
      { kind: 'UNTIL', time: '2026-03-03T06:00:00+01:00' },
    ],
    ['without saying until when', '<Status FormalName="Embargoed"/>', { kind: 'HELD', asWritten: '' }],
    [
      'without a zone',
      '<Status FormalName="Embargoed"/><StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>20260303T060000</DateAndTime></StatusWillChange>',
      { kind: 'HELD', asWritten: '20260303T060000' },
    ],
    [
      'not at all',
      '<Status FormalName="Usable"/><StatusWillChange><FutureStatus FormalName="Canceled"/><DateAndTime>20260303T060000Z</DateAndTime></StatusWillChange>',
      { kind: 'NONE' },
    ],
  ])('is embargoed %s', async (_, management, embargo) => {
    expect((await readOne(message(anItem({ management })))).embargo).toEqual(embargo);
  });

  it.each([
    ['<Status FormalName="Canceled"/>', 'CANCEL'],
    ['<Status FormalName="Withdrawn"/>', 'CANCEL'],
    ['<Instruction FormalName="Correction"/>', 'CORRECTION'],
    ['<Status FormalName="Usable"/>', 'UPDATE'],
  ])('with %s is %s', async (management, signal) => {
    expect((await readOne(message(anItem({ management })))).signal).toBe(signal);
  });

  it('takes an item of the type Alert for one', async () => {
    const item = anItem().replace('<NewsItemType FormalName="News"/>', '<NewsItemType FormalName="Alert"/>');
    expect((await readOne(message(item))).signal).toBe('ALERT');
  });

  it('joins lead and body, and takes no caption, title or other language for the body', async () => {
    const parts = [
      text('Ferry', 'Title'),
      text('The lead.', 'Lead'),
      text('The &lt;b&gt;body&lt;/b&gt;.', 'Body'),
      text('A boat.', 'Caption'),
    ];
    const dutch = `<NewsComponent xml:lang="nl">${lines}${parts.join('')}</NewsComponent>`;
    const french = `<NewsComponent xml:lang="fr">${text('Le bac.', 'Body')}</NewsComponent>`;
    expect(await readOne(message(anItem({ component: dutch + french })))).toMatchObject({
      language: 'nl',
      headline: 'Ferry sails',
      paragraphs: ['The lead.', 'The body.'],
    });
  });

  it('does not credit a picture’s agency for the text', async () => {
    const picture = `<NewsComponent><Role FormalName="Photo"/><NewsLines><CreditLine>Reuters</CreditLine><HeadLine>A boat</HeadLine></NewsLines><ContentItem Href="boat.jpg"><MediaType FormalName="Photo"/></ContentItem></NewsComponent>`;
    expect(
      await readOne(message(anItem({ component: lines + text('<p>The ferry sails.</p>') + picture }))),
    ).toMatchObject({
      credits: ['AFP'],
      creditLine: null,
      pictures: [{ url: 'boat.jpg', caption: 'A boat', credit: 'Reuters', alt: null }],
    });
  });

  it('reads NITF inside, and what a replaced story was called', async () => {
    const nitf =
      '<nitf><body><body.content><p>N i e u w bericht, vervangt: Veerboot te laat</p><p>Oslo (ANP) - De boot vaart.</p></body.content></body></nitf>';
    const item = await readOne(
      message(anItem({ component: `<NewsLines><HeadLine>Boot (2)</HeadLine></NewsLines>${text(nitf)}` })),
    );
    expect(item).toMatchObject({
      signal: 'UPDATE',
      dateline: { places: ['Oslo'], agencies: ['ANP'] },
      related: [{ kind: 'REPLACES', guid: null, headline: 'Veerboot te laat' }],
    });
    expect(item.blocks).toHaveLength(1);
  });

  it('reads subjects of the IPTC, and of others', async () => {
    const metadata =
      '<DescriptiveMetadata><SubjectCode><SubjectDetail FormalName="04011002"/><Subject FormalName="ECO" Vocabulary="WadCodes"/><Subject FormalName=""/></SubjectCode></DescriptiveMetadata>';
    expect(
      (await readOne(message(anItem({ component: lines + metadata + text('<p>A.</p>') })))).subjects,
    ).toEqual([
      { scheme: 'subj', code: '04011002', name: null },
      { scheme: 'WadCodes', code: 'ECO', name: null },
    ]);
  });

  it('takes a tip without a body for no story', async () => {
    expect(await readOne(message(anItem({ component: lines })))).toMatchObject({
      headline: 'Ferry sails',
      blocks: [],
      isFlash: false,
    });
  });

  it('credits the sender if nobody else is named', async () => {
    const component = `<NewsLines><HeadLine>Ferry</HeadLine></NewsLines>${text('<p>The ferry sails.</p>')}`;
    expect((await readOne(message(anItem({ component })))).credits).toEqual(['Wadpers']);
  });
});
