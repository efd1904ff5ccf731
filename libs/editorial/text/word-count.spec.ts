import { aParagraph, plainRuns } from '../testing/a-manuscript.js';
import type { Block } from './content.js';
import { wordCount } from './word-count.js';

describe('wordCount', () => {
  it.each<[string, Block[], number]>([
    ['nothing', [], 0],
    ['words between any white space', [aParagraph(' De  brug\u00a0gaat\nopen. ')], 4],
    [
      'a word across runs as one',
      [{ key: 'a', type: 'PARAGRAPH', runs: [...plainRuns('her'), ...plainRuns('opent')] }],
      1,
    ],
    [
      'the last word of one paragraph and the first of the next as two',
      [aParagraph('a'), aParagraph('b')],
      2,
    ],
    [
      'quotes, but not who said them',
      [{ key: 'q', type: 'QUOTE', runs: plainRuns('Nee, nee'), attribution: 'Rutte' }],
      2,
    ],
    [
      'lists',
      [{ key: 'l', type: 'LIST', style: 'NUMBERED', items: [plainRuns('een twee'), plainRuns('drie')] }],
      3,
    ],
    [
      'no headings, captions and embeds',
      [
        { key: 'h', type: 'HEADING', level: 2, runs: plainRuns('Afstand') },
        { key: 'i', type: 'IMAGE', url: '/a.jpg', alt: 'Een brug', caption: 'De brug', credit: 'ANP' },
        { key: 'e', type: 'EMBED', url: 'https://nos.nl', title: 'Een video' },
      ],
      0,
    ],
  ])('counts %s', (_, blocks, count) => {
    expect(wordCount(blocks)).toBe(count);
  });
});
