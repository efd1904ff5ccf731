import { Parser, type Node } from 'commonmark';
import fc from 'fast-check';
import { aParagraph } from '../testing/a-manuscript.js';
import { contentHash } from './content-hash.js';
import { emptyContent, marks, type Block, type Run } from './content.js';
import { deriveHeadline } from './derive-headline.js';
import { safeUrl } from './safe-url.js';
import { slugify } from './slugify.js';
import { toHtml } from './to-html.js';
import { toMarkdown } from './to-markdown.js';
import { toPlainText } from './to-plain-text.js';
import { wordCount } from './word-count.js';

// What markup is made of, glued together at random, finds more than random letters do.
const pieces = [
  ...'<>&"\'`*_[](){}!#-+=~|\\/.:;1 \n\t\r\u0000\u00a0\u2028\ufeff\ud800\u0301éaZ😀',
  ...[
    '<script>',
    '</p>',
    '<!--',
    '&lt;',
    '&#60;',
    '***',
    '---',
    '```',
    '](',
    '![',
    '1. ',
    '- ',
    '    ',
    '  \n',
  ],
  ...['javascript:', 'https://nos.nl/', 'data:', 'www.nos.nl', 'woord'],
];
const hostileText = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));
const hostileRun: fc.Arbitrary<Run> = fc.record({
  text: hostileText,
  marks: fc.uniqueArray(fc.constantFrom(...marks), { maxLength: 3 }),
  href: fc.option(hostileText, { freq: 2 }),
});
const hostileRuns = fc.array(hostileRun, { maxLength: 4 });
const key = fc.constant('b');
const hostileBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ key, type: fc.constant('PARAGRAPH'), runs: hostileRuns }),
  fc.record({ key, type: fc.constant('HEADING'), level: fc.constantFrom(2, 3, 4), runs: hostileRuns }),
  fc.record({ key, type: fc.constant('QUOTE'), runs: hostileRuns, attribution: fc.option(hostileText) }),
  fc.record({
    key,
    type: fc.constant('LIST'),
    style: fc.constantFrom('BULLETED', 'NUMBERED'),
    items: fc.array(hostileRuns, { maxLength: 3 }),
  }),
  fc.record({
    key,
    type: fc.constant('IMAGE'),
    url: hostileText,
    alt: hostileText,
    caption: fc.option(hostileText),
    credit: fc.option(hostileText),
  }),
  fc.record({ key, type: fc.constant('EMBED'), url: hostileText, title: fc.option(hostileText) }),
);
const hostileBlocks = fc.array(hostileBlock, { maxLength: 5 });

describe('HTML of hostile text', () => {
  const ours =
    /<\/?(?:p|h[2-4]|blockquote|figure|figcaption|small|ul|ol|li|strong|em|u|s|code)>|<a href="[^"<>]*">|<\/a>|<img src="[^"<>]*" alt="[^"<>]*">/gu;

  it('holds no tag but ours, and no address nobody should follow', () => {
    fc.assert(
      fc.property(hostileBlocks, (blocks) => {
        const html = toHtml(blocks);
        expect(html.replace(ours, '')).not.toMatch(/[<>]/u);
        for (const [, href = ''] of html.matchAll(/(?:href|src)="([^"]*)"/gu)) {
          expect(safeUrl(unescapeHtml(href))).not.toBeNull();
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('says what was written, each block on a line of its own', () => {
    fc.assert(
      fc.property(fc.array(hostileText), (texts) => {
        const lines = toHtml(texts.map((text) => aParagraph(text))).split('\n');
        const said = lines.map((line) => unescapeHtml(line.replace(/<\/?p>/gu, ''))).join('\n\n');
        expect(said).toBe(toPlainText(texts.map((text) => aParagraph(text))));
      }),
    );
  });
});

describe('Markdown of hostile text', () => {
  it('shows linked code that looks like the definition of a link', () => {
    const runs = [{ text: ']:', marks: ['CODE' as const], href: '/a' }];
    const markdown = toMarkdown([{ key: 'b', type: 'PARAGRAPH', runs }]);
    expect(childrenOf(new Parser().parse(markdown)).map(({ type }) => type)).toEqual(['paragraph']);
    expect(markdown).toBe('[<code>\\]:</code>](/a)');
  });

  it('is read as exactly the blocks it was made of', () => {
    fc.assert(
      fc.property(hostileBlocks, (blocks) => {
        const said = blocks.filter((block) => toMarkdown([block]) !== '');
        const types = childrenOf(new Parser().parse(toMarkdown(blocks))).map(({ type }) => type);
        expect(types).toEqual(said.map(({ type }) => nodeTypes[type]));
      }),
      { numRuns: 2_000 },
    );
  });

  it('is read as exactly the text, the marks and the links it was made of', () => {
    fc.assert(
      fc.property(hostileRuns, (runs) => {
        const document = new Parser().parse(toMarkdown([{ key: 'p', type: 'PARAGRAPH', runs }]));
        expect(lettersRead(document)).toEqual(lettersOf(runs));
      }),
      { numRuns: 5_000 },
    );
  });
});

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

const nodeTypes: Record<Block['type'], Node['type']> = {
  PARAGRAPH: 'paragraph',
  HEADING: 'heading',
  QUOTE: 'block_quote',
  LIST: 'list',
  IMAGE: 'paragraph',
  EMBED: 'paragraph',
};

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

function unescapeHtml(html: string): string {
  return html.replace(/&(?:amp|lt|gt|quot|#39);/gu, (entity) => entities[entity] ?? entity);
}

function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  for (let child = node.firstChild; child; child = child.next) children.push(child);
  return children;
}

/** Each letter with its looks; white space is left out, for it may end up on either side of a mark. */
function lettersOf(runs: readonly Run[]): string[] {
  return runs.flatMap(({ text, marks: looks, href }) => {
    const isLinked = href !== null && safeUrl(href) !== null;
    // Controls are no letters; half a surrogate pair becomes the replacement character.
    const letters = [...text.replace(/[\p{Cc}\s]/gu, '')].map((letter) =>
      letter.replace(/\p{Cs}/u, '\ufffd'),
    );
    return letters.map((letter) => [letter, isLinked ? 'LINK' : '', ...[...looks].sort()].join(' '));
  });
}

const looksOfNodes: Partial<Record<Node['type'], string>> = { strong: 'BOLD', emph: 'ITALIC', link: 'LINK' };
const looksOfTags: Record<string, string> = {
  strong: 'BOLD',
  em: 'ITALIC',
  u: 'UNDERLINE',
  s: 'STRIKE',
  code: 'CODE',
};

function lettersRead(document: Node): string[] {
  const looks: string[] = [];
  const letters: string[] = [];
  const put = (text: string, ...more: string[]): void => {
    const all = [...looks, ...more];
    const link = all.includes('LINK') ? 'LINK' : '';
    const sorted = all.filter((look) => look !== 'LINK').sort();
    for (const letter of text.replace(/\s/gu, '')) letters.push([letter, link, ...sorted].join(' '));
  };
  const walker = document.walker();
  for (let event = walker.next(); event; event = walker.next()) {
    const { node, entering } = event;
    const look = looksOfNodes[node.type];
    if (look && entering) looks.push(look);
    else if (look) looks.splice(looks.lastIndexOf(look), 1);
    else if (node.type === 'html_inline') {
      const [, slash, tag = ''] = /^<(\/?)(\w+)>$/u.exec(node.literal ?? '') ?? [];
      const tagLook = looksOfTags[tag] ?? `<${tag}>`;
      if (slash === '') looks.push(tagLook);
      else looks.splice(looks.lastIndexOf(tagLook), 1);
    } else if (node.type === 'code') put(node.literal ?? '', 'CODE');
    else if (node.type === 'text') put(node.literal ?? '');
    else if (!['document', 'paragraph', 'softbreak'].includes(node.type)) letters.push(`(${node.type})`);
  }
  return letters;
}
