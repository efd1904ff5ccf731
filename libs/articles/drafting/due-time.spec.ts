import type { Instant } from '@kopij/platform';
import { ManuscriptList } from '../reading/manuscript-list.js';
import { KillArticle } from '../publishing/kill-article.js';
import { PublishManuscript } from '../publishing/publish-manuscript.js';
import { ApproveManuscript } from '../reviewing/approve-manuscript.js';
import { RequestChanges } from '../reviewing/request-changes.js';
import { SpikeManuscript } from '../reviewing/spike-manuscript.js';
import { UnspikeManuscript } from '../reviewing/unspike-manuscript.js';
import { openDesk, refusedWith, type OpenDesk } from '../testing/open-desk.js';
import { AssignManuscript } from './assign-manuscript.js';
import { EditManuscript } from './edit-manuscript.js';
import { SubmitManuscript } from './submit-manuscript.js';

const hour = 60 * 60 * 1_000;

let desk: OpenDesk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const inHours = (hours: number): Date => new Date(desk.clock.now().getTime() + hours * hour);

describe('when copy is due', () => {
  it('is said with who is to write it, and stays when somebody else is', async () => {
    const { reporter, editor, admin } = desk;
    const dueAt = inHours(3);
    const draft = await desk.draft();
    expect(draft.dueAt).toBeNull();
    let given = await desk.act(AssignManuscript, editor, draft, { assigneeId: reporter.id, dueAt });
    expect(given).toMatchObject({ assigneeId: reporter.id, dueAt: dueAt.toISOString() });
    given = await desk.act(AssignManuscript, editor, given, { assigneeId: admin.id });
    expect(given).toMatchObject({ assigneeId: admin.id, dueAt: dueAt.toISOString() });
    given = await desk.act(AssignManuscript, editor, given, { assigneeId: null });
    expect(given).toMatchObject({ assigneeId: null, dueAt: dueAt.toISOString() });
    given = await desk.act(AssignManuscript, editor, given, { assigneeId: null, dueAt: null });
    expect((await desk.now(given)).dueAt).toBeNull();
    const details = (await desk.history(draft)).map(
      (entry) => JSON.parse(entry.details ?? 'null') as unknown,
    );
    expect(details).toEqual([
      null,
      { assigneeId: reporter.id, dueAt: dueAt.toISOString() },
      { assigneeId: admin.id, dueAt: dueAt.toISOString() },
      { assigneeId: null, dueAt: dueAt.toISOString() },
      { assigneeId: null },
    ]);
  });

  it('is told to whoever is to write it, also when it is another time', async () => {
    const { reporter, editor } = desk;
    const [three, four] = [inHours(3), inHours(4)];
    const told = (): Promise<{ kind: string; details: string | null }[]> =>
      desk.rows(`SELECT kind, details FROM notifications WHERE user_id = '${reporter.id}' ORDER BY id`);
    const assigneeId = reporter.id;
    let given = await desk.act(AssignManuscript, editor, await desk.draft(), { assigneeId, dueAt: three });
    given = await desk.act(AssignManuscript, editor, given, { assigneeId, dueAt: four });
    given = await desk.act(AssignManuscript, editor, given, { assigneeId, dueAt: null });
    // Nobody is told of what they said themselves, or of nothing new.
    given = await desk.act(AssignManuscript, reporter, given, { assigneeId, dueAt: four });
    given = await desk.act(AssignManuscript, editor, given, { assigneeId, dueAt: four });
    expect(given.version).toBe(5);
    expect(await told()).toEqual([
      { kind: 'ASSIGNED', details: JSON.stringify({ dueAt: three.toISOString() }) },
      { kind: 'DUE_CHANGED', details: JSON.stringify({ dueAt: four.toISOString() }) },
      { kind: 'DUE_CHANGED', details: null },
    ]);
  });

  it('does not make an assignment one by oneself, which others had given', async () => {
    const { reporter, editor } = desk;
    const assigneeId = reporter.id;
    let given = await desk.act(AssignManuscript, editor, await desk.draft(), { assigneeId });
    given = await desk.act(AssignManuscript, reporter, given, { assigneeId, dueAt: inHours(1) });
    expect((await desk.now(given)).isSelfAssigned).toBe(false);
  });

  it('is ahead, but what is overdue can be given to somebody else', async () => {
    const { reporter, editor, admin } = desk;
    const draft = await desk.draft();
    const past = { assigneeId: 'nobody', dueAt: inHours(-1), timeZone: '+01:00' };
    const outcome = await desk.ask(AssignManuscript, editor, draft, past);
    expect(refusedWith(outcome)).toEqual(['ASSIGNEE_UNKNOWN', 'NOT_AHEAD']);
    expect(outcome).toMatchObject({ refusals: [{}, { field: ['dueAt'] }] });
    const dueAt = inHours(1);
    const given = await desk.act(AssignManuscript, editor, draft, { assigneeId: reporter.id, dueAt });
    desk.clock.advance(2 * hour);
    await desk.act(AssignManuscript, editor, given, { assigneeId: admin.id, dueAt });
    expect(await desk.now(draft)).toMatchObject({ assigneeId: admin.id, dueAt: dueAt.toISOString() });
  });

  it('is over once it is published, killed or spiked, and can be said again of what is live', async () => {
    const { reporter, editor } = desk;
    const assigneeId = reporter.id;
    const due = async () =>
      desk.act(AssignManuscript, editor, await desk.draft({ sectionId: desk.binnenland }), {
        ...{ assigneeId, dueAt: inHours(2) },
      });
    const written = await due();
    let live = await desk.act(PublishManuscript, editor, written, { revision: 1 });
    expect((await desk.now(live)).dueAt).toBeNull();
    live = await desk.act(AssignManuscript, editor, live, { assigneeId, dueAt: inHours(5) });
    live = await desk.act(EditManuscript, reporter, live, { patch: { kicker: 'Nieuw' } });
    expect((await desk.now(live)).dueAt).toBe(inHours(5).toISOString());
    live = await desk.act(KillArticle, editor, live, { reason: 'Ingetrokken.' });
    expect((await desk.now(live)).dueAt).toBeNull();

    const spiked = await desk.act(SpikeManuscript, editor, await due(), {});
    expect((await desk.now(spiked)).dueAt).toBeNull();
  });
});

describe('copy that is due', () => {
  const listed = async (dueBefore?: Instant): Promise<string[]> => {
    const page = { direction: 'FORWARD', limit: 2, cursor: null } as const;
    const selection = dueBefore === undefined ? {} : { dueBefore };
    const found = await desk.get(ManuscriptList).page(desk.editor, selection, 'DUE_FIRST', page);
    expect(await desk.get(ManuscriptList).count(desk.editor, selection, 'DUE_FIRST')).toBe(found.length);
    return found.map(({ id }) => id);
  };

  it('is listed due first, without what is due at no time', async () => {
    await desk.draft();
    const [late, soon] = [await desk.draft(), await desk.draft()];
    await desk.act(AssignManuscript, desk.editor, late, { assigneeId: null, dueAt: inHours(9) });
    await desk.act(AssignManuscript, desk.editor, soon, { assigneeId: null, dueAt: inHours(2) });
    expect(await listed()).toEqual([soon.id, late.id]);
    expect(await listed(inHours(9).toISOString())).toEqual([soon.id]);
    expect(await listed(inHours(2).toISOString())).toEqual([]);
  });
});

describe('copy that was sent back', () => {
  const sentBackTo = async (at: Parameters<OpenDesk['now']>[0]) => (await desk.now(at)).sentBackToId;

  it('is for whoever submitted it, or whom it is assigned to, until it is a draft no more', async () => {
    const { reporter, editor, admin } = desk;
    let copy = await desk.draft();
    copy = await desk.act(SubmitManuscript, admin, copy, {});
    copy = await desk.act(EditManuscript, editor, copy, { patch: { kicker: 'Tikfout' } });
    copy = await desk.act(RequestChanges, editor, copy, { comment: 'Wie is de bron?' });
    expect(await sentBackTo(copy)).toBe(admin.id);
    copy = await desk.act(AssignManuscript, editor, copy, { assigneeId: reporter.id });
    expect(await sentBackTo(copy)).toBe(reporter.id);
    copy = await desk.act(AssignManuscript, editor, copy, { assigneeId: null });
    copy = await desk.act(EditManuscript, reporter, copy, { patch: { kicker: 'Bron' } });
    expect(await sentBackTo(copy)).toBe(reporter.id);
    copy = await desk.act(SubmitManuscript, reporter, copy, {});
    expect(await sentBackTo(copy)).toBeNull();

    copy = await desk.act(AssignManuscript, editor, copy, { assigneeId: admin.id });
    copy = await desk.act(ApproveManuscript, editor, copy, {});
    copy = await desk.act(RequestChanges, editor, copy, { comment: 'Toch niet.' });
    expect(await sentBackTo(copy)).toBe(admin.id);
    copy = await desk.act(SpikeManuscript, editor, copy, {});
    copy = await desk.act(UnspikeManuscript, editor, copy, {});
    expect(await sentBackTo(copy)).toBeNull();
  });
});
