import type { Actor } from '@kopij/editorial';
import { SetReach } from '@kopij/identity';
import { UnitOfWork } from '@kopij/platform';
import { engineUnderTest, planOf, statementsOf } from '@kopij/testing';
import { openDesk, type OpenDesk } from '../testing/open-desk.js';
import { ManuscriptList } from './manuscript-list.js';
import type { ManuscriptSelection } from './manuscript-selection.js';

const isPostgres = engineUnderTest() === 'postgres';
const manuscripts = 20_000;
const people = 500;

const upTo = (count: number): string =>
  isPostgres
    ? `SELECT n FROM generate_series(1, ${count}) g(n)`
    : `WITH RECURSIVE g(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM g WHERE n < ${count}) SELECT n FROM g`;
const somebody = (n: string): string => `'somebody' || ((${n}) % ${people})`;

/** Copy of many people, each of whom made some of it and is to write some more. */
const fill = (mine: string): string[] => [
  `INSERT INTO users (id, name, email, role, reach, created_at)
   SELECT 'somebody' || (n - 1), 'Iemand', 'iemand' || n || '@example.org', 'REPORTER', 'NEWSROOM', '' FROM (${upTo(people)}) g`,
  `INSERT INTO manuscripts (id, version, state, revision, created_at, created_by_id, updated_at, updated_by_id,
     content_changed_by_id, assignee_id)
   SELECT 'stuk' || n, 1, 'DRAFT', 1, '', ${somebody('n')}, '2026-01-01T' || n, ${somebody('n')}, ${somebody('n')},
     CASE WHEN n % 3 = 0 THEN ${somebody('n + 1')} END FROM (${upTo(manuscripts)}) g`,
  `UPDATE manuscripts SET created_by_id = '${mine}' WHERE id IN ('stuk7', 'stuk8')`,
  `UPDATE manuscripts SET assignee_id = '${mine}' WHERE id IN ('stuk8', 'stuk9')`,
];

describe('with much copy of many people', () => {
  let desk: OpenDesk;
  let freelancer: Actor;
  beforeAll(async () => {
    desk = await openDesk();
    const hired = await desk.hire('REPORTER', 'Free Lancer');
    await desk.get(SetReach).execute(desk.admin, { userId: hired.id, reach: 'OWN' });
    freelancer = { ...hired, reach: 'OWN' };
    await desk.get(UnitOfWork).transaction(async (tx) => {
      for (const sql of fill(hired.id)) await tx.query(sql);
      await tx.query('ANALYZE');
    });
  });
  afterAll(() => desk.close());

  /** What a page and its count ask of the database. */
  function asked(actor: Actor, selection: ManuscriptSelection): Promise<string[]> {
    const list = desk.get(ManuscriptList);
    const first = { direction: 'FORWARD', limit: 20, cursor: null } as const;
    return statementsOf(async () => {
      await list.page(actor, selection, 'UPDATED_NEWEST_FIRST', first);
      await list.page(actor, selection, 'UPDATED_OLDEST_FIRST', {
        ...first,
        cursor: ['2026-01-01T5', 'stuk5'],
      });
      await list.count(actor, selection, 'UPDATED_NEWEST_FIRST');
    });
  }

  const selections: [string, ManuscriptSelection][] = [
    ['everything', {}],
    ['the drafts', { states: ['DRAFT'] }],
    ['one section', { sectionId: 'sport' }],
    ['what waits for an agency', { upstreamTasks: ['KILL'] }],
    ['what was missed', { hasMissedSchedule: true }],
    ['words', { search: 'boot' }],
  ];

  it.each(selections)('somebody is shown of %s what is theirs, found by an index', async (_, selection) => {
    for (const sql of await asked(freelancer, selection)) {
      const plan = (await planOf(desk, sql)).join('\n');
      expect(plan).toMatch(/created_by_id/);
      expect(plan).toMatch(/assignee_id/);
      expect(plan).not.toMatch(/Seq Scan on manuscripts|SCAN manuscripts/);
    }
  });

  it('somebody is shown what they made or are assigned to, once', async () => {
    const list = desk.get(ManuscriptList);
    const first = { direction: 'FORWARD', limit: 20, cursor: null } as const;
    const page = await list.page(freelancer, {}, 'UPDATED_NEWEST_FIRST', first);
    expect(page.map(({ id }) => id)).toEqual(['stuk9', 'stuk8', 'stuk7']);
    expect(await list.count(freelancer, {}, 'UPDATED_NEWEST_FIRST')).toBe(3);
  });

  it.each(selections)(
    'a desk is shown of %s what the newsroom is, by the same statements',
    async (_, selection) => {
      const ofTheNewsroom = await asked(desk.reporter, selection);
      const grants = [{ right: 'WRITE', sectionId: desk.buitenland }] as const;
      expect(await asked({ ...desk.reporter, reach: 'GRANTS', grants }, selection)).toEqual(ofTheNewsroom);
    },
  );

  it('a desk reads one page of the newest without reading the rest', async () => {
    const [page = ''] = await asked({ ...desk.reporter, reach: 'GRANTS', grants: [] }, {});
    const plan = (await planOf(desk, page)).join('\n');
    expect(plan).toMatch(/Index Scan|USING INDEX/);
    expect(plan).not.toMatch(/Seq Scan|TEMP B-TREE|Sort/);
  });
});
