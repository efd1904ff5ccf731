import { statement } from '@kopij/platform';
import { perColumns } from './article-statements.js';

/** Parameters: a number, the largest number, and a limit. Each row ends with its number. */
export const numberedAfter = perColumns((columns) =>
  statement(
    `SELECT ${columns}, n.number FROM live_numbers n CROSS JOIN live_articles a
      WHERE n.number > ? AND n.number <= ? AND a.id = n.article_id ORDER BY n.number LIMIT ? + 0`,
    `SELECT ${columns}, n.number
       FROM (SELECT number, article_id FROM live_numbers WHERE number > ? AND number <= ? ORDER BY number LIMIT ? + 0) n
      CROSS JOIN LATERAL (SELECT * FROM live_articles WHERE id = n.article_id OFFSET 0) a ORDER BY n.number`,
  ),
);

/** Which ranges of a size have articles: goes from one to the next. Parameters: the size, three times. */
export const rangesInUse = statement(
  `WITH RECURSIVE ranges(at) AS (
     SELECT (min(number) - 1) / ? FROM live_numbers
      UNION ALL
     SELECT ((SELECT min(number) FROM live_numbers WHERE number > (at + 1) * ?) - 1) / ? FROM ranges WHERE at IS NOT NULL)
   SELECT at FROM ranges WHERE at IS NOT NULL`,
  `WITH RECURSIVE ranges(at) AS (
     SELECT (min(number) - 1) / ?::integer FROM live_numbers
      UNION ALL
     SELECT ((SELECT min(number) FROM live_numbers WHERE number > (at + 1) * ?::integer) - 1) / ?::integer FROM ranges WHERE at IS NOT NULL)
   SELECT at FROM ranges WHERE at IS NOT NULL`,
);

/**
 * The articles that were first published since an instant: their numbers, and when. Parameters: the instant, how many articles are
 * looked at, and the instant.
 */
export const numbersSince = statement(
  `SELECT n.number, a.first_published_at AS "firstPublishedAt"
     FROM (SELECT x.article_id FROM live_listings x
            WHERE x.list_id = (SELECT l.id FROM live_lists l WHERE l.section_id = '' AND l.agency_id = '')
              AND x.published_at >= ? ORDER BY x.published_at DESC, x.article_id DESC LIMIT ? + 0) newest
    CROSS JOIN live_numbers n CROSS JOIN live_articles a
    WHERE n.article_id = newest.article_id AND a.id = newest.article_id AND a.first_published_at >= ?`,
  `SELECT n.number, a.first_published_at AS "firstPublishedAt"
     FROM (SELECT x.article_id FROM live_listings x
            WHERE x.list_id = (SELECT l.id FROM live_lists l WHERE l.section_id = '' AND l.agency_id = '')
              AND x.published_at >= ? ORDER BY x.published_at DESC, x.article_id DESC LIMIT ? + 0) newest
    CROSS JOIN LATERAL (SELECT number FROM live_numbers WHERE article_id = newest.article_id OFFSET 0) n
    CROSS JOIN LATERAL (SELECT first_published_at FROM live_articles WHERE id = newest.article_id OFFSET 0) a
    WHERE a.first_published_at >= ?`,
);
