import { statement, type Statement } from '@kopij/platform';

/** The two tables of an index. What they need: ADR 55. */
export interface SearchTables {
  /** `number`, the higher the newer a text is, and the id of whatever has the text. */
  readonly texts: string;
  /** The name of the column for that id. Unique. */
  readonly owner: string;
  /** The words, under the same numbers: a virtual table of FTS5, or a table with a `tsvector`. */
  readonly index: string;
  /** Owners whose texts were there before the index, in a column of the same name. */
  readonly unindexed: string;
}

/** The statements of one index. */
export type SearchStatements = ReturnType<typeof statementsFor>;

export function statementsFor({ texts, owner, index, unindexed }: SearchTables) {
  return {
    /** Parameter: an owner. */
    numberOf: statement(`SELECT ${asNumber('number')} AS number FROM ${texts} WHERE ${owner} = ?`),
    /** Parameters: a number and an owner. Does nothing if the number is taken. */
    take: statement(
      `INSERT INTO ${texts} (number, ${owner}) VALUES (?, ?) ON CONFLICT (number) DO NOTHING RETURNING ${asNumber('number')} AS number`,
    ),
    /** Parameter: pairs of number and owner, as JSON. */
    takeAll: statement(
      `INSERT INTO ${texts} (number, ${owner}) SELECT value ->> 0, value ->> 1 FROM json_each(?) WHERE TRUE
        ON CONFLICT (number) DO NOTHING RETURNING ${asNumber('number')} AS number, ${owner} AS owner`,
      `INSERT INTO ${texts} (number, ${owner}) SELECT (value ->> 0)::bigint, value ->> 1 FROM json_array_elements(?::json)
        ON CONFLICT (number) DO NOTHING RETURNING ${asNumber('number')} AS number, ${owner} AS owner`,
    ),
    /** Those of the given numbers, as JSON, that are taken. */
    taken: statement(
      `SELECT number FROM ${texts} WHERE number IN (SELECT value FROM json_each(?))`,
      `SELECT ${asNumber('number')} AS number FROM ${texts}
        WHERE number = ANY (ARRAY(SELECT json_array_elements_text(?::json)::bigint))`,
    ),
    /** How many numbers are taken. Parameters: the least of them, and the one after the last. */
    takenBetween: statement(
      `SELECT ${asNumber('COUNT(*)')} AS taken FROM ${texts} WHERE number >= ? AND number < ?`,
    ),
    leave: statement(`DELETE FROM ${texts} WHERE number = ?`),
    forget: statement(`DELETE FROM ${index} WHERE rowid = ?`, `DELETE FROM ${index} WHERE number = ?`),
    /** Parameters: a number, and the columns of an `IndexedText`, each in one text. */
    addToFts: statement(
      `INSERT INTO ${index} (rowid, head, text, head_stems, text_stems, marks) VALUES (?, ?, ?, ?, ?, ?)`,
    ),
    /** Parameter: pairs of number and lexemes, as JSON. */
    addLexemes: statement(
      `INSERT INTO ${index} (number, words) SELECT (value ->> 0)::bigint, (value ->> 1)::tsvector FROM json_array_elements(?::json)`,
    ),
    /** Parameter: owners, as JSON. */
    addUnindexed: statement(
      `INSERT INTO ${unindexed} (${owner}) SELECT value FROM json_each(?) WHERE TRUE ON CONFLICT DO NOTHING`,
      `INSERT INTO ${unindexed} (${owner}) SELECT json_array_elements_text(?::json) ON CONFLICT DO NOTHING`,
    ),
    /** Parameter: how many. The newest first, since ids begin with the time. */
    takeUnindexed: statement(
      `${takeUnindexed(unindexed, owner)} RETURNING ${owner} AS owner`,
      `WITH taken AS (${takeUnindexed(unindexed, owner)} RETURNING ${owner}) SELECT ${owner} AS owner FROM taken`,
    ),
    oldest: statement(`SELECT ${asNumber('min(number)')} AS oldest FROM ${texts}`),
    found: foundIn(texts, owner, index),
    /**
     * {@link foundIn}, by the index of words alone; `candidates` is how many it gave. Only on PostgreSQL. Parameters: a match, the number they
     * are all below, the lowest they may have, how many candidates at most, and how many are wanted. With as many candidates as that, newer
     * ones may be missing.
     */
    foundByWords: statement(
      `SELECT e.${owner} AS owner, ${asNumber('f.number')} AS number, ${asNumber('f.candidates')} AS candidates
         FROM (WITH found AS MATERIALIZED (
                SELECT number FROM ${index} WHERE words @@ CAST(? AS tsquery) AND number < ? AND number >= ? LIMIT ?)
               SELECT number, (SELECT COUNT(*) FROM found) AS candidates FROM found ORDER BY number DESC LIMIT ?) f
         JOIN ${texts} e ON e.number = f.number ORDER BY f.number DESC`,
    ),
  };
}

/**
 * The newest texts that match, newest first. Parameters: a match, the number they are all below, the lowest they may have, and how many.
 * PostgreSQL looks at the texts one by one, from the newest on, and at no more than the parameter before the last says.
 */
function foundIn(texts: string, owner: string, index: string): Statement {
  return statement(
    `SELECT e.${owner} AS owner, s.rowid AS number FROM ${index} s CROSS JOIN ${texts} e
      WHERE s.${index} MATCH ? AND s.rowid < ? AND s.rowid >= ? AND e.number = s.rowid
      ORDER BY s.rowid DESC LIMIT ? + 0`,
    `WITH asked AS (SELECT CAST(? AS tsquery) AS words, ?::bigint AS below, ?::bigint AS least, ?::integer AS looked, ?::integer AS most)
     SELECT e.${owner} AS owner, ${asNumber('f.number')} AS number
       FROM (SELECT near.number
               FROM (SELECT i.number, i.words FROM ${index} i
                      WHERE i.number < (SELECT below FROM asked) AND i.number >= (SELECT least FROM asked)
                      ORDER BY i.number DESC LIMIT (SELECT looked FROM asked)) near
              WHERE near.words @@ (SELECT words FROM asked) LIMIT (SELECT most FROM asked)) f
       JOIN ${texts} e ON e.number = f.number ORDER BY f.number DESC`,
  );
}

function takeUnindexed(unindexed: string, owner: string): string {
  return `DELETE FROM ${unindexed} WHERE ${owner} IN (SELECT ${owner} FROM ${unindexed} ORDER BY ${owner} DESC LIMIT ?)`;
}

/** PostgreSQL's driver gives a bigint as text. */
function asNumber(sql: string): string {
  return `CAST(${sql} AS double precision)`;
}
