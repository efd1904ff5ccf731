import type { Mark } from '@kopij/editorial';
import type { NewsBlock, Picture, Run } from '../news-item.js';
import { childrenOf } from '../xml/find.js';
import { isElement, type XmlElement, type XmlNode } from '../xml/xml-element.js';
import { containers, headingLevel, marksOf, skipped } from './element-kinds.js';
import { linkOf } from './link-of.js';
import { picturesIn } from './pictures-in.js';
import { tidyRuns } from './tidy-runs.js';

/** What markup holds. */
export interface Markup {
  blocks: NewsBlock[];
  pictures: Picture[];
  /** How many tables were left out: no block can hold one. */
  tables: number;
}

/** What a format knows of its own elements, by their classes for example. Null leaves it to the usual reading. */
export type ElementRole = 'SKIP' | 'HEADING' | 'PARAGRAPH' | 'CONTAINER';
export type RoleOf = (element: XmlElement) => ElementRole | null;

interface Style {
  marks: readonly Mark[];
  href: string | null;
  isQuote: boolean;
}

/** Reads a subtree of XML or HTML into blocks, in its order; text between paragraphs is a paragraph of its own. */
export function readMarkup(root: XmlElement | null, roleOf: RoleOf = () => null): Markup {
  const markup: Markup = { blocks: [], pictures: [], tables: 0 };
  let runs: Run[] = [];
  let breaks = 0;

  const flush = (style: Style, headingLevel: 2 | 3 | 4 | null = null): void => {
    const tidy = tidyRuns(runs);
    runs = [];
    breaks = 0;
    if (tidy.length === 0) return;
    if (headingLevel !== null) markup.blocks.push({ type: 'HEADING', level: headingLevel, runs: tidy });
    else if (style.isQuote) markup.blocks.push({ type: 'QUOTE', runs: tidy, attribution: null });
    else markup.blocks.push({ type: 'PARAGRAPH', runs: tidy });
  };

  const addText = (text: string, style: Style): void => {
    if (text.trim() !== '') breaks = 0;
    runs.push({ text, marks: [...style.marks], href: style.href });
  };

  const walk = (nodes: readonly XmlNode[], style: Style): void => {
    for (const node of nodes) {
      if (isElement(node)) visit(node, style);
      else addText(node, style);
    }
  };

  /** An element whose text stands on its own. */
  const visitBlock = (element: XmlElement, style: Style, level: 2 | 3 | 4 | null = null): void => {
    flush(style);
    walk(element.children, style);
    flush(style, level);
  };

  const visit = (element: XmlElement, style: Style): void => {
    const name = element.name.toLowerCase();
    const role = roleOf(element);
    if (role === 'SKIP' || (role === null && skipped.has(name))) return;
    if (role === 'HEADING') return visitBlock(element, style, headingLevel(name));
    if (role === 'PARAGRAPH' || role === 'CONTAINER') return visitBlock(element, style);
    if (/^h(?:l?[1-6])$/u.test(name)) return visitBlock(element, style, headingLevel(name));
    if (name === 'table' || name === 'nitf-table') {
      flush(style);
      markup.tables += 1;
    } else if (name === 'ul' || name === 'ol') {
      flush(style);
      addList(element, name);
    } else if (name === 'img' || name === 'figure' || name === 'media' || name === 'picture') {
      markup.pictures.push(...picturesIn(element));
    } else if (name === 'br') {
      breaks += 1;
      if (breaks > 1) flush(style);
      else addBreak(style);
    } else if (name === 'hr') flush(style);
    else if (name === 'pre') addPreformatted(element, style);
    else if (name === 'blockquote' || name === 'bq') visitBlock(element, { ...style, isQuote: true });
    else if (name === 'p' || containers.has(name)) visitBlock(element, style);
    else walk(element.children, inlineStyle(element, name, style));
  };

  const addBreak = (style: Style): void => {
    runs.push({ text: ' ', marks: [...style.marks], href: style.href });
  };

  const addList = (list: XmlElement, name: 'ul' | 'ol'): void => {
    const items = childrenOf(list, 'li').map((item) => {
      const inside = readMarkup(item, roleOf);
      markup.pictures.push(...inside.pictures);
      markup.tables += inside.tables;
      return tidyRuns(inside.blocks.flatMap(runsOf));
    });
    const filled = items.filter((item) => item.length > 0);
    if (filled.length === 0) return;
    markup.blocks.push({ type: 'LIST', style: name === 'ul' ? 'BULLETED' : 'NUMBERED', items: filled });
  };

  const addPreformatted = (element: XmlElement, style: Style): void => {
    flush(style);
    const inside: Run[] = [];
    const outer = runs;
    runs = inside;
    walk(element.children, style);
    const text = runs.map((run) => run.text).join('');
    runs = outer;
    for (const part of text.split(/\r?\n[^\S\n]*\r?\n|\r?\n(?=[^\S\n]{2,}\S)/u)) {
      runs.push({ text: part, marks: [...style.marks], href: style.href });
      flush(style);
    }
  };

  if (root) {
    const plain: Style = { marks: [], href: null, isQuote: false };
    walk(root.children, plain);
    flush(plain);
  }
  return markup;
}

function inlineStyle(element: XmlElement, name: string, style: Style): Style {
  const mark = marksOf[name];
  const marks = mark && !style.marks.includes(mark) ? [...style.marks, mark] : style.marks;
  const href = name === 'a' ? linkOf(element) : null;
  return { ...style, marks, href: href ?? style.href };
}

/** The runs of a block, in one line. */
function runsOf(block: NewsBlock): Run[] {
  if (block.type === 'LIST') return block.items.flatMap((item) => [...item, space]);
  return 'runs' in block ? [...block.runs, space] : [];
}

const space: Run = { text: ' ', marks: [], href: null };
