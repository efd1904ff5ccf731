import { ArchiveSection, SectionRegistry } from '@kopij/sections';
import { EditManuscript } from '../drafting/edit-manuscript.js';
import { SetEmbargo } from '../embargo/set-embargo.js';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import { ScheduleEntity } from '../plans/schedule.entity.js';
import { ManuscriptList } from '../reading/manuscript-list.js';
import { onTheWall } from '../testing/on-the-wall.js';
import { openDesk, type OpenDesk } from '../testing/open-desk.js';
import { ScheduleManuscript } from './schedule-manuscript.js';
import { ScheduleUnpublish } from './schedule-unpublish.js';

const minute = 60_000;

let desk: OpenDesk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const later = (ahead: number) => new Date(desk.clock.now().getTime() + ahead);

const plan = (at: ManuscriptEntity, ahead: number) =>
  desk.act(ScheduleManuscript, desk.editor, at, { revision: at.revision, ...onTheWall(later(ahead)) });
const planEnd = (at: ManuscriptEntity, ahead: number) =>
  desk.act(ScheduleUnpublish, desk.editor, at, {
    reason: 'De rechten lopen af.',
    ...onTheWall(later(ahead)),
  });
const embargo = (at: ManuscriptEntity, ahead: number) =>
  desk.act(SetEmbargo, desk.editor, at, { at: later(ahead) });

async function closeSection(sectionId: string): Promise<void> {
  const { version = 0 } = (await desk.get(SectionRegistry).current()).byId.get(sectionId) ?? {};
  await desk.get(ArchiveSection).execute(desk.admin, { sectionId, expectedVersion: version });
}

/** As a hand in the database does: nothing in the program lets an agency go that articles credit. */
async function forgetAgency(code: string): Promise<void> {
  const { writer } = desk.database;
  await writer.query(`UPDATE agencies SET code = 'GONE', aliases = '[]' WHERE code = '${code}'`);
  await writer.query(`UPDATE registry_versions SET version = version + 1 WHERE name = 'agencies'`);
}

async function pass(time: number): Promise<void> {
  desk.clock.advance(time);
  await desk.carryOut();
}

/** The list editors look at: what was missed, and why. */
async function missed(): Promise<[id: string, reasons: string[] | undefined][]> {
  const everything = { limit: 100, cursor: null, direction: 'FORWARD' } as const;
  const found = await desk
    .get(ManuscriptList)
    .page(desk.editor, { hasMissedSchedule: true }, 'UPDATED_OLDEST_FIRST', everything);
  return found.map(({ id, missedSchedule }) => [id, missedSchedule?.refusals.map(({ code }) => code).sort()]);
}

const isLive = async (at: ManuscriptEntity) => (await desk.live(at)).length > 0;
const planned = async ({ id }: ManuscriptEntity) =>
  (await desk.database.reader.findBy(ScheduleEntity, { manuscriptId: id })).map(({ action }) => action);

describe('what was planned and can no longer be carried out', () => {
  it('is approved copy again, on the list of what was missed, with why, in the history and in an announcement', async () => {
    const due = later(minute).toISOString();
    const article = await plan(await desk.approved(), minute);
    await closeSection(desk.buitenland);
    await pass(2 * minute);

    const at = desk.clock.now().toISOString();
    const reasons = ['SECTION_ARCHIVED'];
    expect(await desk.now(article)).toMatchObject({
      ...{ state: 'APPROVED', liveRevision: null },
      missedSchedule: { dueAt: due, missedAt: at, refusals: [{ code: 'SECTION_ARCHIVED' }] },
    });
    expect(await missed()).toEqual([[article.id, reasons]]);
    expect(await planned(article)).toEqual([]);
    expect(await isLive(article)).toBe(false);
    const last = (await desk.history(article)).at(-1);
    expect(last).toMatchObject({ action: 'missSchedule', actor_id: desk.editor.id });
    expect(JSON.parse(last?.details ?? '')).toEqual({ scheduled: true, missed: reasons });
    expect((await desk.announced(article)).at(-1)).toEqual({
      ...{ type: 'scheduleMissed', articleId: article.id, actorId: desk.editor.id },
      ...{ dueAt: due, reasons, at, told: expect.arrayContaining([desk.editor.id]) as unknown },
    });
  });

  it('may be so because an agency it credits has become unknown', async () => {
    const article = await plan(await desk.approved(), minute);
    await forgetAgency('RTR');
    await pass(minute);
    expect(await missed()).toEqual([[article.id, ['UNKNOWN_AGENCY']]]);
  });

  it('does not go out by itself after all when the embargo that was in its way has ended', async () => {
    const article = await plan(await desk.approved(), minute);
    await embargo(article, 10 * minute);
    await pass(minute);
    await pass(10 * minute);
    expect(await missed()).toEqual([[article.id, ['UNDER_EMBARGO']]]);
    expect(await isLive(article)).toBe(false);
  });

  it('is told once, with every reason there is', async () => {
    const article = await plan(await desk.approved(), minute);
    await embargo(article, 10 * minute);
    await closeSection(desk.buitenland);
    await forgetAgency('RTR');
    await pass(minute);
    await pass(minute);
    expect(await missed()).toEqual([[article.id, ['SECTION_ARCHIVED', 'UNDER_EMBARGO', 'UNKNOWN_AGENCY']]]);
    const actions = (await desk.history(article)).map(({ action }) => action);
    expect(actions.filter((action) => action === 'missSchedule')).toHaveLength(1);
  });

  it('is on the list until somebody plans it anew, and then goes out', async () => {
    const article = await plan(await desk.approved(), minute);
    await embargo(article, 10 * minute);
    await pass(minute);
    await plan(await desk.now(article), 20 * minute);
    expect(await missed()).toEqual([]);
    await pass(20 * minute);
    expect(await isLive(article)).toBe(true);
  });

  it('takes its planned end along, which would have nothing to end', async () => {
    const article = await planEnd(await plan(await desk.approved(), minute), 5 * minute);
    await closeSection(desk.buitenland);
    await pass(minute);
    expect(await planned(article)).toEqual([]);
  });

  it('leaves readers what they have, and the end of that, when it was a new version', async () => {
    const ending = await planEnd(await desk.published({ sectionId: desk.binnenland }), 5 * minute);
    const patch = { standfirst: 'Met reacties.' };
    const edited = await desk.act(EditManuscript, desk.editor, ending, { patch });
    const article = await plan(edited, minute);
    await closeSection(desk.binnenland);

    await pass(minute);
    expect(await desk.live(article)).toMatchObject([{ revision: 1 }]);
    expect(await planned(article)).toEqual(['unpublish']);
    await pass(4 * minute);
    expect(await isLive(article)).toBe(false);
  });

  it('takes an article down, and says so, when what an embargo has hidden cannot be shown at its end', async () => {
    const hidden = await embargo(await desk.published(), minute);
    await forgetAgency('RTR');
    await pass(minute);

    expect(await desk.now(hidden)).toMatchObject({ state: 'UNPUBLISHED', liveRevision: null });
    expect(await missed()).toEqual([[hidden.id, ['UNKNOWN_AGENCY']]]);
    expect(await planned(hidden)).toEqual([]);
    expect((await desk.announced(hidden)).at(-1)).toMatchObject({ type: 'articleUnpublished' });
  });
});
