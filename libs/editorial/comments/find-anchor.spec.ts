import type { Block } from '../text/content.js';
import { aParagraph, plainRuns } from '../testing/a-manuscript.js';
import { anchorTo } from './anchor-to.js';
import type { Anchor } from './anchor.js';
import { commentedText } from './commented-text.js';
import { findAnchor } from './find-anchor.js';

const lead = 'De veerdienst over de fjord is dinsdag hervat, meldt de politie.';
const next = 'De politie sprak van een lange week.';
const body = [aParagraph(lead, 'p1'), aParagraph(next, 'p2')];

const anchored = (
  quote: string | null,
  blockKey = 'p1',
  start: number | null = null,
  blocks = body,
): Anchor => {
  const outcome = anchorTo({ blockKey, quote, start }, blocks);
  if ('fault' in outcome) throw new Error(outcome.fault);
  return outcome.anchor;
};

/** The words that were found, between what stands beside them. */
const foundIn = (blocks: readonly Block[], anchor: Anchor): string | null => {
  const place = findAnchor(anchor, blocks);
  if (!place) return null;
  const text = blocks
    .filter(({ key }) => key === place.blockKey)
    .map(commentedText)
    .join();
  if (!place.range) return `${place.blockKey}: whole`;
  const { start, end } = place.range;
  return `${place.blockKey}: ${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;
};

describe('pointing at words', () => {
  it.each<[string, Parameters<typeof anchorTo>[0], object]>([
    ['a block that is not there', { blockKey: 'p9', quote: null, start: null }, { fault: 'BLOCK_UNKNOWN' }],
    [
      'words that are not there',
      { blockKey: 'p1', quote: 'woensdag', start: null },
      { fault: 'QUOTE_UNKNOWN' },
    ],
    ['no words', { blockKey: 'p1', quote: '', start: 4 }, { fault: 'QUOTE_UNKNOWN' }],
    ['a block', { blockKey: 'p2', quote: null, start: null }, { anchor: { kind: 'BLOCK', quote: next } }],
    ['words', { blockKey: 'p1', quote: 'fjord', start: null }, { anchor: { start: 22, isOnly: true } }],
    ['one of two', { blockKey: 'p1', quote: 'de', start: 50 }, { anchor: { start: 53, isOnly: false } }],
    ['the first of two', { blockKey: 'p1', quote: 'de', start: 20 }, { anchor: { start: 19 } }],
    [
      'a part of a word',
      { blockKey: 'p1', quote: 'veer', start: 3 },
      { anchor: { start: 3, after: 'dienst over de fjord is dinsdag ' } },
    ],
  ])('anchors to %s', (_, pointedAt, outcome) => {
    expect(anchorTo(pointedAt, body)).toMatchObject(outcome);
  });

  it('does not cut a character in two', () => {
    const text = `${'x'.repeat(8)}🎉${'y'.repeat(31)}dit${'z'.repeat(31)}🎉`;
    const blocks = [aParagraph(text.replace('dit', ' dit '), 'p1')];
    expect(JSON.stringify(anchored('dit', 'p1', null, blocks))).not.toMatch(/\\ud/u);
  });
});

describe('finding words again', () => {
  const edited = (text: string): Block[] => [aParagraph(text, 'p1'), aParagraph(next, 'p2')];
  const gone = null;

  it.each<[string, string, Block[], string | null]>([
    [
      'nothing was edited',
      'fjord',
      body,
      'p1: De veerdienst over de [fjord] is dinsdag hervat, meldt de politie.',
    ],
    [
      'something was put before them',
      'fjord',
      edited(`Gelukkig. ${lead}`),
      'p1: Gelukkig. De veerdienst over de [fjord] is dinsdag hervat, meldt de politie.',
    ],
    [
      'everything beside them was rewritten',
      'fjord',
      edited('Bij de Noorse fjord vaart men weer.'),
      'p1: Bij de Noorse [fjord] vaart men weer.',
    ],
    [
      'they were rewritten',
      'fjord',
      edited('De veerdienst over het water is dinsdag hervat, meldt de politie.'),
      gone,
    ],
    [
      'they became a part of another word',
      'fjord',
      edited('De veerdienst over de fjordengordel is dinsdag hervat.'),
      gone,
    ],
    [
      'they became the end of another word',
      'dienst',
      edited('De postdienst over de fjord is dinsdag hervat.'),
      gone,
    ],
    [
      'their block moved',
      'fjord',
      [...body].reverse(),
      'p1: De veerdienst over de [fjord] is dinsdag hervat, meldt de politie.',
    ],
    [
      'their block was split',
      'meldt de politie',
      [
        aParagraph('De veerdienst over de fjord is dinsdag hervat, ', 'p1'),
        aParagraph('meldt de politie.', 'p3'),
      ],
      gone,
    ],
    [
      'a long part of their block was split off',
      'is dinsdag hervat, meldt de politie',
      [
        aParagraph('De veerdienst over de fjord ', 'p1'),
        aParagraph('is dinsdag hervat, meldt de politie.', 'p3'),
      ],
      'p3: [is dinsdag hervat, meldt de politie].',
    ],
    [
      'their block has another key',
      'fjord',
      [aParagraph(next, 'p2'), aParagraph(lead, 'p7')],
      'p7: De veerdienst over de [fjord] is dinsdag hervat, meldt de politie.',
    ],
    ['the whole body is gone', 'fjord', [], gone],
  ])('when %s', (_, quote, blocks, expected) => {
    expect(foundIn(blocks, anchored(quote))).toBe(expected);
  });

  it('tells the same words apart by what stands around them', () => {
    const twice = [aParagraph('Ja, zei de minister. Nee, zei de premier.', 'p1')];
    const second = anchored('zei de', 'p1', 26, twice);
    expect(foundIn(twice, second)).toBe('p1: Ja, zei de minister. Nee, [zei de] premier.');
    const swapped = [aParagraph('Nee, zei de premier. Ja, zei de minister.', 'p1')];
    expect(foundIn(swapped, second)).toBe('p1: Nee, [zei de] premier. Ja, zei de minister.');
    const cut = [aParagraph('Ja, zei de minister.', 'p1')];
    expect(foundIn(cut, second)).toBe(gone);
  });

  it('does not take the same short words in another block for them', () => {
    expect(foundIn([aParagraph('Zomaar iets.', 'p1'), aParagraph(next, 'p2')], anchored('politie'))).toBe(
      gone,
    );
  });

  it('finds them in a list, a quote and a caption', () => {
    const blocks: Block[] = [
      { key: 'l', type: 'LIST', style: 'BULLETED', items: [plainRuns('Een.'), plainRuns('Twee weken.')] },
      { key: 'q', type: 'QUOTE', runs: plainRuns('Het is klaar.'), attribution: 'Anna de Wit' },
      {
        key: 'i',
        type: 'IMAGE',
        url: 'https://kopij.example/a',
        alt: '',
        caption: 'De haven van Oslo',
        credit: null,
      },
      { key: 'e', type: 'EMBED', url: 'https://kopij.example/b', title: 'Kaart van Noorwegen' },
    ];
    const found = (['l weken', 'q Anna', 'i Oslo', 'e Kaart'] as const).map((each) => {
      const [key, quote] = each.split(' ') as [string, string];
      return foundIn(blocks, anchored(quote, key, null, blocks));
    });
    expect(found).toEqual([
      'l: Een.\nTwee [weken].',
      'q: Het is klaar.\n[Anna] de Wit',
      'i: De haven van [Oslo]',
      'e: [Kaart] van Noorwegen',
    ]);
  });
});

describe('finding a block again', () => {
  it.each<[string, Block[], string | null]>([
    ['its text was rewritten', [aParagraph('Iets heel anders.', 'p1')], 'p1: whole'],
    ['it was pasted anew', [aParagraph(next, 'p2'), aParagraph(lead, 'p8')], 'p8: whole'],
    ['it was taken out', [aParagraph(next, 'p2')], null],
  ])('when %s', (_, blocks, expected) => {
    expect(foundIn(blocks, anchored(null))).toBe(expected);
  });

  it('does not take one empty block for another', () => {
    const empty = [aParagraph('', 'p1'), aParagraph('', 'p2')];
    expect(foundIn([aParagraph('', 'p2')], anchored(null, 'p1', null, empty))).toBeNull();
  });
});
