import { UnitOfWork, type SqlValue, type Statement } from '@kopij/platform';
import { engineUnderTest } from '@kopij/testing';
import { firstPublishedBetween } from '../keeping/note-licence-ends.js';
import {
  agencyList,
  everyArticle,
  keywordList,
  listKeys,
  sectionList,
  type ArticleList,
} from '../stored/article-list.js';
import { openDelivery, type OpenDelivery } from '../testing/open-delivery.js';
import { bareRow, wholeRow } from '../view/article-columns.js';
import {
  articleBySlug,
  articlesById,
  articlesBySlugs,
  countEach,
  countEachDistinct,
  listed,
  listedInEach,
  newestDatelines,
  newestWithdrawals,
  nextPlannedEnd,
  presentSlugs,
  withdrawalById,
  withdrawalBySlug,
  type Walk,
} from './article-statements.js';
import { numberedAfter, numbersSince, rangesInUse } from './numbered-statements.js';

const isPostgres = engineUnderTest() === 'postgres';
const articles = 20_000;

/** A great many articles, half of them in one of ten sections each, and some with a planned end. What they say is of no matter. */
const numbers = isPostgres
  ? `SELECT n FROM generate_series(1, ${articles}) g(n)`
  : `WITH RECURSIVE g(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM g WHERE n < ${articles}) SELECT n FROM g`;
const instant = `'2026-03-02T09:00:' || substr(CAST(100000 + n AS text), 2, 2) || '.' || substr(CAST(100000 + n AS text), 4, 3) || 'Z'`;
/** Each hundred begins with twenty articles that tell one story. */
const story = `CASE WHEN n % 100 < 20 THEN 'story' || (n / 100) END`;
const fill = [
  `INSERT INTO live_articles (id, revision, slug, section_id, published_at, first_published_at, updated_at, headline, lead,
     credits, byline, blocks, plain_text, word_count, ends_at, story_id)
   SELECT 'a' || n, 1, 's' || n, NULL, ${instant}, ${instant}, ${instant}, 'Kop', 'Lead', '[]', '[]', '[]', '', 0,
     CASE WHEN n % 500 = 0 THEN ${instant} END, ${story} FROM (${numbers}) g`,
  `INSERT INTO article_slugs (slug, article_id, is_present) SELECT 's' || n, 'a' || n, TRUE FROM (${numbers}) g`,
  `INSERT INTO live_lists (id, section_id, agency_id) SELECT n, CASE WHEN n < 10 THEN CAST(n AS text) ELSE '' END,
     CASE WHEN n BETWEEN 10 AND 17 THEN CAST(n - 10 AS text) ELSE '' END FROM (${numbers}) g WHERE n < 19`,
  `INSERT INTO live_lists (id, section_id, agency_id) VALUES (0, '0', ''), (100, '1', '1')`,
  `INSERT INTO live_lists (id, section_id, agency_id) SELECT n, 's' || n, 'a' || n FROM (${numbers}) g WHERE n > 100`,
  `INSERT INTO live_listings (list_id, published_at, article_id, story_id) SELECT 18, ${instant}, 'a' || n, ${story} FROM (${numbers}) g`,
  `INSERT INTO live_listings (list_id, published_at, article_id, story_id)
   SELECT n % 20, ${instant}, 'a' || n, ${story} FROM (${numbers}) g WHERE n % 20 < 10`,
  `INSERT INTO live_listings (list_id, published_at, article_id, story_id)
   SELECT n % 8 + 10, ${instant}, 'a' || n, ${story} FROM (${numbers}) g`,
  `INSERT INTO live_listings (list_id, published_at, article_id, story_id)
   SELECT 100, ${instant}, 'a' || n, ${story} FROM (${numbers}) g WHERE n % 8 = 1`,
  `INSERT INTO live_numbers (article_id) SELECT 'a' || n FROM (${numbers}) g`,
  `INSERT INTO withdrawals (article_id, withdrawn_at, reason) SELECT 'a' || n, ${instant}, 'Fout' FROM (${numbers}) g`,
];

const place = ['2026-03-02T09:00:10.000Z', 'a10000'];
const named = ({ sectionId, agencyId }: ArticleList): string[] => [sectionId ?? '', agencyId ?? ''];
const sections = listKeys(Array.from({ length: 10 }, (_, number) => sectionList(String(number))));
const ids = JSON.stringify(['a1', 'a20000', 'nobody']);
const slugs = JSON.stringify(['s1', 's20000', 'nothing']);

const walk = (direction: Walk['direction'], isAfter: boolean, isDistinct = false): Walk => ({
  direction,
  isAfter,
  isDistinct,
});

const served: [string, Statement, SqlValue[]][] = [
  ['an article by its slug', articleBySlug(wholeRow), ['s17']],
  ['articles by their slugs', articlesBySlugs(bareRow), [slugs]],
  ['articles by their ids', articlesById(bareRow), [ids]],
  ['a list from its beginning', listed(walk('FORWARD', false), bareRow), [...named(everyArticle), 21]],
  ['a keyword', listed(walk('FORWARD', false), bareRow), [...named(keywordList('water')), 21]],
  ['a list deep down', listed(walk('FORWARD', true), bareRow), [...named(everyArticle), ...place, 21]],
  ['a list from its end', listed(walk('BACKWARD', false), bareRow), [...named(everyArticle), 21]],
  ['a list backwards', listed(walk('BACKWARD', true), bareRow), [...named(everyArticle), ...place, 21]],
  ['a section with all below it', listed(walk('FORWARD', false), bareRow), [...named(sectionList('1')), 21]],
  [
    'a section, deep down',
    listed(walk('FORWARD', true), bareRow),
    [...named(sectionList('1')), ...place, 21],
  ],
  ['the page of an agency', listed(walk('FORWARD', false), bareRow), [...named(agencyList('1')), 21]],
  [
    'the page of an agency, from its end',
    listed(walk('BACKWARD', false), bareRow),
    [...named(agencyList('1')), 21],
  ],
  ['an agency in a section', listed(walk('FORWARD', true), bareRow), ['1', '1', ...place, 21]],
  ['lists with whole bodies', listedInEach(walk('FORWARD', false), wholeRow), [sections, 8]],
  ['a tombstone by its id', withdrawalById, ['a1']],
  ['a tombstone by a slug', withdrawalBySlug, ['s1']],
  ['the boxes of many sections', listedInEach(walk('FORWARD', false), bareRow), [sections, 8]],
  [
    'the lists of many sections, deep down',
    listedInEach(walk('FORWARD', true), bareRow),
    [sections, ...place, 21],
  ],
  [
    'the lists of many sections, backwards',
    listedInEach(walk('BACKWARD', true), bareRow),
    [sections, ...place, 21],
  ],
  ['how many there are', countEach, [listKeys([sectionList('1')])]],
  ['each story once', listed(walk('FORWARD', false, true), bareRow), [...named(everyArticle), 21]],
  [
    'each story once, deep down',
    listed(walk('FORWARD', true, true), bareRow),
    [...named(everyArticle), ...place, 21],
  ],
  [
    'each story once, backwards',
    listed(walk('BACKWARD', true, true), bareRow),
    [...named(everyArticle), ...place, 21],
  ],
  [
    'each story once, from the end',
    listed(walk('BACKWARD', false, true), bareRow),
    [...named(sectionList('1')), 21],
  ],
  ['each story once in many boxes', listedInEach(walk('FORWARD', false, true), bareRow), [sections, 8]],
  ['how many stories there are', countEachDistinct, [listKeys([sectionList('1')])]],
  ['when the next article ends', nextPlannedEnd, []],
  ['whose licence ends', firstPublishedBetween, ['2026-03-02T09:00:10.000Z', '2026-03-02T09:00:10.100Z']],
  ['the articles of a sitemap', numberedAfter(bareRow), [10_000, 20_000, 1_000]],
  ['which sitemaps there are', rangesInUse, [50_000, 50_000, 50_000]],
  ['what is news', numbersSince, [`2026-03-02T09:00:10.000Z`, 1_000, `2026-03-02T09:00:10.000Z`]],
  ['what was withdrawn last', newestWithdrawals, [25]],
  ['the present slugs of articles', presentSlugs, [ids]],
  ['what the newest articles are from', newestDatelines, [300]],
];

describe('with many articles', () => {
  let delivery: OpenDelivery;
  beforeAll(async () => {
    delivery = await openDelivery();
    await delivery.get(UnitOfWork).transaction(async (tx) => {
      for (const sql of fill) await tx.query(sql);
      await tx.query('ANALYZE');
    });
  });
  afterAll(() => delivery.close());

  /** The plan, a step a line. On PostgreSQL the one made for any values, which a prepared statement ends up with. */
  function plan(statement: Statement, values: SqlValue[]): Promise<string[]> {
    if (!isPostgres) {
      return delivery.database.reader
        .query<{ detail: string }[]>(`EXPLAIN QUERY PLAN ${statement.sqlite}`, values)
        .then((steps) => steps.map(({ detail }) => detail));
    }
    return delivery.get(UnitOfWork).transaction(async (tx) => {
      await tx.query('SET LOCAL plan_cache_mode = force_generic_plan');
      await tx.query(`PREPARE served AS ${statement.postgres}`);
      const literals = values.map((value) => (typeof value === 'number' ? value : `'${String(value)}'`));
      const steps = await tx.query<{ 'QUERY PLAN': string }[]>(
        `EXPLAIN EXECUTE served${literals.length > 0 ? `(${literals.join(', ')})` : ''}`,
      );
      await tx.query('DEALLOCATE served');
      return steps.map((step) => step['QUERY PLAN']);
    });
  }

  test.each(served)(
    '%s is found by an index, without reading a table through or sorting',
    async (_, statement, values) => {
      const steps = await plan(statement, values);
      expect(steps.filter((step) => /SEARCH|Index (Only )?Scan/.test(step))).not.toEqual([]);
      // A limit that is a parameter alone makes SQLite prepare the statement anew each time.
      expect(statement.sqlite).not.toMatch(/LIMIT \?(?! \+ 0)/);
      for (const step of steps) {
        expect(step).not.toMatch(/\bSort\b|TEMP B-TREE|Seq Scan|Hash Join/);
        // What another step has found: rows of a list, or the ranges so far.
        expect(step).not.toMatch(/^SCAN (?!w VIRTUAL TABLE|newest\b|ranges\b)/);
      }
    },
  );
});
