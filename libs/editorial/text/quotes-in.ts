import type { Block, Content } from './content.js';
import { foldWording } from './fold-typography.js';
import { linesOf } from './lines-of.js';
import { lineOf, plainLine } from './plain-line.js';

/** How the marks of a kind open and close a quote in a line; null for a mark that does neither there. */
interface Marks {
  all: RegExp;
  roleOf: (mark: string, before: string, after: string) => 'OPENS' | 'CLOSES' | 'EITHER' | null;
  /** A quote that runs on in the next paragraph is not closed in this one. */
  mayRunOn: boolean;
}

const doubleMarks: Marks = {
  all: /[“”„«»"]/gu,
  // “ opens here and closes in German („so“), ” closes here and opens in Swedish.
  roleOf: (mark) => (mark === '„' || mark === '«' ? 'OPENS' : mark === '»' ? 'CLOSES' : 'EITHER'),
  mayRunOn: true,
};

const singleMarks: Marks = {
  all: /[‘’']/gu,
  roleOf: (mark, before, after) => {
    const isBehindWord = /[\p{L}\p{N}]$/u.test(before);
    const isBeforeWord = /^[\p{L}\p{N}]/u.test(after);
    if (isBehindWord) return isBeforeWord ? null : 'CLOSES';
    if (shortened.test(after) || (mark !== '‘' && shortYear.test(after))) return null;
    return isBeforeWord || /(?:^|[\s\p{Ps}])$/u.test(before) ? 'OPENS' : 'CLOSES';
  },
  mayRunOn: false,
};

// What an apostrophe is short for something in front of: ’s avonds, ’t, ’em, ’90.
const shortened = /^(?:s|t|n|k|m|r|em|ns|er|tis|twas)(?![\p{L}\p{N}])/iu;
const shortYear = /^\d{2}s?(?![\p{L}\p{N}])/iu;

/**
 * Everything that is quoted, without its marks: what stands between quotation marks, double and single, and the quotes
 * that are blocks of their own, with who said them. In running text nobody can tell who said it.
 */
export function quotesIn(content: Content): string[] {
  const isQuote = (block: Block): boolean => block.type === 'QUOTE';
  const running = linesOf({ ...content, blocks: content.blocks.filter((block) => !isQuote(block)) });
  return [
    ...running.flatMap((line) => [...quotesOfLine(line, doubleMarks), ...quotesOfLine(line, singleMarks)]),
    ...content.blocks.flatMap((block) =>
      block.type === 'QUOTE'
        ? [`${bare(lineOf(block.runs))} — ${bare(plainLine(block.attribution ?? ''))}`]
        : [],
    ),
  ];
}

function quotesOfLine(line: string, { all, roleOf, mayRunOn }: Marks): string[] {
  const quotes: string[] = [];
  let from: number | null = null;
  for (const { 0: mark, index } of line.matchAll(all)) {
    const role = roleOf(mark, line.slice(Math.max(0, index - 2), index), line.slice(index + 1, index + 8));
    const isOpen: boolean = from !== null;
    if (role === 'OPENS' || (role === 'EITHER' && !isOpen)) from = index + 1;
    else if (role !== null && from !== null) {
      quotes.push(line.slice(from, index));
      from = null;
    }
  }
  if (mayRunOn && from !== null) quotes.push(line.slice(from));
  return quotes.map(bare).filter((quote) => quote !== '');
}

/** Without marks around it, and with one way to set it: how it is set says nothing. */
function bare(text: string): string {
  return foldWording(text.replace(/[“”„«»"]/gu, ''))
    .replace(/[.,]$/u, '')
    .trim();
}
