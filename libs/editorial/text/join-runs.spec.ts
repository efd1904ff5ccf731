import fc from 'fast-check';
import { hostileBlocks, hostileRuns } from '../testing/hostile-blocks.js';
import { readyContent } from '../testing/a-manuscript.js';
import { cleanContent } from './clean-content.js';
import { longestRun, type Block, type Content, type Mark, type Run } from './content.js';
import { isSameContent } from './is-same-content.js';
import { joinedContent, joinRuns } from './join-runs.js';

const run = (text: string, marks: Mark[] = [], href: string | null = null): Run => ({ text, marks, href });
const link = 'https://kopij.example/';

describe('runs in the one form they have', () => {
  it.each<[what: string, runs: Run[], joined: Run[]]>([
    ['neighbours that look the same are one', [run('nie'), run('uw')], [run('nieuw')]],
    ['so are more of them', [run('n'), run('ie'), run('u'), run('w')], [run('nieuw')]],
    [
      'what looks otherwise stays apart',
      [run('nie'), run('uw', ['BOLD'])],
      [run('nie'), run('uw', ['BOLD'])],
    ],
    [
      'marks stand in one order, each once',
      [run('a', ['CODE', 'ITALIC', 'BOLD', 'ITALIC'])],
      [run('a', ['BOLD', 'ITALIC', 'CODE'])],
    ],
    [
      'the order of marks keeps nothing apart',
      [run('nie', ['ITALIC', 'BOLD']), run('uw', ['BOLD', 'ITALIC'])],
      [run('nieuw', ['BOLD', 'ITALIC'])],
    ],
    ['what is empty is left out', [run(''), run('nieuw'), run('', ['BOLD'])], [run('nieuw')]],
    ['and keeps nothing apart', [run('nie'), run('', ['BOLD'], link), run('uw')], [run('nieuw')]],
    ['a text without anything has no runs', [run('', ['BOLD'])], []],
    ['one link is one run', [run('nie', [], link), run('uw', [], link)], [run('nieuw', [], link)]],
    [
      'two links are two',
      [run('a', [], link), run('b', [], `${link}b`)],
      [run('a', [], link), run('b', [], `${link}b`)],
    ],
    ['an empty link is none', [run('nie', [], ''), run('uw')], [run('nieuw')]],
    ['white space counts', [run('nieuw'), run(' ', ['BOLD'])], [run('nieuw'), run(' ', ['BOLD'])]],
    [
      'what could not be sent back in one stays apart',
      [run('x'.repeat(longestRun - 1)), run('xx'), run('x')],
      [run('x'.repeat(longestRun - 1)), run('xxx')],
    ],
  ])('%s', (_, runs, joined) => {
    expect(joinRuns(runs)).toEqual(joined);
  });

  it('are found at once, and say and look the same, letter by letter', () => {
    // By code units: half a letter outside the first plane is a text, too.
    const letters = (runs: readonly Run[]): string[] =>
      runs.flatMap(({ text, marks, href }) =>
        text.split('').map((letter) => [letter, [...marks].sort(), href === '' ? null : href].join()),
      );
    fc.assert(
      fc.property(hostileRuns, (runs) => {
        const joined = joinRuns(runs);
        expect(joinRuns(joined)).toEqual(joined);
        expect(letters(joined)).toEqual(letters(runs));
      }),
      { numRuns: 1_000 },
    );
  });

  it('do not depend on where a text was cut', () => {
    const anyRuns = fc.array(
      fc.record({
        text: fc.string({ minLength: 1, maxLength: 5 }),
        marks: fc.subarray<Mark>(['BOLD', 'ITALIC']),
        href: fc.option(fc.constant(link)),
      }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(anyRuns, fc.nat(5), (runs, at) => {
        const cut = runs.flatMap((each) => [
          { ...each, text: each.text.slice(0, at) },
          { ...each, marks: [...each.marks].reverse(), text: each.text.slice(at) },
        ]);
        expect(joinRuns(cut)).toEqual(joinRuns(runs));
      }),
    );
  });
});

describe('content in the one form it has', () => {
  const inPieces: Run[] = [run('nie'), run('uw', []), run('', ['BOLD'])];
  const whole: Run[] = [run('nieuw')];
  const withText = (runs: Run[]): Content => {
    const blocks: Block[] = [
      { key: 'p', type: 'PARAGRAPH', runs },
      { key: 'h', type: 'HEADING', level: 2, runs },
      { key: 'q', type: 'QUOTE', runs, attribution: null },
      { key: 'l', type: 'LIST', style: 'BULLETED', items: [runs, runs] },
    ];
    return readyContent({ blocks });
  };

  it('has the runs of every block joined, and is the same as before', () => {
    expect(joinedContent(withText(inPieces))).toEqual(withText(whole));
    expect(cleanContent(withText(inPieces))).toEqual(withText(whole));
    expect(isSameContent(withText(inPieces), withText(whole))).toBe(true);
    expect(isSameContent(withText(inPieces), withText([run('nieuws')]))).toBe(false);
    expect(isSameContent(withText(whole), { ...withText(whole), headline: 'Anders' })).toBe(false);
  });

  it('keeps a soft hyphen of a word that was cut there', () => {
    const text = 'fiets\u00ADpad';
    const { blocks } = cleanContent(withText([run('fiets\u00AD'), run('pad')]));
    expect(blocks?.[0]).toMatchObject({ runs: [run(text)] });
  });

  it('joins what only something invisible kept apart', () => {
    const { blocks } = cleanContent(withText([run('nie'), run('\u200B', ['BOLD']), run('uw')]));
    expect(blocks?.[0]).toMatchObject({ runs: whole });
  });

  it('takes an empty text that may be null for null', () => {
    const blocks: Block[] = [
      { key: 'q', type: 'QUOTE', runs: whole, attribution: '' },
      { key: 'i', type: 'IMAGE', url: link, alt: '', caption: '', credit: '' },
      { key: 'e', type: 'EMBED', url: link, title: '' },
    ];
    const dateline = { kind: 'PLACE', places: ['OSLO'], region: [], date: '' } as const;
    expect(
      cleanContent({ kicker: '', slug: '', dateline: { ...dateline, places: ['OSLO'], region: [] }, blocks }),
    ).toEqual({
      kicker: null,
      slug: null,
      dateline: { ...dateline, date: null },
      blocks: [
        { key: 'q', type: 'QUOTE', runs: whole, attribution: null },
        { key: 'i', type: 'IMAGE', url: link, alt: '', caption: null, credit: null },
        { key: 'e', type: 'EMBED', url: link, title: null },
      ],
    });
  });

  it('is in that form once it was cleaned, whatever it was', () => {
    fc.assert(
      fc.property(hostileBlocks, (blocks) => {
        const clean = cleanContent({ blocks });
        expect(cleanContent(clean)).toEqual(clean);
      }),
      { numRuns: 1_000 },
    );
  });
});
