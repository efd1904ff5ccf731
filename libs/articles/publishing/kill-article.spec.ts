import { EditManuscript } from '../drafting/edit-manuscript.js';
import { RestoreRevision } from '../drafting/restore-revision.js';
import { SetEmbargo } from '../embargo/set-embargo.js';
import { ApproveManuscript } from '../reviewing/approve-manuscript.js';
import { OverrideReview } from '../reviewing/override-review.js';
import { ScheduleManuscript } from '../scheduling/schedule-manuscript.js';
import { ScheduleUnpublish } from '../scheduling/schedule-unpublish.js';
import { openDesk, refusedWith, type OpenDesk } from '../testing/open-desk.js';
import { KillArticle } from './kill-article.js';
import { PublishManuscript } from './publish-manuscript.js';
import { UnpublishArticle } from './unpublish-article.js';

let desk: OpenDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const reason = 'Op last van de rechter ingetrokken.';

describe('a kill', () => {
  it('takes the article from readers for good, and leaves them a tombstone with the reason', async () => {
    const article = await desk.published();
    const silent = await desk.ask(KillArticle, desk.editor, article, { reason: ' ' });
    expect(refusedWith(silent)).toEqual(['REASON_REQUIRED']);
    const killed = await desk.act(KillArticle, desk.editor, article, { reason, comment: 'Zie mail.' });

    expect(killed).toMatchObject({ state: 'KILLED', liveRevision: null });
    expect(await desk.live(killed)).toEqual([]);
    expect(await desk.rows(`SELECT * FROM withdrawals WHERE article_id = '${killed.id}'`)).toEqual([
      { article_id: killed.id, withdrawn_at: desk.clock.now().toISOString(), reason },
    ]);
    const last = (await desk.history(killed)).at(-1);
    expect(last).toMatchObject({ action: 'kill', comment: 'Zie mail.' });
    expect(JSON.parse(last?.details ?? '')).toEqual({ publicReason: reason });
    expect((await desk.announced(killed)).at(-1)).toMatchObject({
      type: 'articleKilled',
      reason,
      wasLive: true,
    });
  });

  it('reaches what was taken down before, and what is being edited or hidden', async () => {
    const down = await desk.act(UnpublishArticle, desk.editor, await desk.published(), {
      reason: 'Even weg.',
    });
    const edited = await desk.act(EditManuscript, desk.reporter, await desk.published(), {
      patch: { kicker: 'Veer' },
    });
    const later = new Date(desk.clock.now().getTime() + 60_000);
    const hidden = await desk.act(SetEmbargo, desk.editor, await desk.published(), { at: later });
    for (const article of [hidden, down, edited]) {
      const killed = await desk.act(KillArticle, desk.editor, article, { reason });
      expect(await desk.live(killed)).toEqual([]);
      expect(await desk.rows(`SELECT 1 FROM withdrawals WHERE article_id = '${killed.id}'`)).toHaveLength(1);
      desk.clock.set(later);
      await desk.carryOut();
      expect(await desk.live(killed)).toEqual([]);
    }
  });

  it('calls off a first publication, and says that readers have never seen it', async () => {
    const approved = await desk.approved();
    const planned = await desk.act(ScheduleManuscript, desk.editor, approved, {
      ...{ localTime: '2026-03-05T09:00', timeZone: 'Europe/Amsterdam', revision: approved.revision },
    });
    const killed = await desk.act(KillArticle, desk.editor, planned, { reason });
    expect((await desk.announced(killed)).at(-1)).toMatchObject({ type: 'articleKilled', wasLive: false });
    expect(await desk.rows(`SELECT 1 FROM withdrawals WHERE article_id = '${killed.id}'`)).toEqual([]);
  });

  it('calls off what is planned, and its address is never given away', async () => {
    const planned = await desk.act(
      ScheduleUnpublish,
      desk.editor,
      await desk.published({ headline: 'Enig in zijn soort' }),
      {
        localTime: '2026-03-05T09:00',
        timeZone: 'Europe/Amsterdam',
        reason: 'Dan is het voorbij.',
      },
    );
    const killed = await desk.act(KillArticle, desk.editor, planned, { reason });
    expect(await desk.rows(`SELECT * FROM schedules WHERE manuscript_id = '${killed.id}'`)).toEqual([]);
    const namesake = await desk.published({ headline: 'Enig in zijn soort' });
    expect(await desk.live(namesake)).toMatchObject([{ slug: 'enig-in-zijn-soort-2' }]);
  });

  it('is final: nothing leads out of it', async () => {
    const killed = await desk.act(KillArticle, desk.editor, await desk.published(), { reason });
    const refused = [
      await desk.ask(EditManuscript, desk.admin, killed, { patch: { headline: 'Toch' } }),
      await desk.ask(RestoreRevision, desk.admin, killed, { from: 1 }),
      await desk.ask(PublishManuscript, desk.admin, killed, { revision: 1 }),
      await desk.ask(OverrideReview, desk.admin, killed, { reason }),
      await desk.ask(ApproveManuscript, desk.admin, killed, {}),
      await desk.ask(KillArticle, desk.admin, killed, { reason }),
      await desk.ask(SetEmbargo, desk.admin, killed, { at: new Date('2027-01-01T00:00:00.000Z') }),
    ];
    for (const outcome of refused) expect(refusedWith(outcome)).toContain('NOT_AVAILABLE_IN_STATE');
    expect(await desk.now(killed)).toEqual(killed);
  });

  it('is no reporter’s, and not for what readers never saw', async () => {
    const [article, draft] = [await desk.published(), await desk.draft()];
    expect(refusedWith(await desk.ask(KillArticle, desk.reporter, article, { reason }))).toEqual([
      'NOT_AN_EDITOR',
    ]);
    expect(refusedWith(await desk.ask(KillArticle, desk.editor, draft, { reason }))).toEqual(['NEVER_LIVE']);
  });
});

describe('an override of the review', () => {
  it('is an admin’s, lets exactly that copy through, and stands in the history under its own name', async () => {
    const draft = await desk.draft();
    expect(refusedWith(await desk.ask(OverrideReview, desk.editor, draft, { reason }))).toEqual([
      'NOT_AN_ADMIN',
    ]);
    const overridden = await desk.act(OverrideReview, desk.admin, draft, {
      reason: 'Er is brand in het stadhuis.',
    });
    expect(overridden).toMatchObject({ state: 'APPROVED', approvalIsOverride: true });

    const edited = await desk.act(EditManuscript, desk.reporter, overridden, { patch: { kicker: 'Brand' } });
    expect(edited).toMatchObject({ state: 'DRAFT', approvedHash: null, approvalIsOverride: false });
    const publish = (at: typeof edited) =>
      desk.ask(PublishManuscript, desk.editor, at, { revision: at.revision });
    expect(refusedWith(await publish(edited))).toEqual(['REVIEW_REQUIRED']);

    const again = await desk.act(OverrideReview, desk.admin, edited, { reason: 'Nog steeds brand.' });
    expect(await publish(again)).toHaveProperty('manuscript');
    expect((await desk.history(again)).filter(({ action }) => action === 'overrideReview')).toMatchObject([
      { actor_id: desk.admin.id, comment: 'Er is brand in het stadhuis.' },
      { actor_id: desk.admin.id, comment: 'Nog steeds brand.' },
    ]);
  });
});
