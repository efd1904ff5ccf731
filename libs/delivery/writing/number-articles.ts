import { runStatement, statement, touch } from '@kopij/platform';
import type { EntityManager } from 'typeorm';
import { sitemapTag } from '../stored/number-range.js';

/** Parameters: ids of articles, as a JSON array. Conflicts are looked for first, because they would take numbers too. */
const giveNumbers = statement(
  `INSERT INTO live_numbers (article_id) SELECT w.value FROM json_each(?) w
    WHERE NOT EXISTS (SELECT 1 FROM live_numbers n WHERE n.article_id = w.value)`,
  `INSERT INTO live_numbers (article_id) SELECT w.value FROM json_array_elements_text(?::json) w(value)
    WHERE NOT EXISTS (SELECT 1 FROM live_numbers n WHERE n.article_id = w.value)`,
);

const numbersOf = statement(
  `SELECT n.number FROM json_each(?) w CROSS JOIN live_numbers n WHERE n.article_id = w.value`,
  `SELECT n.number FROM live_numbers n WHERE n.article_id = ANY (ARRAY(SELECT json_array_elements_text(?::json)))`,
);

/** Gives articles their numbers, if they have none. Their sitemaps change in any case. */
export async function numberArticles(tx: EntityManager, articleIds: readonly string[]): Promise<void> {
  await runStatement(tx, giveNumbers, [JSON.stringify(articleIds)]);
  await touchSitemaps(tx, articleIds);
}

/** What the sitemaps say of articles changes. */
export async function touchSitemaps(tx: EntityManager, articleIds: readonly string[]): Promise<void> {
  const rows = await runStatement<{ number: number }>(tx, numbersOf, [JSON.stringify(articleIds)]);
  touch(tx, [...new Set(rows.map(({ number }) => sitemapTag(number)))]);
}
