import { statement, type Statement } from '@kopij/platform';
import { columnsSql, placesOf, readSet, type ColumnSet, type Places } from '../view/article-columns.js';

/**
 * The SQL statements for readers. Lists are ranges of the primary key of `live_listings`. CROSS JOIN (SQLite) and
 * OFFSET 0 (PostgreSQL) prevent the planner from starting at the articles, whatever its statistics.
 */

export type Direction = 'FORWARD' | 'BACKWARD';

/** A way through a list. */
export interface Walk {
  readonly direction: Direction;
  /** From a row, rather than from that end of the list. */
  readonly isAfter: boolean;
  /** Each story once: its newest telling in the list. */
  readonly isDistinct: boolean;
}

/** A statement whose rows begin with columns of articles. */
export interface ArticleStatement extends Statement {
  readonly places: Places;
}

/** One statement per set of columns, created when first needed. */
export function perColumns(make: (columns: string) => Statement): (set: ColumnSet) => ArticleStatement {
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

/** The last to be withdrawn, newest first. Parameters: a limit. */
export const newestWithdrawals = statement(
  `SELECT ${tombstone} FROM withdrawals w WHERE w.withdrawn_at > '' ORDER BY w.withdrawn_at DESC, w.article_id DESC LIMIT ? + 0`,
);

/** What the newest articles are from, as JSON. Parameters: a limit. */
export const newestDatelines = statement(
  `SELECT a.dateline FROM live_articles a WHERE a.first_published_at > '' ORDER BY a.first_published_at DESC LIMIT ? + 0`,
);

/** The number of a list. */
const numberOf = (sectionId: string, agencyId: string): string =>
  `(SELECT l.id FROM live_lists l WHERE l.section_id = ${sectionId} AND l.agency_id = ${agencyId})`;

const numberOfEach = numberOf('w.value ->> 0', 'w.value ->> 1');

/** The sort order of a direction, and the comparison for continuing in it. */
const along = { FORWARD: { order: 'DESC', next: '<' }, BACKWARD: { order: 'ASC', next: '>' } } as const;

/** Whether the story of a listing is told again further up in its list. OFFSET 0 makes it a lookup for each row on PostgreSQL. */
const toldAgain = `EXISTS (
  SELECT 1 FROM live_listings y WHERE y.list_id = x.list_id AND y.story_id = x.story_id
    AND (y.published_at, y.article_id) > (x.published_at, x.article_id) LIMIT 1 OFFSET 0)`;

/**
 * `? + 0`, because SQLite re-prepares a statement on every bind if its limit is a bare parameter, which takes
 * longer than running it.
 */
const range = ({ direction, isAfter, isDistinct }: Walk, list: string): string => {
  const { order, next } = along[direction];
  const after = isAfter ? `AND (x.published_at, x.article_id) ${next} (?, ?)` : '';
  const once = isDistinct ? `AND (x.story_id IS NULL OR NOT ${toldAgain})` : '';
  return `x.list_id = ${list} ${after} ${once} ORDER BY x.published_at ${order}, x.article_id ${order} LIMIT ? + 0`;
};

const forBoth = <Made>(make: (is: boolean) => Made): ((is: boolean) => Made) => {
  const [no, yes] = [make(false), make(true)];
  return (is) => (is ? yes : no);
};

const forEachWalk = (
  make: (walk: Walk) => (set: ColumnSet) => ArticleStatement,
): ((walk: Walk, set: ColumnSet) => ArticleStatement) => {
  const going = (direction: Direction) =>
    forBoth((isAfter) => forBoth((isDistinct) => make({ direction, isAfter, isDistinct })));
  const made = { FORWARD: going('FORWARD'), BACKWARD: going('BACKWARD') };
  return ({ direction, isAfter, isDistinct }, set) => made[direction](isAfter)(isDistinct)(set);
};

/** One list. Parameters: its section and agency, `publishedAt` and id of the row to continue from (only after a cursor), a limit. */
export const listed = forEachWalk((walk) =>
  perColumns((columns) =>
    statement(
      `SELECT ${columns} FROM live_listings x CROSS JOIN live_articles a
        WHERE a.id = x.article_id AND ${range(walk, numberOf('?', '?'))}`,
      `SELECT ${columns} FROM (SELECT x.published_at, x.article_id FROM live_listings x WHERE ${range(walk, numberOf('?', '?'))}) l
        CROSS JOIN LATERAL (SELECT * FROM live_articles WHERE id = l.article_id OFFSET 0) a
        ORDER BY l.published_at ${along[walk.direction].order}, l.article_id ${along[walk.direction].order}`,
    ),
  ),
);

/** Several lists, in no order. Parameters as for one, with the lists as a JSON array (`listKeys`); each row ends with its list (`listKey`). */
export const listedInEach = forEachWalk((walk) =>
  perColumns((columns) =>
    statement(
      `SELECT ${columns}, w.value AS list FROM json_each(?) w CROSS JOIN live_articles a
        WHERE a.id IN (SELECT x.article_id FROM live_listings x WHERE ${range(walk, numberOfEach)})`,
      `SELECT ${columns}, w.value::text AS list FROM json_array_elements(?::json) w(value)
        CROSS JOIN LATERAL (SELECT x.article_id FROM live_listings x WHERE ${range(walk, numberOfEach)}) l
        CROSS JOIN LATERAL (SELECT * FROM live_articles WHERE id = l.article_id OFFSET 0) a`,
    ),
  ),
);

/** Of all articles, not only those in a list: a single index lookup, however long the list is. */
const soonestEnd = `SELECT min(a.ends_at) AS "nextEnd" FROM live_articles a WHERE a.ends_at IS NOT NULL`;

const lengthOf = `(SELECT count(*) FROM live_listings x WHERE x.list_id = ${numberOfEach})`;
const distinctLengthOf = `(${lengthOf} - (SELECT count(*) FROM live_listings x
  WHERE x.list_id = ${numberOfEach} AND x.story_id IS NOT NULL AND ${toldAgain}))`;

const counting = (length: string): Statement =>
  statement(
    `SELECT w.value AS list, ${length} AS length, (${soonestEnd}) AS "nextEnd" FROM json_each(?) w`,
    `SELECT w.value::text AS list, ${length}::integer AS length, (${soonestEnd}) AS "nextEnd" FROM json_array_elements(?::json) w(value)`,
  );

/** The lengths of several lists, and when the next article is scheduled to be unpublished. Parameters: `listKeys`. */
export const countEach = counting(lengthOf);
/** The same, with each story counted once. */
export const countEachDistinct = counting(distinctLengthOf);

/** When the next article is scheduled to be unpublished. */
export const nextPlannedEnd = statement(soonestEnd);

/** The current slugs of several articles. Parameters: their ids, as a JSON array. */
export const presentSlugs = statement(
  `SELECT s.slug, s.article_id AS id FROM json_each(?) w CROSS JOIN article_slugs s WHERE s.article_id = w.value AND s.is_present`,
  `SELECT s.slug, s.article_id AS id FROM json_array_elements_text(?::json) w(value)
    CROSS JOIN LATERAL (SELECT * FROM article_slugs WHERE article_id = w.value AND is_present OFFSET 0) s`,
);
