import { UnitOfWork } from '@kopij/platform';
import { SetEmbargo } from '../embargo/set-embargo.js';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import { ScheduleStore } from '../plans/schedule-store.js';
import { ScheduleEntity } from '../plans/schedule.entity.js';
import { openDesk, type OpenDesk } from '../testing/open-desk.js';
import { RealignSchedules } from './realign-schedules.js';
import { ScheduleManuscript } from './schedule-manuscript.js';

let desk: OpenDesk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

async function planAt(localTime: string, timeZone: string): Promise<ManuscriptEntity> {
  const approved = await desk.approved();
  const said = { revision: approved.revision, localTime, timeZone };
  return desk.act(ScheduleManuscript, desk.editor, approved, said);
}

const plans = ({ id }: ManuscriptEntity) => desk.database.reader.findBy(ScheduleEntity, { manuscriptId: id });
const dueAt = async (manuscript: ManuscriptEntity) => (await plans(manuscript)).map((plan) => plan.dueAt);

/** As it was worked out by a country's rules before it changed them. */
async function wasDueAt({ id }: ManuscriptEntity, instant: string): Promise<void> {
  await desk.database.writer.query(
    `UPDATE schedules SET due_at = '${instant}' WHERE manuscript_id = '${id}'`,
  );
}

describe('when a country has changed the rules of its time zone', () => {
  it('nine in the morning is still nine in the morning', async () => {
    const planned = await planAt('2026-07-01T09:00', 'Europe/Amsterdam');
    expect(await dueAt(planned)).toEqual(['2026-07-01T07:00:00.000Z']);
    await wasDueAt(planned, '2026-07-01T08:00:00.000Z');

    expect(await desk.get(RealignSchedules).execute()).toBe(1);

    expect(await dueAt(planned)).toEqual(['2026-07-01T07:00:00.000Z']);
    expect(await desk.get(RealignSchedules).execute()).toBe(0);
  });

  it('what is planned elsewhere stays where it is, and so does the end of an embargo', async () => {
    const planned = await planAt('2026-07-01T09:00', 'Europe/Amsterdam');
    const elsewhere = await planAt('2026-07-01T09:00', 'Asia/Kathmandu');
    const live = await desk.published();
    const at = new Date('2026-07-01T06:30:00.000Z');
    const hidden = await desk.act(SetEmbargo, desk.editor, live, { at });
    await wasDueAt(planned, '2026-07-01T08:00:00.000Z');

    expect(await desk.get(RealignSchedules).execute()).toBe(1);

    expect(await dueAt(elsewhere)).toEqual(['2026-07-01T03:15:00.000Z']);
    expect(await dueAt(hidden)).toEqual([at.toISOString()]);
  });

  it('what somebody plans anew at that moment stays as they planned it', async () => {
    const planned = await planAt('2026-07-01T09:00', 'Europe/Amsterdam');
    const [asItWas] = await plans(planned);
    if (!asItWas) throw new Error('Nothing was planned.');
    await wasDueAt(planned, '2026-07-02T07:00:00.000Z');

    const late = '2026-07-01T08:00:00.000Z';
    await desk.get(UnitOfWork).transaction((tx) => desk.get(ScheduleStore).move(tx, asItWas, late));

    expect(await dueAt(planned)).toEqual(['2026-07-02T07:00:00.000Z']);
  });
});
