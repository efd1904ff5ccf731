import { statement } from '@kopij/platform';

const entry = `sequence, at, kind, article_id AS "articleId"`;
const onPostgres = `transaction_id AS "transactionId", ${entry}`;

/** An entry beyond the present snapshot comes from a dump of a server that had counted further. */
const counted = `transaction_id < pg_snapshot_xmax(pg_current_snapshot())::text::bigint`;

/** The newest entry. On PostgreSQL, with the snapshot that it was read in. No row if the log is empty. */
export const newestChange = statement(
  `SELECT 0 AS "transactionId", sequence, at, NULL AS snapshot FROM article_changes ORDER BY sequence DESC LIMIT 1`,
  `SELECT transaction_id AS "transactionId", sequence, at, pg_current_snapshot()::text AS snapshot
     FROM article_changes WHERE ${counted} ORDER BY transaction_id DESC, sequence DESC LIMIT 1`,
);

/**
 * The entries that have not been told at a place. If there are none, there is still one row, without an entry. `isKnown`: the log still
 * has the entry of the place, and all that came after it. On PostgreSQL, those of transactions that were open come first.
 *
 * Parameters on SQLite: sequence and instant of the place, its sequence, a limit. On PostgreSQL: its open transactions as JSON, a limit;
 * its transaction and sequence, a limit; the oldest transaction it names; its transaction, sequence and instant; a limit.
 */
export const changesAfter = statement(
  `SELECT place."isKnown", NULL AS snapshot, FALSE AS "isLate", 0 AS "transactionId", c.*
     FROM (SELECT EXISTS (SELECT 1 FROM article_changes WHERE sequence = ? AND at = ?) AS "isKnown") place
     LEFT JOIN (SELECT ${entry} FROM article_changes WHERE sequence > ? ORDER BY sequence LIMIT ? + 0) c ON TRUE
    ORDER BY c.sequence`,
  `WITH late AS (
     SELECT c.* FROM (SELECT (value ->> 0)::bigint AS id, (value ->> 1)::integer AS told FROM json_array_elements(?::json)) o
      CROSS JOIN LATERAL (
       SELECT ${onPostgres} FROM article_changes
        WHERE transaction_id BETWEEN o.id AND o.id AND (transaction_id, sequence) > (o.id, o.told)
        ORDER BY transaction_id, sequence LIMIT ?) c),
   later AS (
     SELECT ${onPostgres} FROM article_changes
      WHERE (transaction_id, sequence) > (?, ?) AND ${counted}
      ORDER BY transaction_id, sequence LIMIT ?)
   SELECT place."isKnown", pg_current_snapshot()::text AS snapshot, c.*
     FROM (SELECT (SELECT MIN(transaction_id) FROM article_changes) <= ?
              AND EXISTS (SELECT 1 FROM article_changes
                           WHERE transaction_id = ? AND sequence = ? AND at = ? AND ${counted}) AS "isKnown") place
     LEFT JOIN (SELECT TRUE AS "isLate", late.* FROM late UNION ALL SELECT FALSE, later.* FROM later
                 ORDER BY 1 DESC, 2, 3 LIMIT ?) c ON TRUE
    ORDER BY c."isLate" DESC, c."transactionId", c.sequence`,
);
