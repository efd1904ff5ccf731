import fc from 'fast-check';
import { aParagraph, plainRuns } from '../testing/a-manuscript.js';
import { threeVersions } from '../testing/edits.js';
import { letteredBody, namesIn } from '../testing/lettered.js';
import type { Block } from '../text/content.js';
import { mergeUpstream, type UpstreamChoice, type UpstreamClash } from './merge-upstream.js';
import { textOf } from './same-text.js';

const pasted = (_: string, at: number): string => `k${at}`;
const withoutKeys = (blocks: readonly Block[]): Block[] => blocks.map((block) => ({ ...block, key: '' }));

function merged(
  base: string,
  theirs: string,
  ours: string | Block[],
  choices: Record<string, UpstreamChoice> = {},
) {
  const edited = typeof ours === 'string' ? letteredBody(ours) : ours;
  const { blocks, clashes } = mergeUpstream({
    base: letteredBody(base),
    theirs: withoutKeys(letteredBody(theirs)),
    ours: edited,
    choices: new Map(Object.entries(choices)),
  });
  const names = `${base} ${theirs} ${typeof ours === 'string' ? ours : ''}`;
  const show = (side: Block[]): string => namesIn(side, names);
  const shown = clashes.map((clash: UpstreamClash) =>
    `${clash.key}: ${show(clash.base)} | ${show(clash.ours)} | ${show(clash.theirs)}`
      .replace(/ +/gu, ' ')
      .trim(),
  );
  return { text: show(blocks), clashes: shown, blocks };
}

describe('merging a new revision of an item into a text', () => {
  it.each([
    ['what only the agency changed', 'a b c', 'a b! c', 'a b c', 'a b! c'],
    ['what only we changed', 'a b c', 'a b c', 'a b! c', 'a b! c'],
    ['both, in different paragraphs', 'a b c', 'a! b c', 'a b c?', 'a! b c?'],
    ['the same change', 'a b', 'a b!', 'a b!', 'a b!'],
    ['what the agency added', 'a b c', 'a x b c', 'a b! c', 'a x b! c'],
    ['what the agency took out', 'a b c', 'a c', 'a! b c', 'a! c'],
    ['what we took out', 'a b c', 'a! b c', 'a c', 'a! c'],
    ['what we wrote ourselves, in its place', 'a b c', 'x a! b c!', 'a b y c', 'x a! b y c!'],
    ['the agency moved a paragraph', 'a b c d', 'd a b c', 'a b! c d', 'd a b! c'],
    ['the agency moved and edited a paragraph', 'a b c d', 'd! a b c', 'a b! c d', 'd! a b! c'],
    ['we moved a paragraph that the agency edited', 'a b c d', 'a b c d!', 'd a b c', 'd! a b c'],
    ['the agency split a paragraph', 'a b c', 'a b1 b2 c', 'a! b c', 'a! b1 b2 c'],
    [
      'the agency split a paragraph that we edited, in the same words',
      'a b c',
      'a b1 b2 c',
      'a b! c',
      'a b! c',
    ],
    ['we split a paragraph', 'a b c', 'a! b c', 'a b1 b2 c', 'a! b1 b2 c'],
    ['we split a paragraph that the agency edited', 'a b c', 'a b! c', 'a b1 b2 c', 'a b! c'],
    ['a sentence of theirs that we repeat', 'a b', 'a! b', 'a a2 b', 'a! a2 b'],
    ['both split a paragraph', 'a b c', 'a b1 b2 c!', 'a b1 b2 c', 'a b1 b2 c!'],
    ['the agency joined two paragraphs', 'a b c', 'a+b c', 'a b c!', 'a+b c!'],
    [
      'the agency joined two, of which we edited one, in the same words',
      'a b c',
      'a+b c',
      'a b! c',
      'a b! c',
    ],
    ['we joined two paragraphs', 'a b c', 'a b c!', 'a+b c', 'a+b c!'],
    ['we joined two paragraphs of which the agency edited one', 'a b c', 'a! b c', 'a+b c', 'a! b c'],
    ['what we had added already', 'a b', 'a x b', 'a b x', 'a b x'],
    ['other apostrophes from the agency', 'a b', 'a= b', 'a! b', 'a! b'],
    ['other apostrophes of ours', 'a b', 'a! b', 'a= b', 'a! b'],
    ['other apostrophes in a paragraph that we took out', 'a b', 'a= b', 'b', 'b'],
    ['an item that is empty now', 'a b', '', 'a x b', 'x'],
  ])('settles by itself: %s', (_, base, theirs, ours, wanted) => {
    expect(merged(base, theirs, ours)).toMatchObject({ text: wanted, clashes: [] });
  });

  it.each([
    ['both edited', 'a b', 'a! b', 'a? b', 'a: a | a? | a!', 'a? b', 'a! b'],
    ['the agency took out what we edited', 'a b c', 'a c', 'a b! c', 'b: b | b! |', 'a b! c', 'a c'],
    ['we took out what the agency edited', 'a b c', 'a b! c', 'a c', 'b: b | | b!', 'a c', 'a b! c'],
    ['we took out the first, which was edited', 'a b', 'a! b', 'b', 'a: a | | a!', 'b', 'a! b'],
    ['moved and edited by both', 'a b c', 'c! a b', 'a c? b', 'c: c | c? | c!', 'c? a b', 'c! a b'],
    [
      'the agency split and edited',
      'a b c',
      'a b1 b3 c',
      'a b? c',
      'b: b | b? | b1 b3',
      'a b? c',
      'a b1 b3 c',
    ],
    ['we split and edited', 'a b c', 'a b! c', 'a b1 b3 c', 'b: b | b1 b3 | b!', 'a b1 b3 c', 'a b! c'],
    ['the agency joined and edited', 'a b c', 'a+b! c', 'a b? c', 'a: a b | a b? | a+b!', 'a b? c', 'a+b! c'],
    ['we joined and edited', 'a b c', 'a! b c', 'a+b? c', 'a: a b | a+b? | a! b', 'a+b? c', 'a! b c'],
    ['the agency split, we took out', 'a b c', 'a b1 b3 c', 'a c', 'b: b | | b1 b3', 'a c', 'a b1 b3 c'],
  ])('leaves to an editor what both changed: %s', (_, base, theirs, ours, clash, kept, taken) => {
    expect(merged(base, theirs, ours)).toMatchObject({ text: kept, clashes: [clash] });
    const key = clash.slice(0, 1);
    expect(merged(base, theirs, ours, { [key]: 'OURS' })).toMatchObject({ text: kept, clashes: [] });
    expect(merged(base, theirs, ours, { [key]: 'THEIRS' })).toMatchObject({ text: taken, clashes: [] });
  });

  it('settles one clash and leaves the other', () => {
    expect(merged('a b c', 'a! b! c', 'a? b? c', { b: 'THEIRS', c: 'THEIRS' })).toMatchObject({
      text: 'a? b! c',
      clashes: ['a: a | a? | a!'],
    });
  });

  it.each([
    ['as it was', 'a b c', 'a b! c', 'a b c', 'a b! c', []],
    ['edited', 'a b c', 'a b! c', 'a? x b c?', 'a? x b! c?', []],
    ['moved', 'a b c', 'a! b c', 'c a b', 'c a! b', []],
    ['edited where the agency edited it', 'a b c', 'a b! c', 'a b? c', 'a b? c', ['b: b | b? | b!']],
  ])('knows text that was pasted back without keys: %s', (_, base, theirs, ours, wanted, clashes) => {
    expect(merged(base, theirs, letteredBody(ours, pasted)).clashes.length).toBe(clashes.length);
    const names = `${base} ${theirs} ${ours}`;
    expect(namesIn(merged(base, theirs, letteredBody(ours, pasted)).blocks, names)).toBe(wanted);
  });

  it('knows text that was pasted back with keys that belong to other paragraphs', () => {
    const ours = letteredBody('x a b c', (__, at) => 'abcd'[at] ?? '');
    const { blocks, clashes } = merged('a b c', 'a b! c', ours);
    expect(namesIn(blocks, 'x a b! c')).toBe('x a b! c');
    expect(blocks.map(({ key }) => key)).toEqual(['p1', 'a', 'b', 'c']);
    expect(clashes).toEqual([]);
  });

  it.each([
    ['text before keys', 'a1+b b1+c', 'b1+c a1+b', ['a', 'b'], ['b', 'a']],
    ['keys before places', 'a b', 'a! a? b', ['x', 'a', 'b'], ['x', 'a', 'b']],
    ['places before nothing', 'a b', 'a! a? b', ['x', 'y', 'b'], ['a', 'y', 'b']],
  ])('tells paragraphs that are alike by %s', (_, base, ours, keys, wanted) => {
    const edited = letteredBody(ours, (__, at) => keys[at] ?? '');
    expect(merged(base, base, edited).blocks.map(({ key }) => key)).toEqual(wanted);
  });

  it('leaves alone what comes from another item, also if it is about the same', () => {
    const merge = {
      base: letteredBody('a b c'),
      theirs: withoutKeys(letteredBody('a c!')),
      ours: letteredBody('a c b* d'),
    };
    const ours = merge.ours.map((block) => (block.key === 'b' ? { ...block, key: 'r1' } : block));
    const others = [aParagraph('', 'r0'), ...ours.slice(2)];
    const { blocks, clashes } = mergeUpstream({ ...merge, ours, others });
    expect(namesIn(blocks, 'a b* c! d')).toBe('a c! b* d');
    expect(blocks.map(({ key }) => key)).toEqual(['a', 'c', 'r1', 'd']);
    expect(clashes).toEqual([]);
  });

  it('leaves alone what comes from another item behind a paragraph that we cut', () => {
    const [a, r, b] = letteredBody('a1 a2 b', (name) => (name === 'a2' ? 'r' : name.slice(0, 1))) as [
      Block,
      Block,
      Block,
    ];
    const merge = {
      base: letteredBody('a b'),
      theirs: withoutKeys(letteredBody('a! b')),
      ours: [a, r, b],
      others: [r],
    };
    expect(mergeUpstream(merge).clashes).toMatchObject([{ key: 'a', ours: [a] }]);
    const { blocks } = mergeUpstream({ ...merge, choices: new Map([['a', 'THEIRS']]) });
    expect(namesIn(blocks, 'a! a2 b')).toBe('a! a2 b');
  });

  it('takes what we wrote under the key of a paragraph for an edit of it', () => {
    const ours = letteredBody('a x', (name) => (name === 'x' ? 'b' : name));
    expect(merged('a b', 'a b!', ours).clashes).toHaveLength(1);
    expect(merged('a b', 'a b!', ours, { b: 'THEIRS' }).text).toBe('a b!');
  });

  it('gives the base of the next merge', () => {
    const first = mergeUpstream({
      base: letteredBody('a b'),
      theirs: withoutKeys(letteredBody('x a b!')),
      ours: letteredBody('a? b'),
    });
    const next = mergeUpstream({
      base: first.taken,
      theirs: withoutKeys(letteredBody('x! a b!')),
      ours: first.blocks,
    });
    expect(namesIn(next.blocks, 'x! a? b!')).toBe('x! a? b!');
    expect(next.clashes).toEqual([]);
  });

  it('takes no runs that are cut in another way for an edit', () => {
    const base = letteredBody('a b');
    const cut = base.map((block): Block => {
      const [text = ''] = 'runs' in block ? block.runs.map((run) => run.text) : [];
      return {
        key: block.key,
        type: 'PARAGRAPH',
        runs: [...plainRuns(text.slice(0, 7)), ...plainRuns(text.slice(7))],
      };
    });
    const { blocks, clashes } = mergeUpstream({ base, theirs: withoutKeys(letteredBody('a! b')), ours: cut });
    expect(namesIn(blocks, 'a! b')).toBe('a! b');
    expect(clashes).toEqual([]);
  });

  it('takes a link of ours for an edit', () => {
    const base = letteredBody('a');
    const linked = base.map((block) =>
      'runs' in block
        ? { ...block, runs: block.runs.map((run) => ({ ...run, href: 'https://kopij.example/' })) }
        : block,
    ) as Block[];
    const { blocks, clashes } = mergeUpstream({
      base,
      theirs: withoutKeys(letteredBody('a!')),
      ours: linked,
    });
    expect(blocks).toEqual(linked);
    expect(clashes).toHaveLength(1);
  });
});

describe('merging any new revision into any text', () => {
  const always = (check: (base: Block[], theirs: Block[], ours: Block[]) => void): void =>
    fc.assert(
      fc.property(threeVersions, ([base, theirs, ours]) => check(base.blocks, theirs.blocks, ours.blocks)),
      { numRuns: 200 },
    );

  it('gives our text where the agency changed nothing', () => {
    always((base, _, ours) => {
      const { blocks, clashes } = mergeUpstream({ base, theirs: withoutKeys(base), ours });
      expect(withoutKeys(blocks)).toEqual(withoutKeys(ours));
      expect(clashes).toEqual([]);
    });
  });

  it('gives the text of the agency where we changed nothing', () => {
    always((base, theirs) => {
      const { blocks, clashes, taken } = mergeUpstream({ base, theirs: withoutKeys(theirs), ours: base });
      expect(withoutKeys(blocks)).toEqual(withoutKeys(theirs));
      expect(taken).toEqual(blocks);
      expect(clashes).toEqual([]);
    });
  });

  it('has no key twice, and none that changes when it is merged again', () => {
    always((base, theirs, ours) => {
      const merge = { base, theirs: withoutKeys(theirs), ours };
      const { blocks, clashes } = mergeUpstream(merge);
      expect(new Set(blocks.map(({ key }) => key)).size).toBe(blocks.length);
      const choices = new Map(clashes.map(({ key }) => [key, 'OURS' as const]));
      expect(mergeUpstream({ ...merge, choices })).toMatchObject({ blocks, clashes: [] });
    });
  });

  it('loses no text of ours, unless an editor says so', () => {
    always((base, theirs, ours) => {
      const { blocks } = mergeUpstream({ base, theirs: withoutKeys(theirs), ours });
      const [there, was] = [blocks, base].map((side) => new Set(side.map((block) => textOf([block]))));
      const written = ours.map((block) => textOf([block])).filter((text) => !was?.has(text));
      expect(written.filter((text) => !there?.has(text))).toEqual([]);
    });
  });

  it('loses no text of the agency that an editor has chosen', () => {
    always((base, theirs, ours) => {
      const merge = { base, theirs: withoutKeys(theirs), ours };
      const choices = new Map(mergeUpstream(merge).clashes.map(({ key }) => [key, 'THEIRS' as const]));
      const { blocks, clashes } = mergeUpstream({ ...merge, choices });
      const [there, was] = [blocks, base].map((side) => new Set(side.map((block) => textOf([block]))));
      const written = theirs.map((block) => textOf([block])).filter((text) => !was?.has(text));
      expect(written.filter((text) => !there?.has(text))).toEqual([]);
      expect(clashes).toEqual([]);
    });
  });
});
