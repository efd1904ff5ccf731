import { UnitOfWork } from '@kopij/platform';
import { engineUnderTest, planOf, statementsOf } from '@kopij/testing';
import { CreateRoutingRule } from '../routing/create-routing-rule.js';
import { g2Message } from '../testing/g2-message.js';
import { admin, openWire, type OpenWire } from '../testing/open-wire.js';

const isPostgres = engineUnderTest() === 'postgres';
const items = 20_000;

const numbers = isPostgres
  ? `SELECT n FROM generate_series(1, ${items}) g(n)`
  : `WITH RECURSIVE g(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM g WHERE n < ${items}) SELECT n FROM g`;
/** In the order of their numbers: some from long ago, half of them older than what an item is compared with. */
const dayOf = `CASE WHEN n <= 10 THEN '01' WHEN n <= ${items / 2} THEN '25' ELSE '28' END`;
const at = `'2026-02-' || ${dayOf} || 'T09:00:' || substr(CAST(100000 + n AS text), 2, 2) || '.' || substr(CAST(100000 + n AS text), 4, 3) || 'Z'`;

/** A great many items, half of them in groups of four, each with ten shingles of its own and one that all have. */
const fill = [
  `INSERT INTO wire_items (id, source_id, provider, chain, chain_key, revision, revision_count, signal, language,
     is_held, is_cancelled, credits, first_at, updated_at, group_id)
   SELECT 'item' || n, (SELECT min(id) FROM wire_sources), 'anp', n, n, 1, 1, 'NONE', 'nl', FALSE, FALSE, '[]', ${at}, ${at},
     CASE WHEN n % 2 = 0 THEN 'groep' || (n / 8) END FROM (${numbers}) g`,
  `INSERT INTO wire_revisions (item_id, number, message_id, at, content_hash, content)
   SELECT 'item' || n, 1, (SELECT min(id) FROM wire_messages), ${at}, n, (SELECT content FROM wire_revisions LIMIT 1)
     FROM (${numbers}) g`,
  `INSERT INTO wire_stories (item_id, at, shingles) SELECT 'item' || n, ${at}, '[1, 2]' FROM (${numbers}) g`,
  `INSERT INTO wire_shingles (shingle, story)
   SELECT CASE WHEN k.n = 11 THEN 1 ELSE (s.number * 7919 + k.n * 104729) % 1000000007 END, s.number
     FROM wire_stories s, (${numbers}) k WHERE k.n <= 11`,
];

const text =
  'De Portugese kustwacht heeft de veertien opvarenden gered van een houten zeilschip dat voor de Algarve lek was geslagen.';

const inbox =
  '{ wireItems(onePerGroup: true) { edges { node { headline group { items { headline } differences { item { id } } } } } } }';

/** What is done, part of a statement that it takes, and the columns by which that finds its rows. */
const cases: [string, 'tell' | 'tellAgain' | 'read', RegExp, string[]][] = [
  ['items that tell the same', 'tell', /FROM wire_shingles w/, ['shingle', 'story']],
  ['the last text before the recent ones', 'tell', /FROM wire_stories WHERE at </, ['at']],
  ['the others of a group', 'tell', /WHERE group_id = \S+ AND id <>/, ['group_id']],
  ['the members of groups', 'tell', /WHERE group_id (?:IN|= ANY)/, ['group_id']],
  ['what may have been taken instead', 'tell', /JOIN wire_items other/, ['group_id']],
  ['what is added to a group', 'tell', /^UPDATE wire_items SET group_id/, ['id']],
  ['what an item stands under', 'tellAgain', /FROM wire_stories WHERE item_id =/, ['item_id']],
  ['the shingles of an old text', 'tellAgain', /^DELETE FROM wire_shingles/, ['shingle', 'story']],
  ['whether an item is told again later', 'read', /NOT EXISTS/, ['group_id', 'updated_at']],
  ['the items of groups', 'read', /WHERE group_id (?:IN|= ANY)/, ['group_id']],
];

describe('with many stories', () => {
  let wire: OpenWire;
  const statements = { tell: [''], tellAgain: [''], read: [''] };

  beforeAll(async () => {
    wire = await openWire();
    const source = await wire.aSource();
    const tell = (guid: string, version: number, told: string): Promise<unknown> =>
      wire.receive(source, g2Message({ guid, version, text: told, more: `Dat meldt ${guid}, ${version}.` }));
    await tell('rif', 1, 'Denemarken begint met de aanleg van een rif.');
    await wire.features.get(UnitOfWork, { strict: false }).transaction(async (tx) => {
      for (const sql of fill) await tx.query(sql);
      await tx.query('ANALYZE');
    });
    await wire.features.get(CreateRoutingRule, { strict: false }).execute(admin, {
      name: 'Veerboten',
      conditions: { words: ['veerdienst'] },
      taking: 'TAKE',
    });
    await tell('a', 1, text);
    await tell('b', 1, text);
    statements.tell = await statementsOf(() => tell('c', 1, text));
    statements.tellAgain = await statementsOf(() => tell('c', 2, text));
    ({ statements: statements.read } = await readInbox());
  });
  afterAll(() => wire.close());

  async function readInbox(): Promise<{ statements: string[] }> {
    const { errors, statements: read } = await wire.ask(inbox, {}, admin);
    expect(errors).toEqual([]);
    return { statements: [...read] };
  }

  test.each(cases)('%s: found by an index', async (_, when, part, columns) => {
    const asked = [...new Set(statements[when])].filter((sql) => part.test(sql));
    expect(asked).not.toEqual([]);
    for (const sql of asked) {
      const searches = (await planOf(wire, sql)).filter((step) => /SEARCH|Index Cond/.test(step));
      const [first = ''] = columns;
      const those = searches.filter((step) => isIn(step, first));
      expect(those).not.toEqual([]);
      for (const step of those) expect(columns.filter((column) => isIn(step, column))).toEqual(columns);
    }
  });

  test.each(['tell', 'tellAgain', 'read'] as const)('no table is read through to %s', async (when) => {
    const many = /^(?:SELECT|DELETE|UPDATE)\b.*\bwire_(?:items|revisions|stories|shingles)\b/s;
    for (const sql of new Set(statements[when].filter((each) => many.test(each)))) {
      // In the order of its rows, a table is not read through: a few are read.
      if (/ORDER BY number LIMIT \d+$/.test(sql)) continue;
      for (const step of await planOf(wire, sql)) {
        expect(step).not.toMatch(/Seq Scan on wire_|Hash Join|SCAN (?:wire_\w+|[wxos])\b(?! USING)/);
      }
    }
  });
});

function isIn(step: string, column: string): boolean {
  return new RegExp(`\\b${column}\\b`).test(step);
}
