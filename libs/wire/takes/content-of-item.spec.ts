import type { NewsBlock, NewsItem } from '@kopij/formats';
import { contentOfItem } from './content-of-item.js';
import { isNotForWeb } from './is-not-for-web.js';

const plain = (text: string) => ({ text, marks: [], href: null });
const paragraph = (...texts: string[]): NewsBlock => ({ type: 'PARAGRAPH', runs: texts.map(plain) });

const empty: NewsItem = {
  ...{ provider: null, guid: null, itemId: null, version: null, chain: null, revision: null, type: null },
  ...{ signal: 'NONE', isFlash: false, signals: [], pubStatus: null },
  ...{ headline: null, subHeadline: null, kicker: null, byline: [], slugline: null, dateline: null },
  ...{ credits: [], creditLine: null, source: null, copyright: null, language: null },
  ...{ urgency: null, priority: null, firstCreated: null, versionCreated: null, sent: null },
  ...{ embargo: { kind: 'NONE' }, expires: null, usageTerms: [], notes: [], updateNote: null },
  ...{ publicNotes: [], subjects: [], keywords: [], blocks: [], paragraphs: [], signOff: null },
  ...{ pictures: [], related: [] },
};
const anItem = (changes: Partial<NewsItem>): NewsItem => ({ ...empty, ...changes });
const isAgency = (name: string): boolean => ['ANP', 'RTR'].includes(name);
const contentOf = (changes: Partial<NewsItem>) => contentOfItem(anItem(changes), isAgency);
const textsOf = (changes: Partial<NewsItem>) =>
  contentOf(changes).blocks.map((block) =>
    'runs' in block ? block.runs.map(({ text }) => text) : block.type,
  );

describe('the content of an item', () => {
  it('has the dateline apart from the text, which keeps its marks and links', () => {
    const blocks: NewsBlock[] = [
      {
        type: 'PARAGRAPH',
        runs: [
          plain('OSLO (ANP/RTR) - De '),
          { text: 'veerdienst', marks: ['BOLD'], href: 'https://boot.example' },
          plain(' vaart weer.'),
        ],
      },
    ];
    const content = contentOf({ blocks });
    expect(content).toMatchObject({
      dateline: { kind: 'PLACE', places: ['OSLO'], region: [], date: null },
      credits: [
        { code: 'ANP', role: 'SOURCE' },
        { code: 'RTR', role: 'SOURCE' },
      ],
      blocks: [
        {
          runs: [
            plain('De '),
            { text: 'veerdienst', marks: ['BOLD'], href: 'https://boot.example' },
            plain(' vaart weer.'),
          ],
        },
      ],
    });
  });

  it.each<[string, Partial<NewsItem>, unknown]>([
    ['no dateline', { blocks: [paragraph('De boot vaart weer.')] }, { kind: 'NONE' }],
    [
      'a dateline that stands apart',
      {
        dateline: { places: ['OSLO'], region: [], agencies: [], date: null },
        blocks: [paragraph('De boot.')],
      },
      { kind: 'PLACE', places: ['OSLO'], region: [], date: null },
    ],
  ])('of an item with %s', (_, changes, dateline) => {
    expect(contentOf(changes).dateline).toEqual(dateline);
  });

  it('credits the agencies of the item in their order, before those of its text', () => {
    const { credits } = contentOf({ credits: ['RTR', 'ANP'], blocks: [paragraph('OSLO (ANP) - De boot.')] });
    expect(credits.map(({ code }) => code)).toEqual(['RTR', 'ANP']);
  });

  it('leaves pictures and empty blocks behind', () => {
    const image: NewsBlock = {
      type: 'IMAGE',
      url: 'https://x.example/a.jpg',
      alt: '',
      caption: null,
      credit: null,
    };
    expect(textsOf({ blocks: [image, paragraph(' '), paragraph('De boot vaart weer.')] })).toEqual([
      ['De boot vaart weer.'],
    ]);
  });

  it('has nothing that a manuscript refuses: overrides of direction, and headlines that show nothing', () => {
    expect(contentOf({ headline: 'Boot \u202Evaart' }).headline).toBe('Boot vaart');
    expect(contentOf({ headline: '\u200B' }).headline).toBeNull();
  });

  it('never has a note to editors', () => {
    const notes = { notes: ['Geheim'], updateNote: 'Geheim', publicNotes: ['Geheim'] };
    expect(JSON.stringify(contentOf({ ...notes, blocks: [paragraph('De boot.')] }))).not.toContain('Geheim');
  });
});

describe('an item', () => {
  it.each<[string, boolean]>([
    ['NOT FOR WEB', true],
    ['Not for use on the internet.', true],
    ['Niet voor internet', true],
    ['niet voor gebruik op websites', true],
    ['PRINT ONLY', true],
    ['NO INTERNET', true],
    ['Nicht für das Web', true],
    ['Not for use on television', false],
    ['Webredactie: let op het embargo', false],
    ['This is not forwarded to websites', false],
  ])('that says “%s” is not for the web: %s', (terms, expected) => {
    expect(isNotForWeb(anItem({ usageTerms: [terms] }))).toBe(expected);
    expect(isNotForWeb(anItem({ notes: [terms] }))).toBe(expected);
  });
});
