import { statement, type Statement } from '@kopij/platform';
import { columnsSql, placesOf, readSet, type ColumnSet, type Places } from '../view/article-columns.js';

/**
 * The SQL statements for readers. Lists are ranges of the primary key of `live_listings`. CROSS JOIN (SQLite) and
 * OFFSET 0 (PostgreSQL) prevent the planner from starting at the articles, whatever its statistics.
 */

export type Direction = 'FORWARD' | 'BACKWARD';

/** A statement whose rows begin with columns of articles. */
export interface ArticleStatement extends Statement {
  readonly places: Places;
}

/** One statement per set of columns, created when first needed. */
function perColumns(make: (columns: string) => Statement): (set: ColumnSet) => ArticleStatement {
  const made = new Map<ColumnSet, ArticleStatement>();
  return (asked) => {
    const set = readSet(asked);
    let found = made.get(set);
    if (!found) made.set(set, (found = { ...make(columnsSql(set)), places: placesOf(set) }));
    return found;
  };
}

/** Parameters: ids, as a JSON array. */
export const articlesById = perColumns((columns) =>
  statement(
    `SELECT ${columns} FROM json_each(?) w CROSS JOIN live_articles a WHERE a.id = w.value`,
    `SELECT ${columns} FROM json_array_elements_text(?::json) w(value)
      CROSS JOIN LATERAL (SELECT * FROM live_articles WHERE id = w.value OFFSET 0) a`,
  ),
);

/** Parameters: a current or former slug. */
export const articleBySlug = perColumns((columns) =>
  statement(
    `SELECT ${columns} FROM article_slugs s CROSS JOIN live_articles a WHERE s.slug = ? AND a.id = s.article_id`,
  ),
);

/** Parameters: current or former slugs, as a JSON array; the last column of each row is the slug it was found by. */
export const articlesBySlugs = perColumns((columns) =>
  statement(
    `SELECT ${columns}, w.value AS slug FROM json_each(?) w CROSS JOIN article_slugs s CROSS JOIN live_articles a
      WHERE s.slug = w.value AND a.id = s.article_id`,
    `SELECT ${columns}, w.value AS slug FROM json_array_elements_text(?::json) w(value)
      CROSS JOIN LATERAL (SELECT article_id FROM article_slugs WHERE slug = w.value OFFSET 0) s
      CROSS JOIN LATERAL (SELECT * FROM live_articles WHERE id = s.article_id OFFSET 0) a`,
  ),
);

const tombstone = `w.article_id AS "articleId", w.withdrawn_at AS "withdrawnAt", w.reason`;

/** Parameters: the id of a killed article. */
export const withdrawalById = statement(`SELECT ${tombstone} FROM withdrawals w WHERE w.article_id = ?`);

/** Parameters: any slug a killed article ever had. */
export const withdrawalBySlug = statement(
  `SELECT ${tombstone} FROM article_slugs s CROSS JOIN withdrawals w WHERE s.slug = ? AND w.article_id = s.article_id`,
);

/** The number of a list. */
const numberOf = (sectionId: string, agencyId: string): string =>
  `(SELECT l.id FROM live_lists l WHERE l.section_id = ${sectionId} AND l.agency_id = ${agencyId})`;

const numberOfEach = numberOf('w.value ->> 0', 'w.value ->> 1');

/** The sort order of a direction, and the comparison for continuing in it. */
const along = { FORWARD: { order: 'DESC', next: '<' }, BACKWARD: { order: 'ASC', next: '>' } } as const;

/**
 * `? + 0`, because SQLite re-prepares a statement on every bind if its limit is a bare parameter, which takes
 * longer than running it.
 */
const range = (direction: Direction, isAfter: boolean, list: string): string => {
  const { order, next } = along[direction];
  const after = isAfter ? `AND (x.published_at, x.article_id) ${next} (?, ?)` : '';
  return `x.list_id = ${list} ${after} ORDER BY x.published_at ${order}, x.article_id ${order} LIMIT ? + 0`;
};

const forEachRange = (
  make: (direction: Direction, isAfter: boolean) => (set: ColumnSet) => ArticleStatement,
): ((direction: Direction, isAfter: boolean, set: ColumnSet) => ArticleStatement) => {
  const made = {
    FORWARD: [make('FORWARD', false), make('FORWARD', true)],
    BACKWARD: [make('BACKWARD', false), make('BACKWARD', true)],
  } as const;
  return (direction, isAfter, set) => made[direction][isAfter ? 1 : 0](set);
};

/** One list. Parameters: its section and agency, `publishedAt` and id of the row to continue from (only after a cursor), a limit. */
export const listed = forEachRange((direction, isAfter) =>
  perColumns((columns) =>
    statement(
      `SELECT ${columns} FROM live_listings x CROSS JOIN live_articles a
        WHERE a.id = x.article_id AND ${range(direction, isAfter, numberOf('?', '?'))}`,
      `SELECT ${columns} FROM (SELECT x.published_at, x.article_id FROM live_listings x WHERE ${range(direction, isAfter, numberOf('?', '?'))}) l
        CROSS JOIN LATERAL (SELECT * FROM live_articles WHERE id = l.article_id OFFSET 0) a
        ORDER BY l.published_at ${along[direction].order}, l.article_id ${along[direction].order}`,
    ),
  ),
);

/** Several lists, in no order. Parameters as for one, with the lists as a JSON array (`listKeys`); each row ends with its list (`listKey`). */
export const listedInEach = forEachRange((direction, isAfter) =>
  perColumns((columns) =>
    statement(
      `SELECT ${columns}, w.value AS list FROM json_each(?) w CROSS JOIN live_articles a
        WHERE a.id IN (SELECT x.article_id FROM live_listings x WHERE ${range(direction, isAfter, numberOfEach)})`,
      `SELECT ${columns}, w.value::text AS list FROM json_array_elements(?::json) w(value)
        CROSS JOIN LATERAL (SELECT x.article_id FROM live_listings x WHERE ${range(direction, isAfter, numberOfEach)}) l
        CROSS JOIN LATERAL (SELECT * FROM live_articles WHERE id = l.article_id OFFSET 0) a`,
    ),
  ),
);

/** Of all articles, not only those in the list: a single index lookup, however long the list is. */
const nextEnd = `(SELECT min(a.ends_at) FROM live_articles a WHERE a.ends_at IS NOT NULL) AS "nextEnd"`;

/** The lengths of several lists, and when the next article is scheduled to be unpublished. Parameters: `listKeys`. */
export const countEach = statement(
  `SELECT w.value AS list, (SELECT count(*) FROM live_listings x WHERE x.list_id = ${numberOfEach}) AS length, ${nextEnd}
    FROM json_each(?) w`,
  `SELECT w.value::text AS list, (SELECT count(*) FROM live_listings x WHERE x.list_id = ${numberOfEach})::integer AS length, ${nextEnd}
    FROM json_array_elements(?::json) w(value)`,
);

/** The current slugs of several articles. Parameters: their ids, as a JSON array. */
export const presentSlugs = statement(
  `SELECT s.slug, s.article_id AS id FROM json_each(?) w CROSS JOIN article_slugs s WHERE s.article_id = w.value AND s.is_present`,
  `SELECT s.slug, s.article_id AS id FROM json_array_elements_text(?::json) w(value)
    CROSS JOIN LATERAL (SELECT * FROM article_slugs WHERE article_id = w.value AND is_present OFFSET 0) s`,
);
