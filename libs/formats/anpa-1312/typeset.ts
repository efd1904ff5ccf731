import type { NewsBlock } from '../news-item.js';

/** A block in which the marks of a character set without dashes and quotation marks are what they stand for. */
export function typeset(block: NewsBlock): NewsBlock {
  if (!('runs' in block)) return block;
  return { ...block, runs: block.runs.map((run) => ({ ...run, text: written(run.text) })) };
}

function written(text: string): string {
  return text
    .replaceAll(' _ ', ' — ')
    .replaceAll('``', '“')
    .replaceAll("''", '”')
    .replace(/(?<=^|\s)`(?=\S)/gu, '‘');
}
