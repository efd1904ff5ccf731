import fc from 'fast-check';
import { aParagraph } from '../testing/a-manuscript.js';
import { threeVersions } from '../testing/edits.js';
import { editsOf } from '../testing/edits-of.js';
import { applyBlockChanges, type BlockEdit } from './apply-block-changes.js';
import type { Block } from './content.js';
import { mergeContent } from './merge-content.js';
import { placedChanges } from './placed-changes.js';

const bodyOf = (keys: string): Block[] => keys.split(' ').map((key) => aParagraph(`Tekst ${key}`, key));
const put = (key: string, afterKey: string | null, text = `Tekst ${key}`): BlockEdit => ({
  kind: 'PUT',
  block: aParagraph(text, key),
  afterKey,
});
const move = (key: string, afterKey: string | null): BlockEdit => ({ kind: 'MOVE', key, afterKey });
const remove = (key: string): BlockEdit => ({ kind: 'REMOVE', key });

function made(edits: readonly BlockEdit[], from = 'a b c'): string | object {
  const outcome = applyBlockChanges(bodyOf(from), edits);
  return 'blocks' in outcome ? outcome.blocks.map(({ key }) => key).join(' ') : outcome.unknown;
}

describe('the steps of an edit', () => {
  it.each<[what: string, edits: BlockEdit[], keys: string]>([
    ['put a new block behind another', [put('x', 'b')], 'a b x c'],
    ['put one at the start', [put('x', null)], 'x a b c'],
    ['put one at the end', [put('x', 'c')], 'a b c x'],
    ['put one behind one that was just put', [put('x', 'a'), put('y', 'x')], 'a x y b c'],
    ['leave one in its place that is there', [put('b', 'c')], 'a b c'],
    ['leave it there, too, if no place is named', [put('b', null)], 'a b c'],
    ['move a block down', [move('a', 'b')], 'b a c'],
    ['move one up', [move('c', 'a')], 'a c b'],
    ['move one to the start', [move('b', null)], 'b a c'],
    ['move one to where it is', [move('b', 'a')], 'a b c'],
    ['remove a block', [remove('b')], 'a c'],
    ['put one back that they removed', [remove('b'), put('b', 'c')], 'a c b'],
    ['are none', [], 'a b c'],
  ])('%s', (_, edits, keys) => {
    expect(made(edits)).toBe(keys);
  });

  it('replace a block as a whole, and nothing else', () => {
    const outcome = applyBlockChanges(bodyOf('a b c'), [put('b', null, 'Anders.')]);
    const [a, , c] = bodyOf('a b c');
    expect(outcome).toEqual({ blocks: [a, aParagraph('Anders.', 'b'), c] });
  });

  it.each<[what: string, edits: BlockEdit[], unknown: object]>([
    ['to move', [put('x', 'a'), move('z', null)], { at: 1, by: 'key', key: 'z' }],
    ['to remove', [remove('z')], { at: 0, by: 'key', key: 'z' }],
    ['that was removed', [remove('b'), move('b', null)], { at: 1, by: 'key', key: 'b' }],
    ['to put one behind', [put('x', 'z')], { at: 0, by: 'afterKey', key: 'z' }],
    ['to move one behind', [move('a', 'z')], { at: 0, by: 'afterKey', key: 'z' }],
    ['to move one behind, which is itself', [move('a', 'a')], { at: 0, by: 'afterKey', key: 'a' }],
    ['to put one behind, which is itself', [put('x', 'x')], { at: 0, by: 'afterKey', key: 'x' }],
  ])('name a block there is not: %s', (_, edits, unknown) => {
    expect(made(edits)).toEqual(unknown);
  });

  it('find an empty body, and leave one', () => {
    expect(applyBlockChanges([], [put('x', null)])).toEqual({ blocks: bodyOf('x') });
    expect(applyBlockChanges(bodyOf('x'), [remove('x')])).toEqual({ blocks: [] });
  });

  it('change no body that they are given', () => {
    const body = bodyOf('a b c');
    applyBlockChanges(body, [remove('a'), put('b', null, 'Anders.')]);
    expect(body).toEqual(bodyOf('a b c'));
  });

  it('tell two blocks of one key apart, as a whole body does', () => {
    expect(made([remove('a-2')], 'a a b')).toBe('a b');
  });

  it('turn a body of 500 blocks round', () => {
    const keys = Array.from({ length: 500 }, (_, at) => `k${at}`);
    const [one, other] = [bodyOf(keys.join(' ')), bodyOf(keys.toReversed().join(' '))];
    expect(applyBlockChanges(one, editsOf(placedChanges(one, other)))).toEqual({ blocks: other });
  });
});

describe('any edit of any body', () => {
  it('is the same, step by step, as the whole', () => {
    fc.assert(
      fc.property(threeVersions, ([base, , yours]) => {
        const edits = editsOf(placedChanges(base.blocks, yours.blocks));
        expect(applyBlockChanges(base.blocks, edits)).toEqual({ blocks: yours.blocks });
      }),
      { numRuns: 1_000 },
    );
  });

  it('becomes what a merge made of it by the changes that it took from others', () => {
    fc.assert(
      fc.property(threeVersions, ([base, theirs, yours]) => {
        const merged = mergeContent(base, theirs, yours);
        if (!merged.ok) return;
        const taken = editsOf(placedChanges(yours.blocks, merged.content.blocks));
        expect(applyBlockChanges(yours.blocks, taken)).toEqual({ blocks: merged.content.blocks });
      }),
      { numRuns: 500 },
    );
  });
});
