import { numberAt, type TermFinder } from '@kopij/search';
import { columnSet } from '../view/article-columns.js';
import type { FoundArticle } from './article-search.js';

/** What a score is made of. */
export const scoredColumns = columnSet(
  'headline',
  'kicker',
  'standfirst',
  'lead',
  'credits',
  'firstPublishedAt',
);

const worth = { headline: 8, kicker: 4, opening: 3, elsewhere: 1 } as const;

/** What being new is worth at most, and how long it takes to lose half of it. */
const news = 4;
const month = numberAt('2000-02-01T00:00:00.000Z') - numberAt('2000-01-01T00:00:00.000Z');

/** So that scores are whole numbers. */
const unit = 1_000;

/**
 * How well an article answers a search: by where in it the words are, and how old it is compared with the newest that was found. The same
 * on every engine, and for as long as the article does not change.
 *
 * @param newest the number of the newest article that is ranked
 */
export function scoreArticle(
  { article, row, number }: FoundArticle,
  finder: TermFinder,
  newest: number,
): number {
  const opening =
    article.standfirst ?? (article.withheld === null ? (JSON.parse(row.read('lead')) as string) : '');
  const fields = [
    [article.headline, worth.headline],
    [article.kicker ?? '', worth.kicker],
    [opening, worth.opening],
  ] as const;
  const best = Array.from({ length: finder.termCount }, () => worth.elsewhere as number);
  for (const [text, points] of fields) {
    for (const { term } of finder.in(text)) best[term] = Math.max(best[term] ?? 0, points);
  }
  const words = best.reduce((sum, points) => sum + points, 0) / Math.max(1, best.length);
  const freshness = news * 2 ** ((number - newest) / month);
  return Math.round((words + freshness) * unit);
}
