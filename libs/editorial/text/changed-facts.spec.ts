import fc from 'fast-check';
import { plainRuns, readyContent } from '../testing/a-manuscript.js';
import { changedFacts, type FactKind } from './changed-facts.js';
import type { Block, Content } from './content.js';
import { saying, changed } from '../testing/changed.js';

describe('wherever they stand, the facts that a change of a live article touches', () => {
  it.each<[string, Partial<Content>, Partial<Content>, FactKind[]]>([
    ['the headline', { headline: 'Brug open' }, { headline: 'Brug dicht' }, ['HEADLINE']],
    ['white space in the headline', { headline: 'Brug  open ' }, { headline: 'Brug open' }, []],
    ['a number in the headline', { headline: '3 doden' }, { headline: '4 doden' }, ['HEADLINE', 'NUMBERS']],
    ['a headline that went', { headline: 'Brug open' }, { headline: null }, ['HEADLINE']],
    ['a number in the standfirst', { standfirst: '3 doden' }, { standfirst: '4 doden' }, ['NUMBERS']],
    ['a byline', { byline: ['Jan Vos'] }, { byline: ['Anna de Wit'] }, []],
    ['the kicker and the slug', { kicker: 'Navo', slug: 'navo-3' }, { kicker: 'Oekraïne', slug: 'vier' }, []],
  ])('are as they should be for %s', (_, before, after, wanted) => {
    expect(changedFacts(readyContent(before), readyContent(after))).toEqual(wanted);
  });

  it('are looked for in lists, captions and headings as well', () => {
    const blocks = (number: string): Block[] => [
      { key: 'l', type: 'LIST', style: 'BULLETED', items: [plainRuns(`met ${number} man`)] },
      { key: 'h', type: 'HEADING', level: 2, runs: plainRuns(`met ${number} man`) },
      {
        key: 'i',
        type: 'IMAGE',
        url: 'https://kopij.example/a',
        alt: '',
        caption: `met ${number} man`,
        credit: null,
      },
    ];
    for (const [at, block] of blocks('5').entries()) {
      const next = blocks('6').slice(at, at + 1);
      expect(changedFacts(readyContent({ blocks: [block] }), readyContent({ blocks: next }))).toEqual([
        'NUMBERS',
      ]);
    }
  });

  it('are all named at once', () => {
    const before = { ...saying('Jan Vos zag 3 auto’s. “Het ging snel”, zegt hij.'), headline: 'Botsing' };
    const after = {
      ...saying('Jan Bos zag 4 auto’s. “Het ging hard”, zegt hij.'),
      headline: 'Botsing op A2',
    };
    expect(changedFacts(before, after)).toEqual(['HEADLINE', 'NUMBERS', 'NAMES', 'QUOTES']);
  });

  it('are none when nothing changed, whatever it says, and whatever was moved', () => {
    const pieces = fc.constantFrom(
      ...'“”„«»"\'‘’.,-–€% \u00a0',
      'Jan ',
      'van ',
      'de ',
      '3',
      '1.000',
      ' maart ',
      'twee ',
      'O’Brien',
      's ',
    );
    const text = fc.array(pieces, { maxLength: 15, size: 'max' }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(text, { minLength: 2 }), ([first = '', ...rest]) => {
        expect(changedFacts(saying(first, ...rest), saying(...rest, first))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ...[
      ' ',
      '\u00a0',
      'A',
      'A ',
      'a ',
      'Jan van ',
      'van ',
      'A.',
      'A. ',
      "A'",
      "a'",
      'a-',
      "'",
      "'a ",
      "'s ",
      '‘',
      '’',
      '‘a',
      '“',
      '“a ',
      '„',
      '«',
      '"',
    ],
    ...[
      '1',
      '1.',
      '1,000',
      '1 ',
      '1-',
      '-1 ',
      '€',
      '€ 1 ',
      '5 miljoen ',
      'miljoen ',
      'maart ',
      'negentien',
      'en',
      'een',
      'é\u0301',
      '😀',
      '\ud800',
    ],
  ])('take no longer to find in each letter of a hundred thousand times %j', async (seed) => {
    await expect((letters: number) => {
      const text = seed.repeat(letters / seed.length);
      expect(changed(text, text)).toEqual([]);
      changed(text, `x${text}`);
      changedFacts(readyContent({ headline: text }), readyContent({ headline: `${text}x` }));
    }).toScaleLinearlyTo(100_000);
  });
});
