import fc from 'fast-check';
import { aParagraph } from '../testing/a-manuscript.js';
import { threeVersions } from '../testing/edits.js';
import { blockChanges } from './block-changes.js';
import { canonicalJson } from './canonical-json.js';
import type { Block } from './content.js';

/** One paragraph a letter; `b!` is paragraph b, saying something else. */
const bodyOf = (letters: string): Block[] =>
  letters
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => aParagraph(word, word.slice(0, 1)));
const inShort = (before: Block[], after: Block[]): string =>
  blockChanges(before, after)
    .map(({ key, change }) => `${change} ${key}`)
    .join(', ');

describe('the difference of two bodies', () => {
  it.each([
    ['nothing, when nothing changed', 'a b c', 'a b c', ''],
    ['a change', 'a b c', 'a b! c', 'CHANGED b'],
    ['an addition, and nothing behind it', 'a b c', 'x a b c', 'ADDED x'],
    ['a removal where it stood', 'a b c', 'a c!', 'REMOVED b, CHANGED c'],
    ['a removal in front', 'a b', 'b!', 'REMOVED a, CHANGED b'],
    ['a removal before what was put in its place', 'a b c', 'a x c', 'REMOVED b, ADDED x'],
    ['one paragraph that went to the end as one move', 'a b c d', 'b c d a', 'MOVED a'],
    ['one paragraph that went to the front as one move', 'a b c d', 'd a b c', 'MOVED d'],
    ['a removal behind what stayed, not behind what moved', 'a b c d e', 'a d e b', 'REMOVED c, MOVED b'],
    ['what was both moved and changed as changed', 'a b c', 'c! a b', 'CHANGED c'],
    ['a body that is gone', 'a b', '', 'REMOVED a, REMOVED b'],
    ['a body that is new', '', 'a b', 'ADDED a, ADDED b'],
  ])('names %s', (_, before, after, wanted) => {
    expect(inShort(bodyOf(before), bodyOf(after))).toBe(wanted);
  });

  it('shows what each block said, and says', () => {
    expect(blockChanges(bodyOf('a b'), bodyOf('b! c'))).toEqual([
      { key: 'a', change: 'REMOVED', before: aParagraph('a', 'a'), after: null },
      { key: 'b', change: 'CHANGED', before: aParagraph('b', 'b'), after: aParagraph('b!', 'b') },
      { key: 'c', change: 'ADDED', before: null, after: aParagraph('c', 'c') },
    ]);
  });

  it('leaves out exactly what stayed in its place and in its words', () => {
    fc.assert(
      fc.property(threeVersions, ([, { blocks: before }, { blocks: after }]) => {
        const changes = blockChanges(before, after);
        const named = new Set(changes.map(({ key }) => key));
        const unnamed = (blocks: Block[]): string[] =>
          blocks.filter(({ key }) => !named.has(key)).map(canonicalJson);
        expect(unnamed(after)).toEqual(unnamed(before));
        expect(named.size).toBe(changes.length);
      }),
    );
  });

  it('follows the order of the new body', () => {
    fc.assert(
      fc.property(threeVersions, ([, { blocks: before }, { blocks: after }]) => {
        const named = blockChanges(before, after).flatMap(({ after: is }) => (is ? [is.key] : []));
        const order = after.map(({ key }) => key);
        expect(named).toEqual(order.filter((key) => named.includes(key)));
      }),
    );
  });

  it('calls no more blocks moved than somebody moved', () => {
    const moves = fc.array(fc.tuple(fc.nat(19), fc.nat(19)), { maxLength: 4 });
    fc.assert(
      fc.property(moves, (steps) => {
        const before = Array.from({ length: 20 }, (_, at) => aParagraph(`Alinea ${at}.`));
        const after = [...before];
        for (const [from, to] of steps) after.splice(to, 0, ...after.splice(from, 1));
        expect(blockChanges(before, after).length).toBeLessThanOrEqual(steps.length);
      }),
    );
  });

  it('take no longer for each of a hundred thousand blocks in reverse', async () => {
    await expect((length: number) => {
      const before = Array.from({ length }, (_, at) => aParagraph(`Alinea ${at}.`));
      expect(blockChanges(before, [...before].reverse())).toHaveLength(length - 1);
    }).toScaleLinearlyTo(100_000);
  });
});
