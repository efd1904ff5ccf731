import { aParagraph } from '../testing/a-manuscript.js';
import type { Block, Run } from './content.js';
import { paragraphsAtBreaks } from './paragraphs-at-breaks.js';

const texts = (blocks: readonly Block[]): string[] =>
  blocks.map((block) =>
    block.type === 'PARAGRAPH' ? block.runs.map(({ text }) => text).join('') : block.type,
  );

describe('a line break in a paragraph', () => {
  it.each([
    ['De boot vaart.\nDe brug is open.', ['De boot vaart.', 'De brug is open.']],
    ['De boot vaart.\r\n\r\nDe brug is open.\n', ['De boot vaart.', 'De brug is open.']],
    ['De boot vaart.\u2028De brug is open.', ['De boot vaart.', 'De brug is open.']],
    ['De boot vaart.', ['De boot vaart.']],
    [' \n ', ['']],
  ])('begins a new one: %j', (text, expected) => {
    expect(texts(paragraphsAtBreaks([aParagraph(text, 'p1')]))).toEqual(expected);
  });

  it('leaves marks and links where they were', () => {
    const bold: Run = { text: 'vet\nook vet', marks: ['BOLD'], href: null };
    const block: Block = {
      key: 'p1',
      type: 'PARAGRAPH',
      runs: [{ text: 'Gewoon ', marks: [], href: null }, bold],
    };
    expect(paragraphsAtBreaks([block])).toEqual([
      { ...block, runs: [block.runs[0], { ...bold, text: 'vet' }] },
      { ...block, runs: [{ ...bold, text: 'ook vet' }] },
    ]);
  });

  it('leaves other blocks alone', () => {
    const heading: Block = {
      key: 'h',
      type: 'HEADING',
      level: 2,
      runs: [{ text: 'Een\ntwee', marks: [], href: null }],
    };
    expect(paragraphsAtBreaks([heading])).toEqual([heading]);
  });
});
