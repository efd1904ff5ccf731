import { readAll, readOne } from '../testing/read-one.js';

const anItem = (inside: string): string =>
  `<ContentItem><SystemSlug>AB17</SystemSlug><Headline>Ferry sails</Headline><ContentType>Text</ContentType><Credit>THE CANADIAN PRESS</Credit><Language>1</Language>${inside}</ContentItem>`;
const message = (...items: readonly string[]): string =>
  `<Publish><PublishID>1</PublishID>${items.join('')}</Publish>`;

describe('publishing XML of The Canadian Press', () => {
  it('is read with its escaped body', async () => {
    const item = await readOne(
      message(
        anItem(
          '<SlugProper>FERRY</SlugProper><EditorNote>Will be updated</EditorNote><UpdateNote>ADDS times.</UpdateNote><WritethruNum>2nd</WritethruNum><WriteThruType>Writethru</WriteThruType><EmbargoTime>0001-01-01T00:00:00</EmbargoTime><UpdatedDateTime>2026-03-02T10:00:00-04:00</UpdatedDateTime><Keyword>ferry, harbour</Keyword><ContentText>&lt;p&gt;OSLO (AP) &amp;mdash; The&amp;nbsp;ferry sails.&lt;/p&gt;</ContentText>',
        ),
      ),
    );
    expect(item).toMatchObject({
      guid: 'AB17',
      chain: 'AB17',
      revision: 3,
      signal: 'UPDATE',
      headline: 'Ferry sails',
      slugline: 'FERRY',
      language: 'en',
      notes: ['Will be updated'],
      updateNote: 'ADDS times.',
      credits: ['AP', 'THE CANADIAN PRESS'],
      embargo: { kind: 'NONE' },
      versionCreated: '2026-03-02T10:00:00-04:00',
      keywords: ['ferry', 'harbour'],
      paragraphs: ['OSLO (AP) — The ferry sails.'],
    });
  });

  it.each([
    [
      '<EmbargoTime>2026-03-03T06:00:00-05:00</EmbargoTime>',
      { kind: 'UNTIL', time: '2026-03-03T06:00:00-05:00' },
    ],
    ['<EmbargoTime>2026-03-03T06:00:00</EmbargoTime>', { kind: 'HELD', asWritten: '2026-03-03T06:00:00' }],
    ['<HoldFlag>true</HoldFlag>', { kind: 'HELD', asWritten: 'HoldFlag' }],
    ['<HoldFlag>false</HoldFlag>', { kind: 'NONE' }],
  ])('with %s is embargoed so', async (inside, embargo) => {
    expect((await readOne(message(anItem(inside)))).embargo).toEqual(embargo);
  });

  it.each([
    ['Kill', 'CANCEL'],
    ['Correction', 'CORRECTION'],
    ['Writethru', 'UPDATE'],
  ])('of the type %s is %s', async (type, signal) => {
    expect((await readOne(message(anItem(`<WriteThruType>${type}</WriteThruType>`)))).signal).toBe(signal);
  });

  it('gives every item, and pictures with their captions', async () => {
    const picture = anItem('<ContentRef>boat.jpg</ContentRef><EnglishCaption>The ferry.</EnglishCaption>');
    const items = await readAll(message(anItem(''), picture));
    expect(items).toHaveLength(2);
    expect(items[1]?.pictures).toEqual([
      { url: 'boat.jpg', caption: 'The ferry.', credit: 'THE CANADIAN PRESS', alt: null },
    ]);
  });
});
