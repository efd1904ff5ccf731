import { ArchiveSection, CreateSection } from '@kopij/sections';
import { DiscardChanges } from '../drafting/discard-changes.js';
import { EditManuscript } from '../drafting/edit-manuscript.js';
import { RestoreRevision } from '../drafting/restore-revision.js';
import { SetEmbargo } from '../embargo/set-embargo.js';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import { KillArticle } from '../publishing/kill-article.js';
import { PublishManuscript } from '../publishing/publish-manuscript.js';
import { UnpublishArticle } from '../publishing/unpublish-article.js';
import { openDesk, refusedWith, type OpenDesk } from '../testing/open-desk.js';
import { ScheduleManuscript } from './schedule-manuscript.js';
import { ScheduleUnpublish } from './schedule-unpublish.js';
import { UnscheduleManuscript } from './unschedule-manuscript.js';
import { UnscheduleUnpublish } from './unschedule-unpublish.js';

// The newsroom's clock stands at 2026-03-02T09:00:00Z: ten in the morning in Amsterdam.
const amsterdam = 'Europe/Amsterdam';
const noon = { localTime: '2026-03-02T12:00', timeZone: amsterdam };
const four = { localTime: '2026-03-02T16:00', timeZone: amsterdam };
const atNoon = new Date('2026-03-02T11:00:00.000Z');
const atFour = new Date('2026-03-02T15:00:00.000Z');

let desk: OpenDesk;
beforeAll(async () => {
  desk = await openDesk();
});
beforeEach(() => {
  desk.clock.set(new Date('2026-03-02T09:00:00.000Z'));
});
afterAll(() => desk.close());

const schedules = ({ id }: ManuscriptEntity): Promise<{ action: string; due_at: string }[]> =>
  desk.rows(`SELECT action, due_at FROM schedules WHERE manuscript_id = '${id}' ORDER BY due_at`);
const schedule = (at: ManuscriptEntity, moment = noon) =>
  desk.act(ScheduleManuscript, desk.editor, at, { ...moment, revision: at.revision });

describe('a planned publication', () => {
  it('goes live when its time has come, in the name of whoever planned it', async () => {
    const planned = await schedule(await desk.approved());
    expect(planned.state).toBe('SCHEDULED');
    expect(await schedules(planned)).toEqual([{ action: 'publish', due_at: atNoon.toISOString() }]);

    desk.clock.set(new Date(atNoon.getTime() - 1));
    await desk.carryOut();
    expect(await desk.live(planned)).toEqual([]);

    desk.clock.set(atNoon);
    await desk.carryOut();
    expect(await desk.live(planned)).toMatchObject([{ revision: 1, published_at: atNoon.toISOString() }]);
    expect(await desk.now(planned)).toMatchObject({ state: 'PUBLISHED', liveRevision: 1 });
    expect(await schedules(planned)).toEqual([]);
    const last = (await desk.history(planned)).at(-1);
    expect(last).toMatchObject({ action: 'publish', actor_id: desk.editor.id });
    expect(JSON.parse(last?.details ?? '')).toEqual({ scheduled: true });
    expect((await desk.announced(planned)).slice(-2)).toMatchObject([
      { type: 'actionScheduled', action: 'publish', dueAt: atNoon.toISOString(), revision: 1 },
      { type: 'articlePublished', revision: 1, first: true },
    ]);
  });

  it('is nine in the morning on the wall before and after the clocks change', async () => {
    const before = await schedule(await desk.approved(), {
      localTime: '2026-03-28T09:00',
      timeZone: amsterdam,
    });
    const after = await schedule(await desk.approved(), {
      localTime: '2026-03-29T09:00',
      timeZone: amsterdam,
    });
    expect(await schedules(before)).toMatchObject([{ due_at: '2026-03-28T08:00:00.000Z' }]);
    expect(await schedules(after)).toMatchObject([{ due_at: '2026-03-29T07:00:00.000Z' }]);
    expect(
      await desk.rows(`SELECT local_time, time_zone FROM schedules WHERE manuscript_id = '${after.id}'`),
    ).toEqual([{ local_time: '2026-03-29T09:00', time_zone: amsterdam }]);
  });

  it.each([
    ['a time the clocks skip', { localTime: '2026-03-29T02:30', timeZone: amsterdam }, 'LOCAL_TIME_SKIPPED'],
    ['a day there is not', { localTime: '2026-02-30T09:00', timeZone: amsterdam }, 'LOCAL_TIME_MALFORMED'],
    [
      'a zone there is not',
      { localTime: '2026-03-29T09:00', timeZone: 'Europe/Kopijdam' },
      'TIME_ZONE_UNKNOWN',
    ],
    ['a moment that has passed', { localTime: '2026-03-02T09:00', timeZone: amsterdam }, 'NOT_AHEAD'],
  ])('is refused for %s', async (_, moment, code) => {
    const approved = await desk.approved();
    const outcome = await desk.ask(ScheduleManuscript, desk.editor, approved, { ...moment, revision: 1 });
    expect(refusedWith(outcome)).toEqual([code]);
    expect(await desk.now(approved)).toEqual(approved);
  });

  it('is of the revision that was read, approved as the section demands, and an editor’s', async () => {
    const [draft, approved] = [await desk.draft(), await desk.approved()];
    const plan = (at: ManuscriptEntity, revision: number, actor = desk.editor) =>
      desk.ask(ScheduleManuscript, actor, at, { ...noon, revision });
    expect(refusedWith(await plan(draft, 1))).toEqual(['REVIEW_REQUIRED']);
    expect(refusedWith(await plan(approved, 2))).toEqual(['REVISION_IS_NOT_CURRENT']);
    expect(refusedWith(await plan(approved, 1, desk.reporter))).toEqual(['NOT_AN_EDITOR']);
  });

  it('keeps everybody from changing what is to go out, until it is called off', async () => {
    const planned = await schedule(await desk.approved());
    const edit = await desk.ask(EditManuscript, desk.editor, planned, { patch: { headline: 'Anders' } });
    const restore = await desk.ask(RestoreRevision, desk.editor, planned, { from: 1 });
    const discard = await desk.ask(DiscardChanges, desk.editor, planned, {});
    const early = await desk.ask(PublishManuscript, desk.editor, planned, { revision: 1 });
    expect(refusedWith(edit)).toEqual(['NOT_AVAILABLE_IN_STATE']);
    expect(refusedWith(restore)).toEqual(['NOT_AVAILABLE_IN_STATE']);
    expect(refusedWith(discard)).toEqual(expect.arrayContaining(['NOT_AVAILABLE_IN_STATE']));
    expect(refusedWith(early)).toEqual(['NOT_DUE']);

    const called = await desk.act(UnscheduleManuscript, desk.editor, planned, {});
    expect(called.state).toBe('APPROVED');
    expect(await schedules(called)).toEqual([]);
    desk.clock.set(atNoon);
    await desk.carryOut();
    expect(await desk.live(called)).toEqual([]);
    expect(
      await desk.live(await desk.act(PublishManuscript, desk.editor, called, { revision: 1 })),
    ).toHaveLength(1);
  });

  it('goes out in the order in which it was due, however late', async () => {
    const [second, first] = [
      await schedule(await desk.approved(), four),
      await schedule(await desk.approved()),
    ];
    desk.clock.set(new Date('2026-03-09T09:00:00.000Z'));
    await desk.carryOut();
    const announced = (await desk.announcements()) as { type: string; articleId: string }[];
    const published = announced.filter(
      ({ type, articleId }) => type === 'articlePublished' && [first.id, second.id].includes(articleId),
    );
    expect(published.map(({ articleId }) => articleId)).toEqual([first.id, second.id]);
  });

  it('dies with a kill', async () => {
    const planned = await schedule(await desk.approved());
    await desk.act(KillArticle, desk.editor, planned, { reason: 'Ingetrokken door het persbureau.' });
    desk.clock.set(atNoon);
    await desk.carryOut();
    expect(await schedules(planned)).toEqual([]);
    expect(await desk.live(planned)).toEqual([]);
    // Readers never knew of it: there is nothing to tell them.
    expect(await desk.rows(`SELECT * FROM withdrawals WHERE article_id = '${planned.id}'`)).toEqual([]);
  });

  it('is told to the editors when its section has been archived, and forgotten by nobody', async () => {
    const made = await desk.get(CreateSection).execute(desk.admin, { slug: 'tijdelijk', name: 'Tijdelijk' });
    if (!('section' in made)) throw new Error(JSON.stringify(made));
    const planned = await schedule(await desk.approved({ sectionId: made.section.id }));
    await desk
      .get(ArchiveSection)
      .execute(desk.admin, { sectionId: made.section.id, expectedVersion: made.section.version });

    desk.clock.set(atNoon);
    await desk.carryOut();

    const missed = await desk.now(planned);
    expect(await desk.live(planned)).toEqual([]);
    expect(missed).toMatchObject({
      state: 'APPROVED',
      missedSchedule: { dueAt: atNoon.toISOString(), refusals: [{ code: 'SECTION_ARCHIVED' }] },
    });
    expect((await desk.history(planned)).at(-1)).toMatchObject({ action: 'missSchedule' });
    expect((await desk.announced(planned)).at(-1)).toMatchObject({
      type: 'scheduleMissed',
      reasons: ['SECTION_ARCHIVED'],
    });
    // Somebody decides anew, and the report has done its work.
    const moved = await desk.approvedEdit(missed, { sectionId: desk.buitenland });
    expect((await schedule(moved, four)).missedSchedule).toBeNull();
  });

  it('is told to the editors when an embargo came after it', async () => {
    const planned = await schedule(await desk.approved());
    await desk.act(SetEmbargo, desk.editor, planned, { at: atFour });
    desk.clock.set(atNoon);
    await desk.carryOut();
    expect(await desk.now(planned)).toMatchObject({
      state: 'APPROVED',
      missedSchedule: { refusals: [{ code: 'UNDER_EMBARGO' }] },
    });
  });
});

describe('the planned end of a publication', () => {
  const end = (at: ManuscriptEntity, moment = four) =>
    desk.act(ScheduleUnpublish, desk.editor, at, { ...moment, reason: 'De actie is voorbij.' });

  it('takes down whatever is live then', async () => {
    const planned = await end(await desk.published());
    expect(planned).toMatchObject({ state: 'PUBLISHED', liveRevision: 1 });
    const edited = await desk.act(EditManuscript, desk.reporter, planned, { patch: { headline: 'Nieuw' } });

    desk.clock.set(atFour);
    await desk.carryOut();
    expect(await desk.live(edited)).toEqual([]);
    expect(await desk.now(edited)).toMatchObject({ state: 'UNPUBLISHED', revision: 2 });
    expect((await desk.history(edited)).at(-1)).toMatchObject({
      action: 'unpublish',
      comment: 'De actie is voorbij.',
    });
  });

  it('can be planned together with the beginning', async () => {
    const planned = await end(await schedule(await desk.approved()));
    desk.clock.set(atNoon);
    await desk.carryOut();
    expect(await desk.live(planned)).toHaveLength(1);
    desk.clock.set(atFour);
    await desk.carryOut();
    expect(await desk.live(planned)).toEqual([]);
  });

  it('ends with the beginning that is called off', async () => {
    const planned = await end(await schedule(await desk.approved()));
    expect(await schedules(await desk.act(UnscheduleManuscript, desk.editor, planned, {}))).toEqual([]);
  });

  it('can be called off by itself, and is when the article is taken down before', async () => {
    const planned = await end(await desk.published());
    const open = await desk.act(UnscheduleUnpublish, desk.editor, planned, {});
    expect(await schedules(open)).toEqual([]);
    const again = await end(open);
    expect(
      await schedules(await desk.act(UnpublishArticle, desk.editor, again, { reason: 'Nu al.' })),
    ).toEqual([]);
  });
});
