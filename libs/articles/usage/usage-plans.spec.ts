import { AgencyRegistry } from '@kopij/agencies';
import type { Actor } from '@kopij/editorial';
import { UnitOfWork } from '@kopij/platform';
import { countStatements, engineUnderTest, planOf, statementsOf } from '@kopij/testing';
import { openReadNewsroom } from '../testing/open-newsroom.js';
import { UsageReader } from './usage-reader.js';

const isPostgres = engineUnderTest() === 'postgres';
const uses = 20_000;
const perMonth = uses / 20;

const numbers = isPostgres
  ? `SELECT n FROM generate_series(0, ${uses - 1}) g(n)`
  : `WITH RECURSIVE g(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM g WHERE n < ${uses - 1}) SELECT n FROM g`;
const anybody = '(SELECT min(id) FROM users)';
/** In the form of an id, in the order of the numbers. */
const idOf = (n: string): string =>
  `'00000000-0000-7000-8000-' || substr(CAST(1000000000000 + ${n} AS text), 2)`;
const item = idOf('(n - n % 40) / 2 + n % 20');
const agency = `(SELECT id FROM agencies WHERE code = CASE n % 2 WHEN 0 THEN 'ANP' ELSE 'AFP' END)`;
const month = `'2026-' || substr(CAST(101 + n % 20 / 2 AS text), 2)`;

/** Of two agencies, in ten months, two articles of each item; each article went live twice. */
const fill = [
  `INSERT INTO manuscripts (id, version, state, revision, created_at, created_by_id, updated_at, updated_by_id,
     content_changed_by_id, upstream)
   SELECT ${idOf('n')}, 1, 'PUBLISHED', 1, '', ${anybody}, '', ${anybody}, ${anybody}, 'CURRENT' FROM (${numbers}) g`,
  `INSERT INTO upstreams (manuscript_id, item_id, headline, revision_taken, revision_now, is_not_for_web, notes, taken_at)
   SELECT ${idOf('n')}, ${item}, 'Item', 1, 1, FALSE, '[]', '' FROM (${numbers}) g`,
  ...[1, 2].map(
    (
      version,
    ) => `INSERT INTO text_uses (agency_id, month, item_id, manuscript_id, version, revision, words, headline, used_at)
   SELECT ${agency}, ${month}, ${item}, ${idOf('n')},
     ${version}, 1, ${version} * 100, 'Kop', '2026-01-0${version}T00:00:00.000Z' FROM (${numbers}) g`,
  ),
];

describe('with many uses of text', () => {
  let newsroom: Awaited<ReturnType<typeof openReadNewsroom>>;
  let admin: Actor;
  beforeAll(async () => {
    newsroom = await openReadNewsroom();
    admin = await newsroom.hire('ADMIN');
    await newsroom.get(UnitOfWork).transaction(async (tx) => {
      for (const sql of fill) await tx.query(sql);
      await tx.query('ANALYZE');
    });
  });
  afterAll(() => newsroom.close());

  const ask = (first: number, after: string | null = null) =>
    newsroom.ask(
      `query ($first: Int, $after: String) { usageReport(agency: "ANP", month: "2026-01") { articleCount wordCount
         items(first: $first, after: $after) { totalCount pageInfo { endCursor } edges { node { itemId headline
           articles { headline wordCount } } } } } }`,
      { first, after },
      admin,
    );

  it('finds them by the index, one page like another', async () => {
    const { data } = await ask(50);
    const report = data?.['usageReport'] as { items: { pageInfo: { endCursor: string } } };
    expect(report).toMatchObject({ articleCount: perMonth, wordCount: perMonth * 200 });
    const { statements, errors } = await ask(50, report.items.pageInfo.endCursor);
    expect(errors).toEqual([]);
    const asked = statements.filter((sql) => sql.includes('text_uses'));
    expect(asked).toHaveLength(3);
    for (const sql of asked) {
      const steps = await planOf(newsroom, sql);
      expect(steps.join('\n')).toMatch(
        isPostgres
          ? /Index (?:Only )?Scan using "?PK_\w+"? on text_uses|Bitmap Index Scan on "?PK_/
          : /SEARCH text_uses USING PRIMARY KEY \(agency_id=\? AND month=\?/,
      );
      expect(steps.join('\n')).not.toMatch(/Seq Scan|SCAN (?:text_uses|upstreams|t|u)\b/);
    }
  });

  it('asks no more for many items than for one', async () => {
    const many = await ask(100);
    expect(await countStatements(() => ask(100))).toBe(await countStatements(() => ask(1)));
    const { items } = many.data?.['usageReport'] as { items: { totalCount: number; edges: unknown[] } };
    expect(items.totalCount).toBe(perMonth / 2);
    expect(items.edges).toHaveLength(100);
    expect(items.edges[0]).toMatchObject({
      node: { headline: 'Item', articles: [{ headline: 'Kop', wordCount: 200 }, { wordCount: 200 }] },
    });
  });

  it('reads no further than it is asked to', async () => {
    const agencyId = (await newsroom.get(AgencyRegistry).current()).resolve('ANP')?.id ?? '';
    const items = newsroom.get(UsageReader).all({ agencyId, month: '2026-01' });
    const statements = await statementsOf(() => items.next());
    expect(statements.filter((sql) => sql.includes('text_uses'))).toHaveLength(2);
    await items.return(undefined);
  });

  it('reads each item once, however many batches there are', async () => {
    const agencyId = (await newsroom.get(AgencyRegistry).current()).resolve('ANP')?.id ?? '';
    const seen: string[] = [];
    for await (const { itemId } of newsroom.get(UsageReader).all({ agencyId, month: '2026-01' }))
      seen.push(itemId);
    expect(seen).toHaveLength(perMonth / 2);
    expect(seen).toEqual([...new Set(seen)].sort());
  });
});
