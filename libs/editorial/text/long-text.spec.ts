import { contentHash } from './content-hash.js';
import { emptyContent, type Block, type Run } from './content.js';
import { deriveHeadline } from './derive-headline.js';
import { slugify } from './slugify.js';
import { toHtml } from './to-html.js';
import { toMarkdown } from './to-markdown.js';
import { toPlainText } from './to-plain-text.js';
import { wordCount } from './word-count.js';

describe('a megabyte of hostile text', () => {
  const seeds = [
    '<',
    ' ',
    ' x',
    '\n',
    '#',
    '1',
    '-',
    '!',
    '`',
    '*a ',
    '[',
    '](',
    '&',
    '\\',
    '. A',
    "'",
    'á',
    'ß',
    'a:',
    '\ud800',
  ];

  it.each(seeds)('takes no longer for each letter of %j', async (seed) => {
    await expect((letters: number) => {
      const text = seed.repeat(Math.ceil(letters / seed.length)) + 'x';
      const part = text.slice(-letters / 5);
      const blocks: Block[] = [
        { key: 'p', type: 'PARAGRAPH', runs: [{ text, marks: ['BOLD'], href: part }] },
        { key: 'i', type: 'IMAGE', url: part, alt: part, caption: part, credit: part },
      ];
      toHtml(blocks);
      toMarkdown(blocks);
      toPlainText(blocks);
      wordCount(blocks);
      contentHash({ ...emptyContent(), blocks });
      slugify(text);
      deriveHeadline(text);
    }).toScaleLinearlyTo(1_000_000);
  });

  it('takes no longer for each of a hundred thousand runs and blocks', async () => {
    await expect((length: number) => {
      const runs = Array.from({ length }, (): Run => ({ text: '*a', marks: ['ITALIC'], href: null }));
      const lists = Array.from({ length }, (_, at): Block => {
        return {
          key: String(at),
          type: 'LIST',
          style: 'BULLETED',
          items: [[{ text: 'a', marks: [], href: null }]],
        };
      });
      for (const render of [toHtml, toMarkdown, toPlainText])
        render([{ key: 'p', type: 'PARAGRAPH', runs }, ...lists]);
    }).toScaleLinearlyTo(100_000);
  });
});
