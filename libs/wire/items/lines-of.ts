import { toPlainText } from '@kopij/editorial';
import type { NewsBlock, NewsItem } from '@kopij/formats';

/** A block as plain text. */
export function lineOf(block: NewsBlock): string {
  return toPlainText([{ ...block, key: '' }]);
}

/** What an item tells, as plain text: its headline, and each block of its body. */
export function linesOf({ headline, blocks }: Pick<NewsItem, 'headline' | 'blocks'>): string[] {
  return [headline ?? '', ...blocks.map(lineOf)].filter((line) => line !== '');
}
