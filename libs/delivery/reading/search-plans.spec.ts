import { UnitOfWork } from '@kopij/platform';
import { engineUnderTest, planOf, statementsOf } from '@kopij/testing';
import { openDelivery, type OpenDelivery } from '../testing/open-delivery.js';

const isPostgres = engineUnderTest() === 'postgres';
const articles = 20_000;

const numbers = isPostgres
  ? `SELECT n FROM generate_series(1, ${articles}) g(n)`
  : `WITH RECURSIVE g(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM g WHERE n < ${articles}) SELECT n FROM g`;
const instant = `'2026-03-02T09:00:00.000Z'`;

/** A great many articles about wind, of which one in five thousand is about a storm as well. */
const fill = [
  `INSERT INTO live_articles (id, revision, slug, section_id, published_at, first_published_at, updated_at, headline, lead,
     credits, byline, blocks, plain_text, word_count)
   SELECT 'a' || n, 1, 's' || n, NULL, ${instant}, ${instant}, ${instant}, 'Kop', '"Lead"', '[]', '[]', '[]', '"Tekst"', 0 FROM (${numbers}) g`,
  `INSERT INTO article_texts (number, article_id) SELECT n, 'a' || n FROM (${numbers}) g`,
  isPostgres
    ? `INSERT INTO article_search (number, words)
       SELECT n, CAST(CASE WHEN n % 5000 = 0 THEN '''wind'':1B ''storm'':2B' ELSE '''wind'':1B' END AS tsvector) FROM (${numbers}) g`
    : `INSERT INTO article_search (rowid, head, text, head_stems, text_stems, marks)
       SELECT n, '', CASE WHEN n % 5000 = 0 THEN 'wind storm' ELSE 'wind' END, '', '', '' FROM (${numbers}) g`,
  `INSERT INTO unindexed_articles (article_id) SELECT 'a' || n FROM (${numbers}) g`,
];

const query = `query ($query: String!, $orderBy: SearchOrder) {
  search(query: $query, orderBy: $orderBy) {
    totalCount isTotalExact edges { node { headline } highlights { html } } facets { years { count } }
  }
}`;

/** A table that is read through, and rows that are sorted although an index has them in order. */
const slow = isPostgres ? /Seq Scan|Hash Join/ : /^SCAN (?!s VIRTUAL TABLE|w VIRTUAL TABLE)|TEMP B-TREE/;

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

  it.each([
    ['storm', 'NEWEST_FIRST', 4],
    ['wind', 'NEWEST_FIRST', 1_000],
    ['wind', 'RELEVANCE', 1_000],
  ])('%s is found %s, and counted as far as %i, by indexes alone', async (typed, orderBy, totalCount) => {
    const statements = await statementsOf(async () => {
      const { data, errors } = await delivery.ask(query, { query: typed, orderBy });
      expect(errors).toEqual([]);
      expect(data?.['search']).toMatchObject({ totalCount, isTotalExact: totalCount < 1_000 });
    });
    const reading = statements.filter((sql) => /article_search|live_articles/.test(sql));
    expect(reading.length).toBeGreaterThan(0);
    for (const sql of new Set(reading)) {
      for (const step of await planOf(delivery, sql)) expect(step).not.toMatch(slow);
      // A limit that is a parameter alone makes SQLite prepare the statement anew each time.
      if (!isPostgres) expect(sql).not.toMatch(/LIMIT \?(?! \+ 0)/);
    }
  });

  it('an article is put into the index, and out of it, by its keys', async () => {
    const { id } = await delivery.publish();
    const statements = await statementsOf(async () => {
      await delivery.publish({ id });
      await delivery.takeDown(id);
    });
    const writing = statements.filter((sql) => /article_(?:search|texts)/.test(sql));
    expect(writing.length).toBeGreaterThan(3);
    for (const sql of new Set(writing)) {
      for (const step of await planOf(delivery, sql)) {
        expect(step).not.toMatch(
          isPostgres ? slow : /^SCAN (?!VALUE|json_each|article_search VIRTUAL TABLE)/,
        );
      }
    }
  });
});
