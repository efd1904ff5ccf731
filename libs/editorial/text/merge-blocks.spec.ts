import { aParagraph, readyContent } from '../testing/a-manuscript.js';
import type { Block, Content } from './content.js';
import { merged, conflictsOf } from '../testing/merging.js';

/** A body of one paragraph a letter; `b!` is a paragraph that says something else. */
const bodyOf = (letters: string): Block[] =>
  letters
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => aParagraph(word, word.slice(0, 1)));

const withBody = (letters: string): Content => readyContent({ blocks: bodyOf(letters) });

const bodyIn = (content: Content): string => content.blocks.flatMap((block) => saidIn(block)).join(' ');

const saidIn = (block: Block): string[] => ('runs' in block ? block.runs.map(({ text }) => text) : []);

describe('merging the bodies of two edits', () => {
  it.each([
    ['changes of different paragraphs', 'a b c', 'a! b c', 'a b c!', 'a! b c!'],
    ['the same change', 'a b', 'a b!', 'a b!', 'a b!'],
    ['what one side took out', 'a b c', 'a c', 'a b c!', 'a c!'],
    ['what both took out', 'a b c', 'a c', 'a c', 'a c'],
    ['what each added', 'a b', 'a x b', 'a b y', 'a x b y'],
    ['what both added in one place, theirs first', 'a b', 'a x w b', 'a y z b', 'a x w y z b'],
    ['what both added in front, theirs first', 'a', 'x a', 'y a', 'x y a'],
    ['what both wrote into an empty text', '', 'x', 'y', 'x y'],
    ['an addition behind what the other took out', 'a b c', 'a b x c', 'a c', 'a x c'],
    ['an addition behind what the other moved', 'a b c', 'a x b c', 'b c a', 'b c a x'],
    ['an addition where the other took everything out', 'a b', 'a x b', '', 'x'],
    ['the same addition, where yours has it', 'a b', 'x a b', 'a b x', 'a b x'],
    ['the same addition among others', 'a', 'a v x w', 'a y x z', 'a v y x w z'],
    ['a move', 'a b c d', 'd a b c', 'a b! c d', 'd a b! c'],
    ['two moves of different paragraphs', 'a b c d', 'b c d a', 'd a b c', 'd b c a'],
    ['two moves across each other', 'a b c', 'c a b', 'b a c', 'c b a'],
    ['a move, and what the other side put between', 'a b c', 'c a b', 'a x b c', 'c a x b'],
    ['two moves of one paragraph to opposite ends, as yours has it', 'x a z', 'x z a', 'a x z', 'a x z'],
    ['a move that yours has too, and one that only yours has', 'a b c d', 'd a b c', 'd b a c', 'd b a c'],
  ])('keeps %s', (_, base, theirs, yours, wanted) => {
    expect(bodyIn(merged(withBody(base), withBody(theirs), withBody(yours)))).toBe(wanted);
  });

  it.each([
    ['a paragraph each side rewrote', 'a b', 'a! b', 'a? b', 'a', 'a', 'a!', 'a?'],
    ['what theirs took out and yours rewrote', 'a b', 'b', 'a! b', 'a', 'a', null, 'a!'],
    ['what yours took out and theirs rewrote', 'a b', 'a! b', 'b', 'a', 'a', 'a!', null],
    ['one id for two new paragraphs', 'a', 'a x', 'a x!', 'x', null, 'x', 'x!'],
  ])('leaves to an editor %s', (_, base, theirs, yours, blockKey, ...texts) => {
    const [was = null, their = null, your = null] = texts.map((text) => text && aParagraph(text, blockKey));
    expect(conflictsOf(withBody(base), withBody(theirs), withBody(yours))).toEqual([
      { kind: 'BLOCK', blockKey, base: was, theirs: their, yours: your },
    ]);
  });

  it('names every block and field in conflict at once', () => {
    const conflicts = conflictsOf(
      withBody('a b'),
      { ...withBody('a! b!'), headline: 'Een' },
      { ...withBody('a? b?'), headline: 'Twee' },
    );
    expect(
      conflicts.map((conflict) => (conflict.kind === 'FIELD' ? conflict.field : conflict.blockKey)),
    ).toEqual(['headline', 'a', 'b']);
  });

  it('takes no longer for each of the blocks of two edits that turn them inside out', async () => {
    await expect((length: number) => {
      const base = Array.from({ length }, (_, at) => aParagraph(`Alinea ${at}.`, `b${at}`));
      const added = (side: string, at: number): Block => aParagraph(`Nieuw ${at}.`, `${side}${at}`);
      const theirs = [...base].reverse().flatMap((block, at) => [block, added('t', at)]);
      const yours = [...base.slice(length / 2), ...base.slice(0, length / 2)].flatMap((block, at) => [
        added('y', at),
        block,
      ]);
      const result = merged(
        readyContent({ blocks: base }),
        readyContent({ blocks: theirs }),
        readyContent({ blocks: yours }),
      );
      expect(result.blocks).toHaveLength(3 * length);
    }).toScaleLinearlyTo(4_000);
  });
});
