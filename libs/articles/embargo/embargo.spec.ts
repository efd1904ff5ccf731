import { AgencyRegistry, CreateAgency } from '@kopij/agencies';
import { bumpRegistry, UnitOfWork } from '@kopij/platform';
import { EditManuscript } from '../drafting/edit-manuscript.js';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import { CorrectArticle } from '../publishing/correct-article.js';
import { PublishManuscript } from '../publishing/publish-manuscript.js';
import { UnpublishArticle } from '../publishing/unpublish-article.js';
import { ScheduleUnpublish } from '../scheduling/schedule-unpublish.js';
import { openDesk, refusedWith, type OpenDesk } from '../testing/open-desk.js';
import { BreakEmbargo } from './break-embargo.js';
import { ConfirmEmbargoBreak } from './confirm-embargo-break.js';
import { OverrideEmbargo } from './override-embargo.js';
import { SetEmbargo } from './set-embargo.js';
import { UndoEmbargo } from './undo-embargo.js';

const six = new Date('2026-03-02T18:00:00.000Z');
const seven = new Date('2026-03-02T19:00:00.000Z');

let desk: OpenDesk;
beforeAll(async () => {
  desk = await openDesk();
});
beforeEach(() => {
  desk.clock.set(new Date('2026-03-02T09:00:00.000Z'));
});
afterAll(() => desk.close());

const embargo = (at: ManuscriptEntity, until = six) => desk.act(SetEmbargo, desk.editor, at, { at: until });
const reason = 'De regering heeft het zelf al bekendgemaakt.';

describe('an embargo', () => {
  it('keeps copy from being published until its instant', async () => {
    const held = await embargo(await desk.approved());
    const publish = () => desk.ask(PublishManuscript, desk.editor, held, { revision: 1 });
    desk.clock.set(new Date(six.getTime() - 1));
    expect(refusedWith(await publish())).toEqual(['UNDER_EMBARGO']);
    desk.clock.set(six);
    expect(refusedWith(await publish())).not.toContain('UNDER_EMBARGO');
    expect(await desk.live(held)).toHaveLength(1);
  });

  it('hides what is live, and shows it again by itself, where and as it was', async () => {
    const article = await desk.published();
    const [before] = await desk.live(article);
    const held = await embargo(article);
    expect(held).toMatchObject({ state: 'PUBLISHED', liveRevision: 1 });
    expect(await desk.live(held)).toEqual([]);
    expect(await desk.rows(`SELECT * FROM live_listings WHERE article_id = '${held.id}'`)).toEqual([]);

    // Its copy can be worked on meanwhile, and that does not show.
    await desk.act(EditManuscript, desk.reporter, held, { patch: { headline: 'Veer vaart' } });
    desk.clock.set(new Date(six.getTime() - 1));
    await desk.carryOut();
    expect(await desk.live(held)).toEqual([]);
    desk.clock.set(six);
    await desk.carryOut();
    expect(await desk.live(held)).toEqual([before]);
    expect((await desk.history(held)).at(-1)).toMatchObject({ action: 'liftEmbargo' });
    expect((await desk.announced(held)).map(({ type }) => type)).toEqual(
      expect.arrayContaining(['embargoSet', 'embargoLifted']),
    );
  });

  it('has nothing left to show when somebody has corrected the article as soon as it ended', async () => {
    const held = await embargo(await desk.published());
    desk.clock.set(six);
    const correction = { revision: 1, type: 'CORRECTION', note: 'Het was dinsdag.' } as const;
    const corrected = await desk.act(CorrectArticle, desk.editor, held, correction);
    expect(await desk.live(corrected)).toHaveLength(1);
    await desk.carryOut();
    expect(await desk.now(corrected)).toEqual(corrected);
    expect(await desk.rows(`SELECT * FROM schedules WHERE manuscript_id = '${held.id}'`)).toEqual([]);
  });

  it('shows nothing that is to be taken down at the instant it ends', async () => {
    const held = await embargo(await desk.published());
    const end = {
      localTime: '2026-03-02T19:00',
      timeZone: 'Europe/Amsterdam',
      reason: 'Dan is het voorbij.',
    };
    const ending = await desk.act(ScheduleUnpublish, desk.editor, held, end);
    desk.clock.set(six);
    await desk.carryOut();
    expect((await desk.history(ending)).slice(-2).map(({ action }) => action)).toEqual([
      'scheduleUnpublish',
      'unpublish',
    ]);
    expect(await desk.live(ending)).toEqual([]);
  });

  it('that is made longer lets nothing through at its first instant', async () => {
    const held = await embargo(await embargo(await desk.published()), seven);
    desk.clock.set(six);
    await desk.carryOut();
    expect(await desk.live(held)).toEqual([]);
    desk.clock.set(seven);
    await desk.carryOut();
    expect(await desk.live(held)).toHaveLength(1);
  });

  it('is set on what is live by an editor only, and made shorter by nobody', async () => {
    const article = await desk.published();
    expect(refusedWith(await desk.ask(SetEmbargo, desk.reporter, article, { at: six }))).toEqual([
      'NOT_AN_EDITOR',
    ]);
    expect(await desk.live(article)).toHaveLength(1);
    const held = await embargo(article, seven);
    expect(refusedWith(await desk.ask(SetEmbargo, desk.editor, held, { at: six }))).toEqual([
      'EMBARGO_SHORTENED',
    ]);
  });

  it('is broken by two editors, for a reason, and what it has hidden is back at once', async () => {
    const held = await embargo(await desk.published());
    const asked = await desk.act(BreakEmbargo, desk.editor, held, { reason });
    expect(asked.embargoBreak).toMatchObject({ askedById: desk.editor.id, reason });
    expect(await desk.live(asked)).toEqual([]);
    const alone = await desk.ask(ConfirmEmbargoBreak, desk.editor, asked, {});
    expect(refusedWith(alone)).toEqual(['SECOND_PERSON_NEEDED']);
    const reporter = await desk.ask(ConfirmEmbargoBreak, desk.reporter, asked, {});
    expect(refusedWith(reporter)).toEqual(['NOT_AN_EDITOR']);
    expect(await desk.live(asked)).toEqual([]);

    const broken = await desk.act(ConfirmEmbargoBreak, desk.admin, asked, {});
    expect(broken).toMatchObject({ embargoedUntil: null, embargoBreak: null });
    expect(await desk.live(broken)).toHaveLength(1);
    expect((await desk.history(broken)).slice(-2)).toMatchObject([
      { action: 'breakEmbargo', actor_id: desk.editor.id, comment: reason },
      { action: 'confirmEmbargoBreak', actor_id: desk.admin.id },
    ]);
    expect(await desk.rows(`SELECT * FROM schedules WHERE manuscript_id = '${broken.id}'`)).toEqual([]);
  });

  it('set by mistake is undone by one editor, as long as nothing has come of it', async () => {
    const held = await embargo(await desk.approved());
    expect(held.embargoSetting).toMatchObject({ setById: desk.editor.id, hasHeldPublication: false });
    const undone = await desk.act(UndoEmbargo, desk.editor, held, {});
    expect(undone).toMatchObject({ embargoedUntil: null, embargoSetting: null });
    expect((await desk.history(undone)).at(-1)).toMatchObject({
      action: 'undoEmbargo',
      actor_id: desk.editor.id,
    });
    expect(
      await desk.live(await desk.act(PublishManuscript, desk.editor, undone, { revision: 1 })),
    ).toHaveLength(1);
  });

  it('that alone has held back a publication takes two, though nothing else was changed by that', async () => {
    const held = await embargo(await desk.approved());
    const publish = (revision: number) => desk.ask(PublishManuscript, desk.editor, held, { revision });
    expect(refusedWith(await publish(7))).toEqual(['REVISION_IS_NOT_CURRENT', 'UNDER_EMBARGO']);
    expect((await desk.now(held)).embargoSetting).toMatchObject({ hasHeldPublication: false });
    expect(refusedWith(await publish(1))).toEqual(['UNDER_EMBARGO']);
    const now = await desk.now(held);
    expect(now).toMatchObject({ version: held.version, embargoSetting: { hasHeldPublication: true } });
    expect(refusedWith(await desk.ask(UndoEmbargo, desk.editor, held, {}))).toEqual(['EMBARGO_STANDS']);
    // Nor does making it longer make it a new one.
    const longer = await embargo(held, seven);
    expect(refusedWith(await desk.ask(UndoEmbargo, desk.editor, longer, {}))).toEqual(['EMBARGO_STANDS']);
  });

  it('that has hidden an article takes two', async () => {
    const held = await embargo(await desk.published());
    expect(refusedWith(await desk.ask(UndoEmbargo, desk.editor, held, {}))).toEqual(['EMBARGO_STANDS']);
    const overridden = await desk.ask(OverrideEmbargo, desk.editor, held, { reason });
    expect(refusedWith(overridden)).toEqual(['NOT_AN_ADMIN', 'OTHERS_CAN_CONFIRM']);
  });

  it('that was set anew after the last one ended is a new one', async () => {
    const held = await embargo(await desk.approved());
    await desk.ask(PublishManuscript, desk.editor, held, { revision: 1 });
    desk.clock.set(six);
    const again = await embargo(held, seven);
    await desk.act(UndoEmbargo, desk.editor, again, {});
  });

  it('is set by a reporter on a draft of theirs only', async () => {
    const draft = await desk.draft();
    await desk.act(SetEmbargo, desk.reporter, draft, { at: six });
    const ready = await desk.approved();
    expect(refusedWith(await desk.ask(SetEmbargo, desk.reporter, ready, { at: six }))).toEqual([
      'NOT_AN_EDITOR',
    ]);
  });

  it('lets copy be published once it is broken', async () => {
    const held = await embargo(await desk.approved());
    const asked = await desk.act(BreakEmbargo, desk.editor, held, { reason });
    const broken = await desk.act(ConfirmEmbargoBreak, desk.admin, asked, {});
    expect(
      await desk.live(await desk.act(PublishManuscript, desk.editor, broken, { revision: 1 })),
    ).toHaveLength(1);
  });

  it('that is set anew has to be asked about anew', async () => {
    const held = await embargo(await desk.approved());
    const asked = await desk.act(BreakEmbargo, desk.editor, held, { reason });
    const longer = await embargo(asked, seven);
    const confirmed = await desk.ask(ConfirmEmbargoBreak, desk.admin, longer, {});
    expect(refusedWith(confirmed)).toEqual(['BREAK_NOT_ASKED']);
  });

  it('stops corrections, and brings nothing back that was taken down meanwhile', async () => {
    const held = await embargo(await desk.published());
    const correction = { revision: 1, type: 'CORRECTION', note: 'Het was dinsdag.' } as const;
    const corrected = await desk.ask(CorrectArticle, desk.editor, held, correction);
    expect(refusedWith(corrected)).toEqual(['UNDER_EMBARGO']);
    const down = await desk.act(UnpublishArticle, desk.editor, held, { reason: 'Klopt niet.' });
    desk.clock.set(six);
    await desk.carryOut();
    expect(await desk.live(down)).toEqual([]);
    expect(await desk.now(down)).toEqual(down);
  });

  it('that hides a credit nobody knows any more ends with a report, not with a broken page', async () => {
    const made = await desk.get(CreateAgency).execute(desk.admin, { code: 'KOP', name: 'Kopijdam Pers' });
    if (!('agency' in made)) throw new Error(JSON.stringify(made));
    const held = await embargo(await desk.published({ credits: [{ code: 'KOP', role: 'SOURCE' }] }));
    // The API keeps codes for ever; somebody renames one in the database.
    await desk.get(UnitOfWork).transaction(async (tx) => {
      await tx.query(`UPDATE agencies SET code = 'KPD', aliases = '[]' WHERE id = '${made.agency.id}'`);
      await bumpRegistry(tx, 'agencies');
    });
    expect((await desk.get(AgencyRegistry).current()).resolve('KOP')).toBeNull();

    desk.clock.set(six);
    await desk.carryOut();
    expect(await desk.live(held)).toEqual([]);
    expect(await desk.now(held)).toMatchObject({
      state: 'UNPUBLISHED',
      liveRevision: null,
      missedSchedule: { refusals: [{ code: 'UNKNOWN_AGENCY', params: { agency: 'KOP' } }] },
    });
  });
});
