import { manuscriptStates, type Actor } from '@kopij/editorial';
import { UnitOfWork } from '@kopij/platform';
import { engineUnderTest, planOf, statementsOf } from '@kopij/testing';
import { Mentions } from '../commenting/mentions.js';
import { openDesk, type OpenDesk } from '../testing/open-desk.js';
import { ManuscriptCounts } from './manuscript-counts.js';
import { ManuscriptList } from './manuscript-list.js';
import type { ManuscriptSelection } from './manuscript-selection.js';
import { MyWork } from './my-work.js';
import { workLists } from './work-lists.js';
import type { WorkName } from '../contract/work.types.js';

const isPostgres = engineUnderTest() === 'postgres';
const manuscripts = 100_000;

const numbers = isPostgres
  ? `SELECT n FROM generate_series(1, ${manuscripts}) g(n)`
  : `WITH RECURSIVE g(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM g WHERE n < ${manuscripts}) SELECT n FROM g`;
const text = (n: string): string => `CAST(${n} AS text)`;
/** In the form of an id, in the order of the numbers. */
const idOf = (n: string): string =>
  `'00000000-0000-7000-8000-' || substr(${text(`1000000000000 + ${n}`)}, 2)`;
/** A millisecond after the one before. */
const at = `'2026-03-02T09:' || substr(${text('100 + n / 60000')}, 2, 2) || ':' || substr(${text('100 + n / 1000 % 60')}, 2, 2)
  || '.' || substr(${text('1000 + n % 1000')}, 2, 3) || 'Z'`;
const userOf = (n: string): string => `'iemand' || ${text(`${n} % 40 + 1`)}`;

/** The archive of a newsroom of forty people, in twenty sections: nearly all of it was published. */
const fill = [
  `INSERT INTO sections (id, version, slug, name, position, requires_review, four_eyes)
   SELECT 'sectie' || n, 1, 'sectie' || n, 'Sectie', n, TRUE, FALSE FROM (${numbers}) g WHERE n <= 20`,
  `UPDATE sections SET parent_id = 'sectie1' WHERE id IN ('sectie2', 'sectie3', 'sectie4')`,
  `INSERT INTO users (id, name, email, role, created_at)
   SELECT 'iemand' || n, 'Iemand', n || '@krant.example', 'EDITOR', '' FROM (${numbers}) g WHERE n <= 40`,
  `INSERT INTO manuscripts (id, version, state, revision, section_id, assignee_id, due_at, sent_back_to_id, missed_schedule, upstream,
     live_revision, embargoed_until,
     created_at, created_by_id, updated_at, updated_by_id, content_changed_by_id)
   SELECT ${idOf('n')}, 1,
     CASE WHEN n % 100 = 0 THEN 'DRAFT' WHEN n % 100 = 1 THEN 'IN_REVIEW' WHEN n % 1000 = 2 THEN 'SPIKED' ELSE 'PUBLISHED' END, 1,
     'sectie' || ${text('n / 7 % 20 + 1')}, CASE WHEN n % 3 > 0 THEN ${userOf('n / 3')} END,
     CASE WHEN n % 300 = 0 THEN ${at} END, CASE WHEN n % 200 = 0 THEN ${userOf('n / 200')} END,
     CASE WHEN n % 2000 = 1 THEN '{}' END,
     CASE WHEN n % 1000 = 0 THEN 'KILL' WHEN n % 50 = 0 THEN 'UPDATE' WHEN n % 2 = 0 THEN 'CURRENT' END,
     CASE WHEN n % 100 > 1 AND n % 1000 <> 2 OR n % 500 = 0 THEN 1 END, CASE WHEN n % 700 = 0 THEN '2036-03-02T09:00:00.000Z' END,
     ${at}, ${userOf('n / 5')}, ${at}, ${userOf('n')}, ${userOf('n / 9')} FROM (${numbers}) g`,
  `INSERT INTO comment_threads (id, manuscript_id, kind, revision, started_at, started_by_id)
   SELECT ${idOf('n')}, ${idOf('n')}, 'COMMENT', 1, ${at}, ${userOf('n')} FROM (${numbers}) g WHERE n % 4 = 0`,
  `INSERT INTO thread_mentions (user_id, thread_id, resolved_at)
   SELECT ${userOf('n / 4')}, ${idOf('n')}, CASE WHEN n % 80 > 0 THEN ${at} END FROM (${numbers}) g WHERE n % 4 = 0`,
];

const editor: Actor = { id: 'iemand1', name: 'Iemand', role: 'EDITOR' };
const grants = ['sectie1', 'sectie2'].flatMap((sectionId) =>
  (['REVIEW', 'PUBLISH'] as const).map((right) => ({ right, sectionId })),
);
const people: [words: string, Actor][] = [
  ['an editor', editor],
  ['an editor of two sections', { ...editor, reach: 'GRANTS', grants }],
  ['a freelancer', { ...editor, role: 'REPORTER', reach: 'OWN' }],
];
/** What boards show in their columns, and beside them. */
const selections: [words: string, selection: ManuscriptSelection][] = [
  ['everything', {}],
  ['one state', { states: ['DRAFT'] }],
  ['several states', { states: ['DRAFT', 'IN_REVIEW', 'PUBLISHED'] }],
  ['a section', { sectionId: 'sectie1' }],
  ['a section with all below it', { sectionId: 'sectie1', withSubsections: true }],
  ['one state in a section', { states: ['PUBLISHED'], sectionId: 'sectie1' }],
  ['one state with all below a section', { states: ['DRAFT'], sectionId: 'sectie1', withSubsections: true }],
  ['what is assigned to somebody', { assigneeId: 'iemand1' }],
  ['one state of somebody', { assigneeId: 'iemand1', states: ['DRAFT'] }],
  ['what somebody created', { createdById: 'iemand1' }],
  ['what somebody changed last', { updatedById: 'iemand1' }],
  ['what somebody changed last in a section', { updatedById: 'iemand1', sectionId: 'sectie1' }],
  ['what is live', { isLive: true }],
  ['what is live and edited', { isLive: true, states: ['DRAFT'] }],
  ['what is not live', { isLive: false }],
  ['what is under embargo', { isUnderEmbargo: true }],
  ['what has changed', { updatedAfter: '2026-03-02T09:01:39.000Z' }],
  ['what an agency has killed', { upstreamTasks: ['KILL'] }],
];
const middle = ['2026-03-02T09:00:50.000Z', '00000000-0000-7000-8000-000000050000'] as const;
const names = Object.keys(workLists) as WorkName[];
const page = { direction: 'FORWARD', limit: 20, cursor: null } as const;

describe('in a large archive', () => {
  let desk: OpenDesk;
  beforeAll(async () => {
    desk = await openDesk();
    await desk.get(UnitOfWork).transaction(async (tx) => {
      for (const sql of fill) await tx.query(sql);
      await tx.query('ANALYZE');
    });
    // An index alone answers where nothing has changed since the last vacuum, which else comes when it comes.
    if (isPostgres) await desk.rows('VACUUM ANALYZE manuscripts');
  });
  afterAll(() => desk.close());

  /** How everything that `work` asks is found. */
  async function plans(work: () => Promise<unknown>, about: string): Promise<string> {
    const asked = (await statementsOf(work)).filter((sql) => sql.includes(about));
    expect(asked.length).toBeGreaterThan(0);
    const found: string[] = [];
    for (const sql of new Set(asked)) found.push(...(await planOf(desk, sql)));
    return found.join('\n');
  }

  const scans = isPostgres
    ? /Seq Scan on (manuscripts|comment_threads|thread_mentions)/
    : /SCAN (manuscripts|m|t|comment_threads|thread_mentions)\b(?! USING (COVERING )?INDEX)/;

  const byId = isPostgres
    ? /Index Cond: .*\(id\)::text = ANY/
    : /SEARCH manuscripts USING (COVERING )?INDEX \S+ \(id=\?/;

  /** All of an index is gone through, for what may be nowhere in it. */
  const walks = /SCAN (manuscripts|m)\b/;

  describe.each(people)('the work of %s', (_, actor) => {
    it.each(names)('%s is found and counted by indexes, from the beginning and further on', async (name) => {
      const work = desk.get(MyWork);
      const [first] = await work.page(actor, name, page);
      const cursor = first
        ? workLists[name].order.placeOf(first)
        : (['2026-03-02T09:00:10.000Z', 'x'] as const);
      const found = await plans(async () => {
        await work.page(actor, name, page);
        await work.page(actor, name, { ...page, cursor });
        await work.countUpToMost(actor, name);
      }, 'manuscripts');
      expect(found).not.toMatch(scans);
      if (['toReview', 'sentBack', 'missedSchedules'].includes(name) && actor.reach !== 'OWN') {
        // What others wait for is not put in order each time.
        expect(found).not.toMatch(/\bSort\b|TEMP B-TREE/);
      }
    });

    it('mentions are found by their index, in order', async () => {
      const mentions = desk.get(Mentions);
      const cursor = ['00000000-0000-7000-8000-000000099000'] as const;
      const found = await plans(async () => {
        expect((await mentions.page(actor, page)).length).toBeGreaterThan(0);
        await mentions.page(actor, { ...page, cursor });
        await mentions.countUpToMost(actor);
      }, 'thread_mentions');
      expect(found).not.toMatch(scans);
    });

    it('the number in each state is counted by indexes, as far as that goes', async () => {
      const counts = desk.get(ManuscriptCounts);
      for (const [, selection] of selections) {
        const found = await plans(() => counts.byState(actor, selection), 'manuscripts');
        expect(found).not.toMatch(scans);
        expect(found).not.toMatch(walks);
      }
    });

    it.each(selections)(
      'the board lists %s by indexes, from the beginning and further on',
      async (__, selection) => {
        const list = desk.get(ManuscriptList);
        for (const direction of ['FORWARD', 'BACKWARD'] as const) {
          for (const order of ['UPDATED_NEWEST_FIRST', 'UPDATED_OLDEST_FIRST'] as const) {
            const found = await plans(async () => {
              await list.page(actor, selection, order, { ...page, direction });
              await list.page(actor, selection, order, { ...page, direction, cursor: middle });
            }, 'manuscripts');
            expect(found).not.toMatch(scans);
            if (Object.keys(selection).length > 0) expect(found).not.toMatch(walks);
          }
        }
      },
    );
  });

  it.each([
    ['everything', {}],
    ['one state', { states: ['PUBLISHED'] as const }],
    ['one state in a section', { states: ['PUBLISHED'] as const, sectionId: 'sectie1' }],
    ['one state of somebody', { states: ['PUBLISHED'] as const, createdById: 'iemand1' }],
    ['what has changed', { updatedAfter: '2026-03-02T09:01:39.000Z' as const }],
  ])('a column is not put in order each time: %s', async (_, selection) => {
    const list = desk.get(ManuscriptList);
    for (const direction of ['FORWARD', 'BACKWARD'] as const) {
      const found = await plans(async () => {
        await list.page(editor, selection, 'UPDATED_NEWEST_FIRST', { ...page, direction });
        await list.page(editor, selection, 'UPDATED_NEWEST_FIRST', { ...page, direction, cursor: middle });
      }, 'manuscripts');
      expect(found).not.toMatch(/\bSort\b|TEMP B-TREE/);
    }
  });

  it('several states are read from the beginnings of each, of which none is put in order', async () => {
    const list = desk.get(ManuscriptList);
    const selection = { sectionId: 'sectie1', withSubsections: true };
    const steps = await plans(
      () => list.page(editor, selection, 'UPDATED_NEWEST_FIRST', page),
      'manuscripts',
    );
    const ofRun = isPostgres
      ? /Index (Only )?Scan Backward using \S+ on manuscripts manuscripts_1/
      : /SEARCH manuscripts USING COVERING INDEX \S+ \(section_id=\? AND state=\?\)/;
    expect(steps).toMatch(ofRun);
  });

  it('the newest are listed by their ids, in order', async () => {
    const list = desk.get(ManuscriptList);
    for (const direction of ['FORWARD', 'BACKWARD'] as const) {
      const found = await plans(async () => {
        await list.page(editor, {}, 'CREATED_NEWEST_FIRST', { ...page, direction });
        await list.page(editor, {}, 'CREATED_NEWEST_FIRST', { ...page, direction, cursor: [middle[1]] });
      }, 'manuscripts');
      expect(found).not.toMatch(scans);
      expect(found).not.toMatch(/\bSort\b|TEMP B-TREE/);
    }
  });

  it.each(people)(
    'the newest of a selection are looked for among few, by their ids, for %s',
    async (_, actor) => {
      const list = desk.get(ManuscriptList);
      for (const [, selection] of selections.filter(([words]) => words !== 'everything')) {
        for (const direction of ['FORWARD', 'BACKWARD'] as const) {
          const found = await plans(async () => {
            await list.page(actor, selection, 'CREATED_NEWEST_FIRST', { ...page, direction });
            await list.page(actor, selection, 'CREATED_NEWEST_FIRST', {
              ...{ ...page, direction },
              cursor: [middle[1]],
            });
          }, 'manuscripts');
          expect(found).not.toMatch(scans);
          // Of the newest, or of one's own, each by its id.
          expect(found).toMatch(byId);
        }
      }
    },
  );

  it('the newest of a selection are those of the 5,000 that were created last', async () => {
    const list = desk.get(ManuscriptList);
    const selection = { states: ['DRAFT'] as const };
    expect(await list.count(editor, selection, 'CREATED_NEWEST_FIRST')).toBe(50);
    expect(await list.count(editor, {}, 'CREATED_NEWEST_FIRST')).toBe(manuscripts);
    const last = { ...page, direction: 'BACKWARD' } as const;
    const [oldest] = await list.page(editor, selection, 'CREATED_NEWEST_FIRST', last);
    expect(oldest?.id).toBe(`00000000-0000-7000-8000-${String(manuscripts - 4_900).padStart(12, '0')}`);
  });

  it.each(['assigneeId', 'createdById', 'updatedById'])(
    'what is counted by %s is in the index',
    async (by) => {
      const counts = desk.get(ManuscriptCounts);
      const found = await plans(() => counts.byState(editor, { [by]: 'iemand1' }), 'manuscripts');
      const steps = found
        .split('\n')
        .filter((step) => /SEARCH|Scan/.test(step) && step.includes('manuscripts'));
      expect(steps.length).toBeGreaterThan(0);
      for (const step of steps) expect(step).toMatch(/COVERING INDEX|Index Only Scan/);
    },
  );

  it.each([
    ['everything', {}],
    ['before some time', { dueBefore: '2026-03-02T09:00:30.000Z' }],
  ])('what is due is listed by its index, in order: %s', async (_, selection) => {
    const list = desk.get(ManuscriptList);
    const cursor = ['2026-03-02T09:00:10.000Z', '00000000-0000-7000-8000-000000000300'] as const;
    const found = await plans(async () => {
      expect(await list.page(editor, selection, 'DUE_FIRST', page)).toHaveLength(21);
      await list.page(editor, selection, 'DUE_FIRST', { ...page, cursor });
    }, 'manuscripts');
    expect(found).not.toMatch(scans);
    expect(found).not.toMatch(/\bSort\b|TEMP B-TREE/);
    if (!('dueBefore' in selection)) return;
    const few = await plans(() => list.page(editor, selection, 'UPDATED_NEWEST_FIRST', page), 'manuscripts');
    expect(few).not.toMatch(scans);
  });

  if (isPostgres) {
    it('no query is compiled, which would take longer than any of them', async () => {
      const asked = 'SHOW jit';
      const off = [{ jit: 'off' }];
      expect(await desk.rows(asked)).toEqual(off);
      expect(await desk.get(UnitOfWork).transaction((tx) => tx.query<unknown>(asked))).toEqual(off);
    });
  }

  it('is not counted to the end', async () => {
    const counted = await desk.get(ManuscriptCounts).byState(editor, {});
    expect(counted.map(({ state }) => state)).toEqual(manuscriptStates);
    expect(counted).toContainEqual({
      ...{ state: 'PUBLISHED', count: 1_000, hasMore: true },
      oldestUpdatedAt: '2026-03-02T09:00:00.003Z',
    });
    expect(counted).toContainEqual({
      ...{ state: 'DRAFT', count: 1_000, hasMore: false },
      oldestUpdatedAt: '2026-03-02T09:00:00.100Z',
    });
    expect(counted).toContainEqual({ state: 'KILLED', count: 0, hasMore: false, oldestUpdatedAt: null });
  });
});
