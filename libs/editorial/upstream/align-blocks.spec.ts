import fc from 'fast-check';
import { aParagraph, plainRuns } from '../testing/a-manuscript.js';
import { anyContent, threeVersions } from '../testing/edits.js';
import { letteredBody } from '../testing/lettered.js';
import type { Block } from '../text/content.js';
import { alignBlocks } from './align-blocks.js';

const keysOf = (blocks: readonly Block[]): string => blocks.map(({ key }) => key).join(' ');
const withoutKeys = (blocks: readonly Block[]): Block[] => blocks.map((block) => ({ ...block, key: '' }));
const said = (...texts: string[]): Block[] => texts.map((text, at) => aParagraph(text, 'abcdefgh'[at]));

describe('the keys of a new revision', () => {
  it.each([
    ['the same text', 'a b c', 'a b c', 'a b c'],
    ['an edit', 'a b c', 'a b! c', 'a b c'],
    ['a paragraph more in front', 'a b c', 'x a b c', 'p1 a b c'],
    ['a paragraph less', 'a b c', 'a c', 'a c'],
    ['another paragraph in its place', 'a b c', 'a x c', 'a p1 c'],
    ['a move', 'a b c d', 'd a b c', 'd a b c'],
    ['a move and an edit', 'a b c d', 'd! a b c', 'd a b c'],
    ['everything moved and edited', 'a b c d', 'd! c! b! a!', 'd c b a'],
    ['a split', 'a b c', 'a b1 b2 c', 'a b p1 c'],
    ['a split whose second part is more like it', 'a+b c', 'a1 a2+b c', 'a p1 c'],
    ['a split with something between', 'a b', 'a1 x a2 b', 'a p1 p2 b'],
    ['two joined', 'a b c', 'a+b c', 'a c'],
    ['two joined, more of the second', 'a b c', 'a1+b c', 'b c'],
    ['three joined', 'a b c', 'a+b+c', 'a'],
    ['a paragraph twice', 'a b', 'a a b', 'a p1 b'],
    ['one of two that are the same', 'a b a c', 'b a c', 'b a-2 c'],
    ['another apostrophe', 'a b', 'b a=', 'b a'],
    ['nothing', '', 'a b', 'p1 p2'],
    ['nothing left', 'a b', '', ''],
  ])('are those of the paragraphs it continues: %s', (_, base, theirs, wanted) => {
    expect(keysOf(alignBlocks(letteredBody(base), withoutKeys(letteredBody(theirs))))).toBe(wanted);
  });

  it.each([
    [
      'a toll that rises',
      ['Twaalf doden bij brand', 'Onderzoek'],
      ['Onderzoek', 'Dertien doden bij brand'],
      'b a',
    ],
    ['one word in common', ['Brug Oslo', 'Tol'], ['Reacties Oslo', 'Tol'], 'p1 b'],
    ['scores', ['Ajax - PSV 1-0', 'NEC - AZ 0-0'], ['NEC - AZ 0-1', 'Ajax - PSV 2-0'], 'b a'],
    ['no words at all', ['* * *', 'Oslo wacht', '* * *'], ['* * *', 'Riga wacht', '* * *'], 'a p1 c'],
    [
      'a flash that became a lead',
      ['Brug bij Riga ingestort'],
      ['De brug bij Riga is zaterdag ingestort.'],
      'a',
    ],
  ])('are found for short lines: %s', (_, base, theirs, wanted) => {
    expect(keysOf(alignBlocks(said(...base), withoutKeys(said(...theirs))))).toBe(wanted);
  });

  const text = 'De veerdienst tussen Oslo en Bergen vaart weer';
  const image: Block = {
    key: 'i',
    type: 'IMAGE',
    url: 'https://anp.example/a',
    alt: '',
    caption: text,
    credit: null,
  };

  it.each<[string, Block[], Block[], string]>([
    [
      'a paragraph that became a sub-heading',
      [aParagraph(text, 'a')],
      [{ key: '', type: 'HEADING', level: 2, runs: plainRuns(text) }],
      'a',
    ],
    [
      'a sub-heading that says what a paragraph says',
      [aParagraph(text, 'a'), { key: 'b', type: 'HEADING', level: 2, runs: plainRuns(text) }],
      [{ key: '', type: 'HEADING', level: 2, runs: plainRuns(text) }, aParagraph(text, '')],
      'b a',
    ],
    ['a picture with another caption', [image], [{ ...image, caption: 'Iets anders' }], 'i'],
    ['a picture from another address', [image], [{ ...image, url: 'https://anp.example/b' }], 'i'],
    ['a picture whose caption became text', [image], [aParagraph(text, '')], 'p1'],
  ])('go by kind: %s', (_, base, theirs, wanted) => {
    expect(keysOf(alignBlocks(base, theirs))).toBe(wanted);
  });

  it('are new ones where the caller has them made, without those that are taken', () => {
    const blocks = alignBlocks(letteredBody('a w2'), withoutKeys(letteredBody('x y z a')), (number) =>
      number === 1 ? 'a' : `w${number}`,
    );
    expect(keysOf(blocks)).toBe('w2 w3 w4 a');
  });

  it('are all there when nothing changed', () => {
    fc.assert(
      fc.property(anyContent, ({ blocks }) => {
        expect(alignBlocks(blocks, withoutKeys(blocks))).toEqual(blocks);
      }),
    );
  });

  it('come with the text as it is, in its order, and none twice', () => {
    fc.assert(
      fc.property(threeVersions, ([{ blocks: base }, { blocks: theirs }]) => {
        const blocks = alignBlocks(base, withoutKeys(theirs));
        expect(withoutKeys(blocks)).toEqual(withoutKeys(theirs));
        expect(new Set(blocks.map(({ key }) => key)).size).toBe(blocks.length);
      }),
    );
  });
});
