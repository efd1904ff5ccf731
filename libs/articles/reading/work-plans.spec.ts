import { manuscriptStates, type Actor } from '@kopij/editorial';
import { UnitOfWork } from '@kopij/platform';
import { engineUnderTest, planOf, statementsOf } from '@kopij/testing';
import { Mentions } from '../commenting/mentions.js';
import { openDesk, type OpenDesk } from '../testing/open-desk.js';
import { ManuscriptCounts } from './manuscript-counts.js';
import { ManuscriptList } from './manuscript-list.js';
import { MyWork } from './my-work.js';
import { workLists } from './work-lists.js';
import type { WorkName } from '../contract/work.types.js';

const isPostgres = engineUnderTest() === 'postgres';
const manuscripts = 40_000;

const numbers = isPostgres
  ? `SELECT n FROM generate_series(1, ${manuscripts}) g(n)`
  : `WITH RECURSIVE g(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM g WHERE n < ${manuscripts}) SELECT n FROM g`;
const text = (n: string): string => `CAST(${n} AS text)`;
/** In the form of an id, in the order of the numbers. */
const idOf = (n: string): string =>
  `'00000000-0000-7000-8000-' || substr(${text(`1000000000000 + ${n}`)}, 2)`;
const at = `'2026-03-02T09:00:' || substr(${text('100000 + n')}, 2, 2) || '.' || substr(${text('100000 + n')}, 4, 3) || 'Z'`;
const userOf = (n: string): string => `'iemand' || ${text(`${n} % 40 + 1`)}`;

/** The archive of a newsroom of forty people, in twenty sections: nearly all of it was published. */
const fill = [
  `INSERT INTO sections (id, version, slug, name, position, requires_review, four_eyes)
   SELECT 'sectie' || n, 1, 'sectie' || n, 'Sectie', n, TRUE, FALSE FROM (${numbers}) g WHERE n <= 20`,
  `INSERT INTO users (id, name, email, role, created_at)
   SELECT 'iemand' || n, 'Iemand', n || '@krant.example', 'EDITOR', '' FROM (${numbers}) g WHERE n <= 40`,
  `INSERT INTO manuscripts (id, version, state, revision, section_id, assignee_id, due_at, sent_back_to_id, missed_schedule, upstream,
     created_at, created_by_id, updated_at, updated_by_id, content_changed_by_id)
   SELECT ${idOf('n')}, 1,
     CASE WHEN n % 100 = 0 THEN 'DRAFT' WHEN n % 100 = 1 THEN 'IN_REVIEW' WHEN n % 1000 = 2 THEN 'SPIKED' ELSE 'PUBLISHED' END, 1,
     'sectie' || ${text('n / 7 % 20 + 1')}, CASE WHEN n % 3 > 0 THEN ${userOf('n / 3')} END,
     CASE WHEN n % 300 = 0 THEN ${at} END, CASE WHEN n % 200 = 0 THEN ${userOf('n / 200')} END,
     CASE WHEN n % 2000 = 1 THEN '{}' END,
     CASE WHEN n % 1000 = 0 THEN 'KILL' WHEN n % 50 = 0 THEN 'UPDATE' WHEN n % 2 = 0 THEN 'CURRENT' END,
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
const names = Object.keys(workLists) as WorkName[];
const page = { direction: 'FORWARD', limit: 20, cursor: null } as const;

jest.setTimeout(240_000);

describe('in a large archive', () => {
  let desk: OpenDesk;
  beforeAll(async () => {
    desk = await openDesk();
    await desk.get(UnitOfWork).transaction(async (tx) => {
      for (const sql of fill) await tx.query(sql);
      await tx.query('ANALYZE');
    });
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
      const cursor = ['00000000-0000-7000-8000-000000039000'] as const;
      const found = await plans(async () => {
        expect((await mentions.page(actor, page)).length).toBeGreaterThan(0);
        await mentions.page(actor, { ...page, cursor });
        await mentions.countUpToMost(actor);
      }, 'thread_mentions');
      expect(found).not.toMatch(scans);
    });

    it('the number in each state is counted by indexes, as far as that goes', async () => {
      const counts = desk.get(ManuscriptCounts);
      for (const selection of [{}, { sectionId: 'sectie1' }, { assigneeId: 'iemand1' }]) {
        const found = await plans(() => counts.byState(actor, selection), 'manuscripts');
        expect(found).not.toMatch(scans);
      }
    });
  });

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

  it('is not counted to the end', async () => {
    const counted = await desk.get(ManuscriptCounts).byState(editor, {});
    expect(counted.map(({ state }) => state)).toEqual(manuscriptStates);
    expect(counted).toContainEqual({ state: 'PUBLISHED', count: 1_000, hasMore: true });
    expect(counted).toContainEqual({ state: 'DRAFT', count: 400, hasMore: false });
    expect(counted).toContainEqual({ state: 'KILLED', count: 0, hasMore: false });
  });
});
