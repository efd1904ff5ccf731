import { aParagraph } from '../testing/a-manuscript.js';
import type { Block } from '../text/content.js';
import { alignBlocks } from './align-blocks.js';
import { mergeUpstream } from './merge-upstream.js';
import { provenance } from './provenance.js';

/** Everything that is done to a text, with one that says nearly the same. */
function compare(base: Block[], edited: Block[]): void {
  provenance(edited, [
    { itemId: 'anp', revision: 1, blocks: base },
    { itemId: 'anp', revision: 2, blocks: edited },
  ]);
  alignBlocks(base, edited);
  mergeUpstream({ base, theirs: edited, ours: base.slice(1), others: edited.slice(0, 2) });
}

describe('hostile text', () => {
  test.each([
    ['spaces', ' '],
    ['one-letter words', 'a '],
    ['the same words', 'Een brug. '],
    ['capitals', 'A'],
    ['digits', '1'],
    ['numbers', '1 '],
    ['thousands', '1 000 '],
    ['hyphens', '- '],
    ['apostrophes', "a'"],
    ['quotation marks', '"“'],
    ['backslashes', '\\'],
    ['accents', 'a\u0301\u0302'],
    ['ligatures that unfold', '\uFDFA '],
    ['zero-width spaces', '\u200B'],
    ['full stops', '. '],
  ])('made of %s takes no longer for each letter of much of it', async (_, unit) => {
    await expect((letters: number) => {
      const text = unit.repeat(letters / unit.length / 4);
      compare(
        [aParagraph(text, 'a'), aParagraph(`${text}b`, 'b')],
        [aParagraph(`${text}c`, 'c'), aParagraph(text, 'd')],
      );
    }).toScaleLinearlyTo(100_000);
  });

  const bodyOf = (length: number, textOf: (at: number) => string): Block[] =>
    Array.from({ length }, (_, at) => aParagraph(textOf(at), `p${at}`));
  const many = 'Dit zijn de woorden die in elk van de alinea’s van het bericht staan';

  test.each<[string, (at: number) => string, (at: number) => string]>([
    ['the same', () => many, () => many],
    ['the same but for a word', (at) => `${many} ${at}`, (at) => `${many} ${-at}x`],
    ['words that few have', (at) => `${many} w${at >> 3}`, (at) => `v${at >> 3} ${many} w${at >> 3}`],
    ['nothing', () => '', () => ''],
    ['a word each', (at) => `w${at}`, (at) => `w${at + 1}`],
    ['parts of one text', (at) => (at === 0 ? many.repeat(9) : 'elders'), (at) => many.slice(at % 9)],
  ])('in blocks of which each says %s takes no longer for each', async (_, was, is) => {
    await expect((length: number) =>
      compare(bodyOf(length, was), bodyOf(length, is).reverse()),
    ).toScaleLinearlyTo(4_000);
  });

  test('that is taken in many revisions takes no longer for each', async () => {
    await expect((length: number) => {
      const blocks = [aParagraph(many, 'a'), aParagraph('Iets anders', 'b')];
      const copies = Array.from({ length }, (_, revision) => ({ itemId: 'anp', revision, blocks }));
      expect(provenance(blocks, copies)[0]).toMatchObject({
        copy: { revision: length - 1 },
        state: 'UNCHANGED',
      });
    }).toScaleLinearlyTo(2_000);
  });
});
