import { UnitOfWork } from '@kopij/platform';
import { aParagraph, engineUnderTest, planOf, statementsOf } from '@kopij/testing';
import { openDelivery, type OpenDelivery } from '../testing/open-delivery.js';

const isPostgres = engineUnderTest() === 'postgres';
const articles = 20_000;

const numbers = isPostgres
  ? `SELECT n FROM generate_series(1, ${articles}) g(n)`
  : `WITH RECURSIVE g(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM g WHERE n < ${articles}) SELECT n FROM g`;
/** In the order of their numbers: some from long ago, half of them older than what an article is compared with. */
const dayOf = `CASE WHEN n <= 10 THEN '01' WHEN n <= ${articles / 2} THEN '25' ELSE '28' END`;
const at = `'2026-02-' || ${dayOf} || 'T09:00:' || substr(CAST(100000 + n AS text), 2, 2) || '.' || substr(CAST(100000 + n AS text), 4, 3) || 'Z'`;
const story = `CASE WHEN n % 2 = 0 THEN 'story' || (n / 8) END`;

/** A great many articles, half of them in stories of four, each with ten shingles of its own and one that all have. */
const fill = [
  `INSERT INTO live_articles (id, revision, slug, published_at, first_published_at, updated_at, headline, lead,
     credits, byline, blocks, plain_text, word_count, story_id)
   SELECT 'a' || n, 1, 's' || n, ${at}, ${at}, ${at}, 'Kop', '""', '[]', '[]', '[]', '""', 0, ${story} FROM (${numbers}) g`,
  `INSERT INTO live_lists (id, section_id, agency_id) SELECT n, 's' || n, '' FROM (${numbers}) g WHERE n > 100`,
  `INSERT INTO live_listings (list_id, published_at, article_id, story_id)
   SELECT n, ${at}, 'a' || n, ${story} FROM (${numbers}) g WHERE n > 100`,
  `INSERT INTO live_stories (article_id, at, shingles) SELECT 'a' || n, ${at}, '[1, 2]' FROM (${numbers}) g`,
  `INSERT INTO live_shingles (shingle, story)
   SELECT CASE WHEN k.n = 11 THEN 1 ELSE (s.number * 7919 + k.n * 104729) % 1000000007 END, s.number
     FROM live_stories s, (${numbers}) k WHERE k.n <= 11`,
];

const ship =
  'De Portugese kustwacht heeft de veertien opvarenden gered van een houten zeilschip dat voor de Algarve lek was geslagen.';

/** What is done, part of a statement that it takes, and the columns by which that finds its rows. */
const cases: [string, 'tell' | 'tellAgain' | 'takeDown', RegExp, string[]][] = [
  ['articles with a shingle', 'tell', /FROM live_shingles w/, ['shingle', 'story']],
  ['the last text before the recent ones', 'tell', /FROM live_stories WHERE at </, ['at']],
  ['the texts of articles', 'tell', /"plainText" FROM json/, ['id']],
  ['the other tellings of a story', 'tell', /WHERE a.story_id = \S+ AND a.id <>/, ['story_id']],
  ['all tellings of stories', 'tell', /AS "storyId" FROM json/, ['story_id']],
  ['what is added to a story', 'tell', /^UPDATE live_articles SET story_id/, ['id']],
  ['its listings', 'tell', /^UPDATE live_listings SET story_id/, ['article_id']],
  ['what an article stands under', 'tellAgain', /FROM live_stories WHERE article_id/, ['article_id']],
  ['the shingles of an old text', 'tellAgain', /^DELETE FROM live_shingles/, ['shingle', 'story']],
  ['what an article stood under', 'takeDown', /FROM live_stories WHERE article_id/, ['article_id']],
  ['its shingles', 'takeDown', /^DELETE FROM live_shingles/, ['shingle', 'story']],
];

describe('with many stories', () => {
  let delivery: OpenDelivery;
  const statements = { tell: [''], tellAgain: [''], takeDown: [''] };

  beforeAll(async () => {
    delivery = await openDelivery();
    await delivery.get(UnitOfWork).transaction(async (tx) => {
      for (const sql of fill) await tx.query(sql);
      await tx.query('ANALYZE');
    });
    const tell = (id: string, more: string): Promise<unknown> =>
      delivery.publish({ id, headline: id, blocks: [aParagraph('a', ship), aParagraph('b', more)] });
    await tell('eerste', 'Dat meldt de kustwacht.');
    await tell('tweede', 'Niemand raakte gewond.');
    statements.tell = await statementsOf(() => tell('derde', 'Het schip is gezonken, zegt de kustwacht.'));
    statements.tellAgain = await statementsOf(() => tell('derde', 'Het schip ligt in de haven van Lagos.'));
    statements.takeDown = await statementsOf(() => delivery.takeDown('derde'));
  });
  afterAll(() => delivery.close());

  test.each(cases)('%s: found by an index', async (_, when, part, columns) => {
    const asked = [...new Set(statements[when])].filter((sql) => part.test(sql));
    expect(asked).not.toEqual([]);
    for (const sql of asked) {
      const searches = (await planOf(delivery, sql)).filter((step) => /SEARCH|Index Cond/.test(step));
      const [first = ''] = columns;
      const those = searches.filter((step) => isIn(step, first));
      expect(those).not.toEqual([]);
      for (const step of those) expect(columns.filter((column) => isIn(step, column))).toEqual(columns);
    }
  });

  test.each(['tell', 'tellAgain', 'takeDown'] as const)('no table is read through to %s', async (when) => {
    const many = /^(?:SELECT|DELETE|UPDATE)\b.*\blive_(?:articles|listings|stories|shingles)\b/s;
    for (const sql of new Set(statements[when].filter((each) => many.test(each)))) {
      // In the order of its rows, a table is not read through: a few are read.
      if (/ORDER BY number LIMIT \d+$/.test(sql)) continue;
      for (const step of await planOf(delivery, sql)) {
        expect(step).not.toMatch(/Seq Scan on live_(?!lists)|Hash Join|SCAN (?:live_\w+|[axos])\b(?! USING)/);
      }
    }
  });

  it('takes no statement more for an article that is too old to be compared, and a few for one that nothing resembles', async () => {
    const count = async (publication: object): Promise<number> => {
      // Two articles of the same instant take statements more in the index of the search.
      delivery.clock.advance(1_000);
      return (await statementsOf(() => delivery.publish(publication))).length;
    };
    const old = new Date(delivery.clock.now().getTime() - 15 * 24 * 60 * 60_000);
    const blocks = [
      aParagraph(
        'a',
        'Denemarken begint volgend voorjaar met de aanleg van een kunstmatig rif van gebroken graniet in zee.',
      ),
    ];
    const short = await count({ headline: 'Kort', blocks: [aParagraph('a', 'De brug is open.')] });
    expect(await count({ headline: 'Oud', blocks, at: old })).toBe(short);
    expect((await count({ headline: 'Nieuw', blocks })) - short).toBe(isPostgres ? 6 : 5);
  });
});

function isIn(step: string, column: string): boolean {
  return new RegExp(`\\b${column}\\b`).test(step);
}
