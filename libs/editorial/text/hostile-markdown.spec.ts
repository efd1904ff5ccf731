import { Parser, type Node } from 'commonmark';
import fc from 'fast-check';
import type { Block, Run } from './content.js';
import { safeUrl } from './safe-url.js';
import { toMarkdown } from './to-markdown.js';
import { hostileRuns, hostileBlocks } from '../testing/hostile-blocks.js';

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

const nodeTypes: Record<Block['type'], Node['type']> = {
  PARAGRAPH: 'paragraph',
  HEADING: 'heading',
  QUOTE: 'block_quote',
  LIST: 'list',
  IMAGE: 'paragraph',
  EMBED: 'paragraph',
};

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
