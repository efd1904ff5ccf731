import type { Actor } from '@kopij/editorial';
import { engineUnderTest, planOf, statementsOf } from '@kopij/testing';
import { AssignManuscript } from '../drafting/assign-manuscript.js';
import { EditManuscript } from '../drafting/edit-manuscript.js';
import { SubmitManuscript } from '../drafting/submit-manuscript.js';
import { PublishManuscript } from '../publishing/publish-manuscript.js';
import { ApproveManuscript } from '../reviewing/approve-manuscript.js';
import { RequestChanges } from '../reviewing/request-changes.js';
import { ScheduleManuscript } from '../scheduling/schedule-manuscript.js';
import { SetEmbargo } from '../embargo/set-embargo.js';
import { onTheWall } from '../testing/on-the-wall.js';
import { openDesk, type OpenDesk } from '../testing/open-desk.js';

let desk: OpenDesk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

interface Row {
  kind: string;
  actor_id: string | null;
}

/** What somebody was told, oldest first, and by whom. */
async function toldTo({ id }: Actor): Promise<string[]> {
  const rows = await desk.rows<Row>(
    `SELECT kind, actor_id FROM notifications WHERE user_id = '${id}' ORDER BY id`,
  );
  const names = new Map([desk.reporter, desk.editor, desk.admin].map((each) => [each.id, each.name]));
  return rows.map(({ kind, actor_id: by }) => `${kind} ${by === null ? '-' : (names.get(by) ?? by)}`);
}

describe('people are told what happens to their copy', () => {
  it('by others, in the transaction in which it happens, and by the event of it', async () => {
    const { reporter, editor, admin } = desk;
    let manuscript = await desk.draft();
    manuscript = await desk.act(AssignManuscript, reporter, manuscript, { assigneeId: admin.id });
    manuscript = await desk.act(AssignManuscript, editor, manuscript, { assigneeId: reporter.id });
    manuscript = await desk.act(SubmitManuscript, reporter, manuscript, {});
    manuscript = await desk.act(RequestChanges, editor, manuscript, { comment: 'Korter.' });
    manuscript = await desk.act(SubmitManuscript, reporter, manuscript, {});
    manuscript = await desk.act(ApproveManuscript, editor, manuscript, {});
    await desk.act(PublishManuscript, admin, manuscript, { revision: manuscript.revision });
    expect(await toldTo(reporter)).toEqual([
      'ASSIGNED editor',
      'CHANGES_REQUESTED editor',
      'APPROVED editor',
      'PUBLISHED admin',
    ]);
    expect(await toldTo(admin)).toEqual(['ASSIGNED reporter', 'UNASSIGNED editor']);
    expect(await toldTo(editor)).toEqual([]);
    const told = (await desk.announced(manuscript)).map((event) => (event as { told?: string[] }).told);
    expect(told).toEqual([
      undefined,
      [admin.id],
      [reporter.id, admin.id],
      undefined,
      [reporter.id],
      undefined,
      [reporter.id],
      [reporter.id],
    ]);
  });

  it('also whoever had planned what could not be carried out', async () => {
    const { reporter, editor } = desk;
    const approved = await desk.approved();
    const at = new Date(desk.clock.now().getTime() + 60_000);
    const planned = await desk.act(ScheduleManuscript, editor, approved, {
      revision: approved.revision,
      ...onTheWall(at),
    });
    await desk.act(SetEmbargo, editor, planned, { at: new Date(at.getTime() + 60_000) });
    desk.clock.advance(61_000);
    await desk.carryOut();
    expect(await toldTo(editor)).toEqual(['SCHEDULE_MISSED -']);
    expect(await toldTo(reporter)).toEqual(['APPROVED editor', 'SCHEDULE_MISSED -']);
  });

  it('of nothing, and at no cost, when nobody else is concerned; else with one insert', async () => {
    const { reporter, editor } = desk;
    let manuscript = await desk.draft();
    const writes = async (work: () => Promise<unknown>): Promise<string[]> =>
      (await statementsOf(work)).filter((sql) => sql.includes('notifications'));
    const edit = async (): Promise<void> => {
      const patch = { headline: 'Wind' };
      manuscript = await desk.act(EditManuscript, reporter, manuscript, { patch });
    };
    const submit = async (): Promise<void> => {
      manuscript = await desk.act(SubmitManuscript, reporter, manuscript, {});
    };
    expect(await writes(edit)).toEqual([]);
    expect(await writes(submit)).toEqual([]);
    expect(await writes(() => desk.act(ApproveManuscript, editor, manuscript, {}))).toEqual([
      expect.stringMatching(/^INSERT INTO "?notifications/) as string,
    ]);
  });

  it('and find it by an index', async () => {
    const isPostgres = engineUnderTest() === 'postgres';
    const user = isPostgres ? '$1' : '?';
    const asked = [
      `SELECT id FROM notifications WHERE user_id = ${user} ORDER BY id DESC LIMIT 21`,
      `SELECT id FROM notifications WHERE user_id = ${user} AND read_at IS NULL ORDER BY id DESC LIMIT 21`,
      `SELECT count(*) FROM notifications WHERE user_id = ${user} AND read_at IS NULL`,
    ];
    for (const sql of asked) {
      for (const step of await planOf(desk, sql)) expect(step).not.toMatch(/^SCAN|TEMP B-TREE/);
    }
  });
});
