import { UnitOfWork } from '@kopij/platform';
import { engineUnderTest, planOf, statementsOf } from '@kopij/testing';
import { openTaking, type OpenTaking } from '../testing/open-taking.js';

const isPostgres = engineUnderTest() === 'postgres';
const manuscripts = 20_000;

const numbers = isPostgres
  ? `SELECT n FROM generate_series(1, ${manuscripts}) g(n)`
  : `WITH RECURSIVE g(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM g WHERE n < ${manuscripts}) SELECT n FROM g`;
const anybody = '(SELECT min(id) FROM users)';

/** A great many manuscripts, every fourth made of an item of its own, and one in four hundred with something open. */
const fill = [
  `INSERT INTO manuscripts (id, version, state, revision, created_at, created_by_id, updated_at, updated_by_id,
     content_changed_by_id, upstream)
   SELECT 'stuk' || n, 1, 'DRAFT', 1, '', ${anybody}, '', ${anybody}, ${anybody},
     CASE WHEN n % 400 = 0 THEN 'KILL' WHEN n % 4 = 0 THEN 'CURRENT' END FROM (${numbers}) g`,
  `INSERT INTO upstreams (manuscript_id, item_id, revision_taken, revision_now, task, is_not_for_web, notes, taken_at)
   SELECT 'stuk' || n, 'item' || n, 1, 1, CASE WHEN n % 400 = 0 THEN 'KILL' END, FALSE, '[]', ''
     FROM (${numbers}) g WHERE n % 4 = 0`,
  `INSERT INTO taken_copies (manuscript_id, item_id, revision, is_whole, content, credits, taken_at, taken_by_id)
   SELECT 'stuk' || n, 'item' || n, 1, FALSE, (SELECT content FROM taken_copies LIMIT 1), '[]', '', ${anybody}
     FROM (${numbers}) g WHERE n % 4 = 0`,
];

describe('with many manuscripts made of copy', () => {
  let desk: OpenTaking;
  beforeAll(async () => {
    desk = await openTaking();
    await desk.send('boot');
    await desk.take('boot');
    await desk.features.get(UnitOfWork, { strict: false }).transaction(async (tx) => {
      for (const sql of fill) await tx.query(sql);
      await tx.query('ANALYZE');
    });
  });
  afterAll(() => desk.close());

  test.each([
    [
      'what waits for somebody',
      '{ manuscripts(filter: { upstreamTasks: [KILL] }) { edges { node { id } } } }',
    ],
    [
      'what manuscripts were made of',
      '{ manuscripts(first: 5) { edges { node { upstream { headline } } } } }',
    ],
    ['what was made of items', '{ wireItems { edges { node { takes { id } } } } }'],
    [
      'items of which something is open',
      '{ wireItems(filter: { hasUpdate: true }) { edges { node { id } } } }',
    ],
  ])('%s is found by an index', async (_, query) => {
    const { errors, statements } = await desk.ask(query, {}, desk.editor);
    expect(errors).toEqual([]);
    const asked = [...new Set(statements)].filter((sql) => /upstream|taken_copies/.test(sql));
    expect(asked).not.toEqual([]);
    for (const sql of asked) {
      for (const step of await planOf(desk, sql)) {
        expect(step).not.toMatch(
          /Seq Scan on (?:upstreams|taken|manus)|SCAN (?:upstreams|taken_copies|manuscripts)\b(?! USING)/,
        );
      }
    }
  });

  it('does not look through other manuscripts when an agency sends a newer revision', async () => {
    const asked = await statementsOf(() => desk.send('boot', { version: 2 }));
    const made = asked.filter((sql) => /^SELECT.*\bupstreams\b/s.test(sql));
    expect(made).not.toEqual([]);
    for (const sql of made) {
      expect((await planOf(desk, sql)).join('\n')).not.toMatch(/Seq Scan|SCAN upstreams/);
    }
  });
});
