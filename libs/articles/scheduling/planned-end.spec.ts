import { SetEmbargo } from '../embargo/set-embargo.js';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import { PublishManuscript } from '../publishing/publish-manuscript.js';
import { openDesk, type OpenDesk } from '../testing/open-desk.js';
import { RealignSchedules } from './realign-schedules.js';
import { ScheduleManuscript } from './schedule-manuscript.js';
import { ScheduleUnpublish } from './schedule-unpublish.js';
import { UnscheduleUnpublish } from './unschedule-unpublish.js';

// The newsroom's clock stands at 2026-03-02T09:00:00Z: ten in the morning in Amsterdam.
const timeZone = 'Europe/Amsterdam';
const four = { localTime: '2026-03-02T16:00', timeZone, reason: 'Licentie voor een dag.' };
const atFour = '2026-03-02T15:00:00.000Z';

describe('the planned end of a publication, as delivery knows it', () => {
  let desk: OpenDesk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  beforeEach(() => desk.clock.set(new Date('2026-03-02T09:00:00.000Z')));
  afterAll(() => desk.close());

  const ends = async ({ id }: ManuscriptEntity) => {
    const rows = await desk.rows<{ ends_at: string | null }>(
      `SELECT ends_at FROM live_articles WHERE id = '${id}'`,
    );
    return rows.map(({ ends_at: endsAt }) => endsAt);
  };
  const planEnd = (manuscript: ManuscriptEntity) =>
    desk.act(ScheduleUnpublish, desk.editor, manuscript, four);

  it('is there from when it is planned until it is called off', async () => {
    const live = await desk.published();
    expect(await ends(live)).toEqual([null]);
    const planned = await planEnd(live);
    expect(await ends(live)).toEqual([atFour]);
    await desk.act(UnscheduleUnpublish, desk.editor, planned, {});
    expect(await ends(live)).toEqual([null]);
  });

  it('outlives another revision, and an embargo that hides the article for a while', async () => {
    const planned = await planEnd(await desk.published());
    const approved = await desk.approvedEdit(planned, { standfirst: 'Anders' });
    const { revision } = approved;
    const again = await desk.act(PublishManuscript, desk.editor, approved, { revision });
    expect(await ends(again)).toEqual([atFour]);
    const at = new Date('2026-03-02T11:00:00.000Z');
    await desk.act(SetEmbargo, desk.editor, again, { at });
    expect(await ends(again)).toEqual([]);
    desk.clock.set(at);
    await desk.carryOut();
    expect(await ends(again)).toEqual([atFour]);
  });

  it('begins with a publication that was planned together with it', async () => {
    const approved = await desk.approved();
    const noon = { revision: approved.revision, localTime: '2026-03-02T12:00', timeZone };
    const planned = await planEnd(await desk.act(ScheduleManuscript, desk.editor, approved, noon));
    desk.clock.set(new Date('2026-03-02T11:00:00.000Z'));
    await desk.carryOut();
    expect(await ends(planned)).toEqual([atFour]);
  });

  it('moves with the rules of its time zone', async () => {
    const planned = await planEnd(await desk.published());
    const early = '2026-03-02T14:00:00.000Z';
    await desk.database.writer.query(
      `UPDATE schedules SET due_at = '${early}' WHERE manuscript_id = '${planned.id}'`,
    );
    await desk.database.writer.query(
      `UPDATE live_articles SET ends_at = '${early}' WHERE id = '${planned.id}'`,
    );
    await desk.get(RealignSchedules).execute();
    expect(await ends(planned)).toEqual([atFour]);
  });
});
