import { runStatement, statement, toInstant } from '@kopij/platform';
import type { EntityManager } from 'typeorm';
import type { ArticleChangeKind } from '../stored/article-change.entity.js';

/** Parameters: an instant, and an array of kind and article. */
const append = statement(
  `INSERT INTO article_changes (at, kind, article_id) SELECT ?, value ->> 0, value ->> 1 FROM json_each(?)`,
  `INSERT INTO article_changes (transaction_id, at, kind, article_id)
   SELECT pg_current_xact_id()::text::bigint, ?, value ->> 0, value ->> 1 FROM json_array_elements(?::json)`,
);

/** Notes what happens to articles in this transaction, for those who follow the changes. In one insert, however many there are. */
export async function noteChanges(
  tx: EntityManager,
  at: Date,
  kind: ArticleChangeKind,
  articleIds: readonly string[],
): Promise<void> {
  if (articleIds.length === 0) return;
  await runStatement(tx, append, [toInstant(at), JSON.stringify(articleIds.map((id) => [kind, id]))]);
}
