import { cursorKind, type CursorValues } from '@kopij/platform';
import type { ArticleRow } from '../view/article-columns.js';
import type { Direction } from './article-statements.js';

/** The sort key of an article in lists: newest first, then by id. */
export type ListPlace = CursorValues<readonly ['instant', 'id']>;

export const articleCursors = cursorKind('articles', ['instant', 'id']);

export function placeOf(row: ArticleRow): ListPlace {
  return [row.read('publishedAt'), row.read('id')];
}

/** The sort order for reading a list in a direction. */
export function byPlace(direction: Direction): (a: ArticleRow, b: ArticleRow) => number {
  const sign = direction === 'FORWARD' ? -1 : 1;
  return (a, b) =>
    sign * (compare(a.read('publishedAt'), b.read('publishedAt')) || compare(a.read('id'), b.read('id')));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
