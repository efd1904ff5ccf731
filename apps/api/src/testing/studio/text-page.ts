import type { Page } from 'playwright-core';

/** A block of the document in the editor, as its model says it. */
export interface Block {
  readonly type: string;
  readonly attrs: Readonly<Record<string, unknown>> & { readonly key: string | null };
  readonly content?: readonly Piece[];
}

interface Piece {
  readonly type: string;
  readonly text?: string;
  readonly marks?: readonly { readonly type: string; readonly attrs?: { readonly href: string } }[];
  readonly content?: readonly Piece[];
}

/** A place in the text: a block, the line in it (of a list), and how many characters come before. */
export interface Place {
  readonly block: number;
  readonly line: number;
  readonly offset: number;
}

/** The editor on a page: what it holds and shows, and hands and a clipboard to write with. */
export interface TextPage {
  /** The document of the editor. */
  blocks(): Promise<Block[]>;
  /** The lines of each block, as the screen shows them; none for a picture or an embed. */
  lines(): Promise<string[][]>;
  select(from: Place, to?: Place): Promise<void>;
  /** Selects a picture or an embed. */
  point(key: string): Promise<void>;
  paste(clipboard: Readonly<Record<string, string>>): Promise<void>;
  /** What is selected, on a clipboard. */
  copy(): Promise<Record<string, string>>;
  cut(): Promise<Record<string, string>>;
}

const editor = 'document.querySelector(".ProseMirror")';
const shownBlocks = `[...${editor}.querySelectorAll(':scope > [data-key]')]`;

/** Where text of a block is: the lines of a list, what is said in a quote. */
const linesOf = `(block) => block.matches('ul, ol') ? [...block.children]
  : block.matches('figure') ? [...block.querySelectorAll('blockquote')] : [block]`;

/** The node of the page and the offset in it that a place of the text is at. */
const pointAt = `({ block, line, offset }) => {
  const element = (${linesOf})(${shownBlocks}[block])[line];
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = offset;
  while (texts.nextNode()) {
    if (left <= texts.currentNode.length) return [texts.currentNode, left];
    left -= texts.currentNode.length;
  }
  return [element, 0];
}`;

/** What the browser has told is heard. */
const settled = 'await new Promise((done) => setTimeout(() => setTimeout(done)));';

export function textPage(page: Page): TextPage {
  const inPage = <Result>(code: string) => page.evaluate<Result>(`(async () => { ${code} })()`);
  const clipboard = (event: 'copy' | 'cut') =>
    inPage<Record<string, string>>(`
      const clipboardData = new DataTransfer();
      ${editor}.dispatchEvent(new ClipboardEvent('${event}', { clipboardData, bubbles: true, cancelable: true }));
      ${settled}
      return Object.fromEntries(clipboardData.types.map((type) => [type, clipboardData.getData(type)]));`);
  return {
    blocks: () => inPage(`return ${editor}.pmViewDesc.node.toJSON().content;`),
    lines: () =>
      inPage(`return ${shownBlocks}.map((block) => (${linesOf})(block).map((line) => line.textContent));`),
    select: (from, to = from) =>
      inPage(`
        ${editor}.focus();
        const at = ${pointAt};
        const [from, to] = [at(${JSON.stringify(from)}), at(${JSON.stringify(to)})];
        const selected = getSelection();
        const is = (node, offset, [wanted, wantedOffset]) => node === wanted && offset === wantedOffset;
        // An editor that is still busy with what came before puts the selection back.
        for (let tries = 0; tries < 20; tries += 1) {
          const isThere = is(selected.anchorNode, selected.anchorOffset, from) && is(selected.focusNode, selected.focusOffset, to);
          if (isThere && tries > 0) break;
          if (!isThere) selected.setBaseAndExtent(...from, ...to);
          ${settled}
        }`),
    point: async (key) => {
      const block = page.locator(`.ProseMirror > [data-key="${key}"]`);
      const selected = page.locator(`.ProseMirror > .ProseMirror-selectednode[data-key="${key}"]`);
      // A picture that comes in late moves what is below it away from the pointer.
      for (let tries = 0; tries < 20 && (await selected.count()) === 0; tries += 1) {
        await block.click({ position: { x: 2, y: 2 } });
        await page.waitForTimeout(50);
      }
      await selected.waitFor();
    },
    paste: (held) =>
      inPage(`
        const clipboardData = new DataTransfer();
        for (const [type, text] of Object.entries(${JSON.stringify(held)})) clipboardData.setData(type, text);
        ${editor}.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
        ${settled}`),
    copy: () => clipboard('copy'),
    cut: () => clipboard('cut'),
  };
}

/** The lines of each block, as {@link TextPage.lines} would say them. */
export function linesIn(blocks: readonly Block[]): string[][] {
  return blocks.map(({ type, content = [] }) => {
    if (type === 'image' || type === 'embed') return [];
    const lines = type === 'list' ? content.map((item) => item.content ?? []) : [content];
    return lines.map((pieces) => pieces.map((piece) => piece.text).join(''));
  });
}

/** A document of the editor as the API says its blocks: none, where there is only a paragraph to begin in. */
export function asRead(blocks: readonly Block[]): unknown[] {
  const [first, ...rest] = blocks;
  if (rest.length === 0 && first?.type === 'paragraph' && !first.content) return [];
  return blocks.map(({ type, attrs, content = [] }) => {
    const { key } = attrs;
    switch (type) {
      case 'heading':
        return { __typename: 'Heading', key, level: attrs['level'], runs: runsOf(content) };
      case 'quote':
        return { __typename: 'Quote', key, attribution: lineOf(attrs['attribution']), runs: runsOf(content) };
      case 'list':
        return {
          __typename: 'ListBlock',
          key,
          style: attrs['style'],
          items: content.map((item) => runsOf(item.content ?? [])),
        };
      case 'image': {
        const { url, alt, caption, credit } = attrs;
        return { __typename: 'ImageBlock', key, url, alt, caption: lineOf(caption), credit: lineOf(credit) };
      }
      case 'embed':
        return { __typename: 'Embed', key, url: attrs['url'], title: lineOf(attrs['title']) };
      default:
        return { __typename: 'Paragraph', key, runs: runsOf(content) };
    }
  });
}

const markOrder = ['BOLD', 'ITALIC', 'UNDERLINE', 'STRIKE', 'CODE'];

function runsOf(pieces: readonly Piece[]): unknown[] {
  return pieces.map(({ text, marks = [] }) => ({
    text,
    marks: markOrder.filter((name) => marks.some(({ type }) => type === name)),
    href: marks.find(({ type }) => type === 'link')?.attrs?.href ?? null,
  }));
}

function lineOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** Asks for a body as {@link asRead} says it. */
export const bodyQuery = `query ($id: ID!) {
  manuscript(id: $id) {
    content {
      blocks {
        __typename
        ... on Paragraph { key runs { ...Text } }
        ... on Heading { key level runs { ...Text } }
        ... on Quote { key attribution runs { ...Text } }
        ... on ListBlock { key style items { ...Text } }
        ... on ImageBlock { key url alt caption credit }
        ... on Embed { key url title }
      }
    }
  }
}
fragment Text on Run { text marks href }`;
