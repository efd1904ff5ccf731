import type { CopyBlock, CopyRun } from './copy.js';

/** Words that somebody reads in a minute. */
const pace = 230;

const known = new WeakMap<CopyBlock, number>();

/** The number of words in the text, as the server counts them: headings, captions and attributions are no part of it. */
export function countWords(blocks: readonly CopyBlock[]): number {
  return blocks.reduce((total, block) => {
    const count = known.get(block) ?? linesOf(block).reduce((sum, line) => sum + wordsIn(line), 0);
    known.set(block, count);
    return total + count;
  }, 0);
}

/** How long reading takes, in whole minutes; 0 for no text. */
export function readingMinutes(words: number): number {
  return Math.ceil(words / pace);
}

function linesOf(block: CopyBlock): string[] {
  if ('paragraph' in block) return [textOf(block.paragraph.runs)];
  if ('quote' in block) return [textOf(block.quote.runs)];
  return 'list' in block ? block.list.items.map(({ runs }) => textOf(runs)) : [];
}

function textOf(runs: readonly CopyRun[]): string {
  return runs.map(({ text }) => text).join('');
}

function wordsIn(line: string): number {
  return line.replace(/\p{Default_Ignorable_Code_Point}+/gu, '').match(/\S+/gu)?.length ?? 0;
}
