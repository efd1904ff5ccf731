import { rowsThat, UnitOfWork, whereAll } from '@kopij/platform';
import { parseQuery } from '@kopij/search';
import { engineUnderTest } from '@kopij/testing';
import { openWire, type OpenWire } from '../testing/open-wire.js';
import { inboxTerms, type ItemSelection } from './inbox-terms.js';

const engine = engineUnderTest();
const isPostgres = engine === 'postgres';
const items = 20_000;

const numbers = isPostgres
  ? `SELECT n FROM generate_series(1, ${items}) g(n)`
  : `WITH RECURSIVE g(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM g WHERE n < ${items}) SELECT n FROM g`;
const at = `'2026-03-02T09:00:' || substr(CAST(100000 + n AS text), 2, 2) || '.' || substr(CAST(100000 + n AS text), 4, 3) || 'Z'`;

/** A great many items, of ten sources, in ten sections; one in a hundred is ignored, and one in a thousand is about a storm. */
const fill = [
  `INSERT INTO sections (id, version, slug, name, position, requires_review, four_eyes)
   SELECT 'sectie' || n, 1, 'sectie' || n, 'Sectie', n, TRUE, FALSE FROM (${numbers}) g WHERE n <= 10`,
  `INSERT INTO wire_sources (id, version, slug, name, kind, created_at)
   SELECT 'bron' || n, 1, 'bron' || n, 'Bron', 'PUSH', ${at} FROM (${numbers}) g WHERE n <= 10`,
  `INSERT INTO users (id, name, email, role, created_at)
   SELECT 'iemand' || n, 'Iemand', n || '@krant.example', 'EDITOR', '' FROM (${numbers}) g WHERE n <= 20`,
  `INSERT INTO wire_items (id, source_id, provider, chain, chain_key, revision, revision_count, signal, language, section_id,
     is_held, is_cancelled, credits, first_at, updated_at, ignored_at)
   SELECT 'item' || n, 'bron' || (n % 10 + 1), 'anp', n, n, 1, 1, CASE WHEN n % 500 = 0 THEN 'CANCEL' ELSE 'NONE' END, 'nl',
     'sectie' || (n / 10 % 10 + 1), FALSE, FALSE, '[]', ${at}, ${at}, CASE WHEN n % 100 = 0 THEN ${at} END FROM (${numbers}) g`,
  `INSERT INTO wire_item_texts (number, wire_item_id) SELECT n, 'item' || n FROM (${numbers}) g`,
  isPostgres
    ? `INSERT INTO wire_item_search (number, words) SELECT n, CAST(
         CASE WHEN n % 1000 = 0 THEN '''_aanp'':1 ''storm'':1B' ELSE '''_aanp'':1 ''wind'':1B' END AS tsvector) FROM (${numbers}) g`
    : `INSERT INTO wire_item_search (rowid, head, text, head_stems, text_stems, marks)
       SELECT n, '', CASE WHEN n % 1000 = 0 THEN 'storm' ELSE 'wind' END, '', '', '_aanp' FROM (${numbers}) g`,
  `INSERT INTO wire_seen (user_id, item_id, revision, seen_at)
   SELECT u.id, 'item' || n, 1, ${at} FROM (${numbers}) g, users u WHERE n % 10 = 0 AND u.id LIKE 'iemand%'`,
];

const storm = { terms: parseQuery('storm'), marks: [] };
const now = new Date('2026-03-02T10:00:00.000Z');

/** What is asked for, and the columns of the index that it must be found by. */
const cases: [string, ItemSelection, string][] = [
  ['everything', {}, 'updated_at, id'],
  ['a section', { sectionId: 'sectie1' }, 'section_id, updated_at, id'],
  ['a source', { sourceId: 'bron1' }, 'source_id, updated_at, id'],
  ['a signal', { signal: 'CANCEL' }, 'signal, updated_at, id'],
  ['what is new', { states: ['NEW'] }, 'updated_at, id'],
  ['what is new or updated', { states: ['NEW', 'UPDATED'] }, 'updated_at, id'],
  ['what was seen', { states: ['SEEN'] }, 'updated_at, id'],
  ['what is ignored', { states: ['IGNORED'] }, 'updated_at, id'],
];

describe('with many items', () => {
  let wire: OpenWire;
  beforeAll(async () => {
    wire = await openWire();
    await wire.features.get(UnitOfWork, { strict: false }).transaction(async (tx) => {
      for (const sql of fill) await tx.query(sql);
      // As the server's vacuum leaves it.
      if (isPostgres) await tx.query(`SELECT gin_clean_pending_list('wire_item_search_words')`);
      await tx.query('ANALYZE');
    });
  });
  afterAll(() => wire.close());

  async function plan(selection: ItemSelection, isFirst = true): Promise<string[]> {
    const terms = inboxTerms(selection, { id: 'iemand1', sight: 'RELEASED' }, now, engine);
    if (!isFirst) terms.push({ sql: '(updated_at, id) < (?, ?)', values: [now.toISOString(), 'item1'] });
    const { sqlite } = rowsThat(`${whereAll(terms)} ORDER BY updated_at DESC, id DESC LIMIT 21`);
    const values = terms.flatMap((term) => term.values);
    let sql = `SELECT * FROM wire_items ${sqlite}`;
    for (const value of values) sql = sql.replace('?', `'${value.replaceAll("'", "''")}'`);
    const explain = isPostgres ? 'EXPLAIN' : 'EXPLAIN QUERY PLAN';
    const steps = await wire.database.reader.query<Record<string, string>[]>(`${explain} ${sql}`);
    return steps.map((step) => step['detail'] ?? step['QUERY PLAN'] ?? '');
  }

  /** The columns of the index that a step uses. */
  async function columnsOf(step: string): Promise<string> {
    const [, name = ''] = /(?:USING INDEX|Scan (?:Backward )?using) "?(\w+)"?/.exec(step) ?? [];
    const [index] = await wire.database.reader.query<{ sql: string }[]>(
      isPostgres
        ? `SELECT indexdef AS sql FROM pg_indexes WHERE indexname = '${name}'`
        : `SELECT sql FROM sqlite_master WHERE name = '${name}'`,
    );
    return (
      /\((.*?)\)/
        .exec(index?.sql ?? '')?.[1]
        ?.replaceAll('"', '')
        .trim() ?? ''
    );
  }

  test.each(cases)('a page of %s is found by an index, in order', async (_, selection, columns) => {
    for (const isFirst of [true, false]) {
      const steps = await plan(selection, isFirst);
      const [first = ''] = steps.filter((step) => step.includes('wire_items'));
      expect(await columnsOf(first)).toBe(columns);
      for (const step of steps) expect(step).not.toMatch(/\bSort\b|TEMP B-TREE|Seq Scan|Hash Join/);
    }
  });

  test.each([
    ['words', storm],
    ['words of an agency', { ...storm, marks: [['_aanp']] }],
  ])('%s are found by their index, and then only what has them is put in order', async (_, sought) => {
    const steps = (await plan({ sought })).join('\n');
    expect(steps).toMatch(isPostgres ? /Index Scan on wire_item_search_words/ : /VIRTUAL TABLE INDEX/);
    expect(steps).not.toMatch(/Seq Scan on wire_item_|SCAN wire_(items|item_texts)/);
  });
});
