import type { Actor, Content } from '@kopij/editorial';
import { unpackJson } from '@kopij/platform';
import { aParagraph } from '@kopij/testing';
import type { ManuscriptEntity } from '../index.js';
import { ApproveManuscript } from '../reviewing/approve-manuscript.js';
import { AssignManuscript } from '../drafting/assign-manuscript.js';
import { DiscardChanges } from '../drafting/discard-changes.js';
import { EditManuscript } from '../drafting/edit-manuscript.js';
import { PublishManuscript } from '../publishing/publish-manuscript.js';
import { RequestChanges } from '../reviewing/request-changes.js';
import { RestoreRevision } from '../drafting/restore-revision.js';
import { SpikeManuscript } from '../reviewing/spike-manuscript.js';
import { SubmitManuscript } from '../drafting/submit-manuscript.js';
import { UnpublishArticle } from '../publishing/unpublish-article.js';
import { UnspikeManuscript } from '../reviewing/unspike-manuscript.js';
import { done, openDesk, refusedWith, seen, type OpenDesk } from '../testing/open-desk.js';

let desk: OpenDesk;
let reporter: Actor;
let editor: Actor;
let binnenland: string;

beforeAll(async () => {
  desk = await openDesk();
  ({ reporter, editor, binnenland } = desk);
});
afterAll(() => desk.close());

const draft = (changes?: Partial<Content>) => desk.draft(changes);
const submit = (at: ManuscriptEntity) => desk.act(SubmitManuscript, reporter, at, {});
const approve = (at: ManuscriptEntity) => desk.act(ApproveManuscript, editor, at, {});
const publish = (at: ManuscriptEntity) =>
  desk.act(PublishManuscript, editor, at, { revision: at.revision, acknowledge: ['LIVE_FACTS_CHANGED'] });
const edit = (at: ManuscriptEntity, patch: Partial<Content>, who = reporter) =>
  desk.ask(EditManuscript, who, at, { patch });
const published = (changes?: Partial<Content>) => desk.published(changes);
const live = (at: ManuscriptEntity) => desk.live(at);
const history = (at: ManuscriptEntity) => desk.history(at);

describe('the way to publication', () => {
  it('goes from a draft through review to readers, and leaves a trace of every step', async () => {
    const article = await published();

    expect(article).toMatchObject({ state: 'PUBLISHED', liveRevision: 1, revision: 1, version: 4 });
    expect(await live(article)).toMatchObject([{ headline: 'Veerdienst over de fjord hervat', revision: 1 }]);
    expect((await history(article)).map(({ action }) => action)).toEqual([
      'create',
      'submit',
      'approve',
      'publish',
    ]);
    const announced = (await desk.announcements()) as { type: string; articleId?: string }[];
    expect(announced.filter(({ articleId }) => articleId === article.id).map(({ type }) => type)).toEqual([
      'manuscriptCreated',
      'manuscriptSubmitted',
      'manuscriptApproved',
      'articlePublished',
    ]);
  });

  it('names every missing part at once, so the writer fixes them in one go', async () => {
    const blank = await draft({ headline: null, sectionId: null, dateline: null, credits: [], blocks: [] });

    const outcome = await desk.get(SubmitManuscript).execute(reporter, seen(blank));

    expect(refusedWith(outcome)).toEqual(
      expect.arrayContaining([
        'HEADLINE_MISSING',
        'SECTION_MISSING',
        'BODY_MISSING',
        'DATELINE_UNDECIDED',
        'CREDIT_MISSING',
      ]),
    );
    expect((await history(blank)).length).toBe(1);
  });

  it('is closed to a reporter', async () => {
    const free = await draft({ sectionId: binnenland });
    const command = { ...seen(free), revision: 1 };

    expect(refusedWith(await desk.get(PublishManuscript).execute(reporter, command))).toContain(
      'NOT_AN_EDITOR',
    );
    expect(await live(free)).toEqual([]);
  });

  it('needs no review where the section asks for none', async () => {
    expect(await live(await publish(await draft({ sectionId: binnenland })))).toHaveLength(1);
  });

  it('needs a review where the section asks for one', async () => {
    const fresh = await draft();
    const outcome = await desk.get(PublishManuscript).execute(editor, { ...seen(fresh), revision: 1 });
    expect(refusedWith(outcome)).toContain('REVIEW_REQUIRED');
  });

  it('wants four eyes where the section does: nobody approves what they wrote last', async () => {
    const mended = done(await edit(await submit(await draft()), { headline: 'Veer vaart weer' }, editor));
    expect(mended.state).toBe('IN_REVIEW');

    expect(refusedWith(await desk.get(ApproveManuscript).execute(editor, seen(mended)))).toContain(
      'FOUR_EYES',
    );
    expect(done(await desk.get(ApproveManuscript).execute(desk.admin, seen(mended))).state).toBe('APPROVED');
  });

  it('publishes only the revision that was named', async () => {
    const approved = await approve(await submit(await draft()));
    const outcome = await desk.get(PublishManuscript).execute(editor, { ...seen(approved), revision: 2 });
    expect(refusedWith(outcome)).toEqual(['REVISION_IS_NOT_CURRENT']);
  });

  it('lets no approval survive a change', async () => {
    const approved = await approve(await submit(await draft()));
    const changed = done(await edit(approved, { headline: 'Veerdienst gestaakt' }));

    expect(changed).toMatchObject({ state: 'DRAFT', approvedHash: null, approvedById: null });
    const outcome = await desk.get(PublishManuscript).execute(editor, { ...seen(changed), revision: 2 });
    expect(refusedWith(outcome)).toContain('REVIEW_REQUIRED');
  });

  it('stops at an agency nobody knows', async () => {
    const strange = await draft({ credits: [{ code: 'NERGENS', role: 'SOURCE' }] });
    expect(refusedWith(await desk.get(SubmitManuscript).execute(reporter, seen(strange)))).toContain(
      'UNKNOWN_AGENCY',
    );
  });

  it('takes every name of an agency for the one agency', async () => {
    const written = ['Reuters', 'RTRS', 'reuter'].map((code) => ({ code, role: 'SOURCE' as const }));
    const { id } = await draft({ credits: written });
    const [revision] = await desk.rows<{ content: Uint8Array }>(
      `SELECT content FROM revisions WHERE manuscript_id = '${id}'`,
    );
    const { credits } = unpackJson(revision?.content ?? new Uint8Array()) as Content;
    expect(credits.map(({ code }) => code)).toEqual(['RTR']);
  });

  it('sends copy back with a comment, and not without', async () => {
    const waiting = await submit(await draft());
    const silent = await desk.get(RequestChanges).execute(editor, { ...seen(waiting), comment: ' ' });
    expect(refusedWith(silent)).toEqual(['COMMENT_REQUIRED']);

    const back = await desk
      .get(RequestChanges)
      .execute(editor, { ...seen(waiting), comment: 'Wie zegt dit?' });
    expect(done(back).state).toBe('DRAFT');
  });
});

describe('a live article', () => {
  it('stays what it is while its working copy is edited', async () => {
    const article = await published();
    const edited = done(await edit(article, { headline: 'Iets heel anders' }));

    expect(edited).toMatchObject({ state: 'DRAFT', revision: 2, liveRevision: 1 });
    expect(await live(article)).toMatchObject([{ headline: 'Veerdienst over de fjord hervat', revision: 1 }]);
  });

  it('keeps its address and its instant when it is published anew', async () => {
    const article = await published();
    const [before] = await live(article);
    desk.clock.advance(60_000);
    const again = await publish(
      await approve(await submit(done(await edit(article, { headline: 'Veer vaart' })))),
    );

    expect(await live(again)).toEqual([{ ...before, headline: 'Veer vaart', revision: 2 }]);
  });

  it('is taken down for a reason, and comes back at the same address', async () => {
    const article = await published();
    const [before] = await live(article);
    const silent = await desk.get(UnpublishArticle).execute(editor, { ...seen(article), reason: '' });
    expect(refusedWith(silent)).toEqual(['REASON_REQUIRED']);

    const down = done(
      await desk.get(UnpublishArticle).execute(editor, { ...seen(article), reason: 'Klopt niet.' }),
    );
    expect(down).toMatchObject({ state: 'UNPUBLISHED', liveRevision: null });
    expect(await live(article)).toEqual([]);

    const back = await publish(await approve(await submit(done(await edit(down, { kicker: 'Noorwegen' })))));
    expect((await live(back))[0]?.slug).toBe(before?.slug);
  });

  it('drops its edits on demand, and keeps them in the history', async () => {
    const edited = done(await edit(await published(), { headline: 'Iets heel anders' }));
    const dropped = done(await desk.get(DiscardChanges).execute(reporter, seen(edited)));
    expect(dropped).toMatchObject({
      state: 'PUBLISHED',
      revision: 1,
      headline: 'Veerdienst over de fjord hervat',
    });

    const anew = done(await edit(dropped, { headline: 'Nog iets anders' }));
    expect(anew.revision).toBe(3);
  });

  it('is never changed by restoring an old revision', async () => {
    const article = await published();
    const edited = done(await edit(article, { headline: 'Iets heel anders' }));
    const restored = done(await desk.get(RestoreRevision).execute(reporter, { ...seen(edited), from: 1 }));

    expect(restored).toMatchObject({ state: 'DRAFT', revision: 3, liveRevision: 1 });
    expect(await live(article)).toMatchObject([{ revision: 1 }]);
  });

  it('cannot be spiked', async () => {
    const article = await published();
    expect(refusedWith(await desk.get(SpikeManuscript).execute(editor, seen(article)))).toContain('WAS_LIVE');
  });
});

describe('a manuscript', () => {
  it('is put aside, and taken up again where it was', async () => {
    const waiting = await submit(await draft());
    const spiked = done(await desk.get(SpikeManuscript).execute(editor, seen(waiting)));
    expect(spiked.state).toBe('SPIKED');
    expect(done(await desk.get(UnspikeManuscript).execute(editor, seen(spiked))).state).toBe('IN_REVIEW');
  });

  it('is assigned to a colleague, and to nobody who does not work here', async () => {
    const fresh = await draft();
    const assigned = done(
      await desk.get(AssignManuscript).execute(reporter, { ...seen(fresh), assigneeId: editor.id }),
    );
    expect(assigned).toMatchObject({ assigneeId: editor.id, state: 'DRAFT' });

    const outcome = await desk
      .get(AssignManuscript)
      .execute(reporter, { ...seen(assigned), assigneeId: 'nobody' });
    expect(refusedWith(outcome)).toEqual(['ASSIGNEE_UNKNOWN']);
  });

  it('is not changed by saving what it says already', async () => {
    const approved = await approve(await submit(await draft()));
    const saved = done(await edit(approved, { headline: 'Veerdienst over de fjord hervat' }));

    expect(saved).toMatchObject({ state: 'APPROVED', version: approved.version, revision: 1 });
    expect(await history(approved)).toHaveLength(3);
  });

  it('lets only the first of two editors win, and tells the other who was first, and where', async () => {
    const fresh = await draft();
    const outcomes = await Promise.all([
      edit(fresh, { headline: 'De een' }, reporter),
      edit(fresh, { headline: 'De ander', kicker: 'Veer' }, editor),
    ]);

    const winner = outcomes.find((outcome) => 'manuscript' in outcome);
    const loser = outcomes.find((outcome) => 'conflict' in outcome);
    expect(winner).toMatchObject({ manuscript: { version: 2, revision: 2 } });
    expect(loser).toMatchObject({
      conflict: {
        currentVersion: 2,
        changedById: winner && 'manuscript' in winner ? winner.manuscript.updatedById : null,
        theirs: { fields: expect.arrayContaining(['headline']) as string[], blocks: [] },
        yours: { fields: expect.arrayContaining(['headline']) as string[], blocks: [] },
        clashes: [{ kind: 'FIELD', field: 'headline', base: 'Veerdienst over de fjord hervat' }],
      },
    });
    expect(await history(fresh)).toHaveLength(2);
  });

  it('lets exactly one of twenty editors win', async () => {
    const fresh = await draft();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, turn) => edit(fresh, { blocks: [aParagraph('p1', `Lezing ${turn}.`)] })),
    );
    expect(outcomes.filter((outcome) => 'manuscript' in outcome)).toHaveLength(1);
    expect(outcomes.filter((outcome) => 'conflict' in outcome)).toHaveLength(19);
  });

  it('cannot be moved to a section that does not exist', async () => {
    expect(refusedWith(await edit(await draft(), { sectionId: 'nowhere' }))).toEqual(['SECTION_UNKNOWN']);
  });

  it('is not there when nobody made it', async () => {
    const nowhere = { manuscriptId: 'nowhere', expectedVersion: 1 };
    await expect(desk.get(SubmitManuscript).execute(reporter, nowhere)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
