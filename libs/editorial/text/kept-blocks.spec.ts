import type { Block, Mark } from './content.js';
import { blocksOf, keepBlocks } from './kept-blocks.js';
import { toPlainText } from './to-plain-text.js';

const run = (text: string, marks: Mark[] = [], href: string | null = null) => ({ text, marks, href });
const paragraph = (key: string, ...texts: string[]): Block => ({
  key,
  type: 'PARAGRAPH',
  runs: texts.map((text) => run(text)),
});
const long = 'De veerdienst tussen Oslo en Bergen vaart weer.';

const bodies: [what: string, blocks: Block[]][] = [
  ['nothing', []],
  ['paragraphs', [paragraph('a', long), paragraph('b', long, ' ', long), paragraph('c', 'Kort.')]],
  ['an empty paragraph between others', [paragraph('a', long), paragraph('b', ''), paragraph('c', long)]],
  ['text that is printed in another way', [paragraph('a', `  ${long}\n\t${long}  `), paragraph('b', long)]],
  ['half a surrogate pair, and a whole one', [paragraph('a', `${long}\ud800`), paragraph('b', `😀 ${long}`)]],
  ['what looks like a place', [paragraph('[0,5]', '[0,5]', '[0,5][0,5][0,5][0,5]')]],
  [
    'every kind of block',
    [
      { key: 'h', type: 'HEADING', level: 2, runs: [run(long, ['BOLD', 'ITALIC'])] },
      { key: 'q', type: 'QUOTE', runs: [run(long)], attribution: 'De burgemeester van Bergen' },
      {
        ...{ key: 'l', type: 'LIST', style: 'NUMBERED' },
        items: Array.from({ length: 12 }, (_, at) => [
          run(`${long} ${at}`),
          run(long, [], 'https://example.com'),
        ]),
      },
      {
        ...{
          key: 'i',
          type: 'IMAGE',
          url: 'https://example.com/boot.jpg',
          alt: 'Een boot in de haven van Oslo',
        },
        ...{ caption: 'De boot vaart de haven uit.', credit: 'Foto: iemand met een toestel' },
      },
      {
        key: 'e',
        type: 'EMBED',
        url: 'https://example.com/een/lang/adres',
        title: 'De boot in beeld, van zee',
      },
    ] as Block[],
  ],
];

describe('blocks beside their plain text', () => {
  it.each(bodies)('are given back as they were: %s', (_, blocks) => {
    const plainText = toPlainText(blocks);
    const kept = JSON.stringify(keepBlocks(blocks, plainText));
    expect(blocksOf(JSON.parse(kept) as unknown[], plainText)).toEqual(blocks);
  });

  it('hold no text that the plain text holds', () => {
    const blocks = Array.from({ length: 50 }, (_, at) => paragraph(`p${at}`, `${long} Deel ${at}.`));
    const kept = JSON.stringify(keepBlocks(blocks, toPlainText(blocks)));
    expect(kept).not.toContain('veerdienst');
  });

  it('find their texts in time that grows with them, whatever they say', async () => {
    const texts = (size: number) => Array.from({ length: size / 100 }, () => `x\ty${'-'.repeat(98)}`);
    await expect((size: number) => {
      const blocks = [paragraph('a', ...texts(size))];
      return keepBlocks(blocks, toPlainText(blocks));
    }).toScaleLinearlyTo(1_000_000);
  });
});
