import type { Actor, Content } from '@kopij/editorial';
import { CreateSection } from '@kopij/sections';
import { aParagraph, aStory, openNewsroom, type OpenNewsroom } from '@kopij/testing';
import {
  ApproveManuscript,
  AssignManuscript,
  CreateManuscript,
  DiscardChanges,
  EditManuscript,
  PublishManuscript,
  RequestChanges,
  RestoreRevision,
  SpikeManuscript,
  SubmitManuscript,
  UnpublishArticle,
  UnspikeManuscript,
  type ManuscriptEntity,
  type Outcome,
} from './index.js';

let newsroom: OpenNewsroom;
let reporter: Actor;
let editor: Actor;
let admin: Actor;
let buitenland: string;
let binnenland: string;

beforeAll(async () => {
  newsroom = await openNewsroom();
  reporter = await newsroom.hire('REPORTER');
  editor = await newsroom.hire('EDITOR');
  admin = await newsroom.hire('ADMIN');
  buitenland = await section('buitenland', { requiresReview: true, fourEyes: true });
  binnenland = await section('binnenland', { requiresReview: false, fourEyes: false });
});
afterAll(() => newsroom.close());

async function section(
  slug: string,
  policy: { requiresReview: boolean; fourEyes: boolean },
): Promise<string> {
  const outcome = await newsroom.get(CreateSection).execute(admin, { slug, name: slug, ...policy });
  if (!('section' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.section.id;
}

function done(outcome: Outcome): ManuscriptEntity {
  if ('manuscript' in outcome) return outcome.manuscript;
  throw new Error(JSON.stringify(outcome));
}

function refusedWith(outcome: Outcome): string[] {
  return 'refusals' in outcome ? outcome.refusals.map(({ code }) => code) : [JSON.stringify(outcome)];
}

const seen = ({ id, version }: ManuscriptEntity) => ({ manuscriptId: id, expectedVersion: version });

async function draft(changes: Partial<Content> = {}): Promise<ManuscriptEntity> {
  const content = aStory({ sectionId: buitenland, ...changes });
  return done(await newsroom.get(CreateManuscript).execute(reporter, { content }));
}

const submit = async (at: ManuscriptEntity) =>
  done(await newsroom.get(SubmitManuscript).execute(reporter, seen(at)));
const approve = async (at: ManuscriptEntity) =>
  done(await newsroom.get(ApproveManuscript).execute(editor, seen(at)));
const publish = async (at: ManuscriptEntity) =>
  done(
    await newsroom.get(PublishManuscript).execute(editor, {
      ...seen(at),
      revision: at.revision,
      acknowledge: ['LIVE_FACTS_CHANGED'],
    }),
  );
const edit = (at: ManuscriptEntity, patch: Partial<Content>, who = reporter) =>
  newsroom.get(EditManuscript).execute(who, { ...seen(at), patch });

const published = async (changes: Partial<Content> = {}) =>
  publish(await approve(await submit(await draft(changes))));

async function rows<Row>(sql: string): Promise<Row[]> {
  return newsroom.database.reader.query<Row[]>(sql);
}

const live = async ({ id }: ManuscriptEntity) =>
  rows<{ headline: string; revision: number; slug: string; published_at: string }>(
    `SELECT headline, revision, slug, published_at FROM live_articles WHERE id = '${id}'`,
  );
const history = async ({ id }: ManuscriptEntity) =>
  rows<{ action: string; sequence: number }>(
    `SELECT action, sequence FROM history_entries WHERE manuscript_id = '${id}' ORDER BY sequence`,
  );

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
    const announced = (await newsroom.announcements()) as { type: string; articleId?: string }[];
    expect(announced.filter(({ articleId }) => articleId === article.id).map(({ type }) => type)).toEqual([
      'manuscriptCreated',
      'manuscriptSubmitted',
      'manuscriptApproved',
      'articlePublished',
    ]);
  });

  it('names every missing part at once, so the writer fixes them in one go', async () => {
    const blank = await draft({ headline: null, sectionId: null, dateline: null, credits: [], blocks: [] });

    const outcome = await newsroom.get(SubmitManuscript).execute(reporter, seen(blank));

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

    expect(refusedWith(await newsroom.get(PublishManuscript).execute(reporter, command))).toContain(
      'NOT_AN_EDITOR',
    );
    expect(await live(free)).toEqual([]);
  });

  it('needs no review where the section asks for none', async () => {
    expect(await live(await publish(await draft({ sectionId: binnenland })))).toHaveLength(1);
  });

  it('needs a review where the section asks for one', async () => {
    const fresh = await draft();
    const outcome = await newsroom.get(PublishManuscript).execute(editor, { ...seen(fresh), revision: 1 });
    expect(refusedWith(outcome)).toContain('REVIEW_REQUIRED');
  });

  it('wants four eyes where the section does: nobody approves what they wrote last', async () => {
    const mended = done(await edit(await submit(await draft()), { headline: 'Veer vaart weer' }, editor));
    expect(mended.state).toBe('IN_REVIEW');

    expect(refusedWith(await newsroom.get(ApproveManuscript).execute(editor, seen(mended)))).toContain(
      'FOUR_EYES',
    );
    expect(done(await newsroom.get(ApproveManuscript).execute(admin, seen(mended))).state).toBe('APPROVED');
  });

  it('publishes only the revision that was named', async () => {
    const approved = await approve(await submit(await draft()));
    const outcome = await newsroom.get(PublishManuscript).execute(editor, { ...seen(approved), revision: 2 });
    expect(refusedWith(outcome)).toEqual(['REVISION_IS_NOT_CURRENT']);
  });

  it('lets no approval survive a change', async () => {
    const approved = await approve(await submit(await draft()));
    const changed = done(await edit(approved, { headline: 'Veerdienst gestaakt' }));

    expect(changed).toMatchObject({ state: 'DRAFT', approvedHash: null, approvedById: null });
    const outcome = await newsroom.get(PublishManuscript).execute(editor, { ...seen(changed), revision: 2 });
    expect(refusedWith(outcome)).toContain('REVIEW_REQUIRED');
  });

  it('stops at an agency nobody knows', async () => {
    const strange = await draft({ credits: [{ code: 'NERGENS', role: 'SOURCE' }] });
    expect(refusedWith(await newsroom.get(SubmitManuscript).execute(reporter, seen(strange)))).toContain(
      'UNKNOWN_AGENCY',
    );
  });

  it('takes every name of an agency for the one agency', async () => {
    const written = ['Reuters', 'RTRS', 'reuter'].map((code) => ({ code, role: 'SOURCE' as const }));
    const { id } = await draft({ credits: written });
    const [revision] = await rows<{ content: string }>(
      `SELECT content FROM revisions WHERE manuscript_id = '${id}'`,
    );
    const { credits } = JSON.parse(revision?.content ?? '') as Content;
    expect(credits.map(({ code }) => code)).toEqual(['RTR']);
  });

  it('sends copy back with a comment, and not without', async () => {
    const waiting = await submit(await draft());
    const silent = await newsroom.get(RequestChanges).execute(editor, { ...seen(waiting), comment: ' ' });
    expect(refusedWith(silent)).toEqual(['COMMENT_REQUIRED']);

    const back = await newsroom
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
    newsroom.clock.advance(60_000);
    const again = await publish(
      await approve(await submit(done(await edit(article, { headline: 'Veer vaart' })))),
    );

    expect(await live(again)).toEqual([{ ...before, headline: 'Veer vaart', revision: 2 }]);
  });

  it('is taken down for a reason, and comes back at the same address', async () => {
    const article = await published();
    const [before] = await live(article);
    const silent = await newsroom.get(UnpublishArticle).execute(editor, { ...seen(article), reason: '' });
    expect(refusedWith(silent)).toEqual(['REASON_REQUIRED']);

    const down = done(
      await newsroom.get(UnpublishArticle).execute(editor, { ...seen(article), reason: 'Klopt niet.' }),
    );
    expect(down).toMatchObject({ state: 'UNPUBLISHED', liveRevision: null });
    expect(await live(article)).toEqual([]);

    const back = await publish(await approve(await submit(done(await edit(down, { kicker: 'Noorwegen' })))));
    expect((await live(back))[0]?.slug).toBe(before?.slug);
  });

  it('drops its edits on demand, and keeps them in the history', async () => {
    const edited = done(await edit(await published(), { headline: 'Iets heel anders' }));
    const dropped = done(await newsroom.get(DiscardChanges).execute(reporter, seen(edited)));
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
    const restored = done(
      await newsroom.get(RestoreRevision).execute(reporter, { ...seen(edited), from: 1 }),
    );

    expect(restored).toMatchObject({ state: 'DRAFT', revision: 3, liveRevision: 1 });
    expect(await live(article)).toMatchObject([{ revision: 1 }]);
  });

  it('cannot be spiked', async () => {
    const article = await published();
    expect(refusedWith(await newsroom.get(SpikeManuscript).execute(editor, seen(article)))).toContain(
      'WAS_LIVE',
    );
  });
});

describe('a manuscript', () => {
  it('is put aside, and taken up again where it was', async () => {
    const waiting = await submit(await draft());
    const spiked = done(await newsroom.get(SpikeManuscript).execute(editor, seen(waiting)));
    expect(spiked.state).toBe('SPIKED');
    expect(done(await newsroom.get(UnspikeManuscript).execute(editor, seen(spiked))).state).toBe('IN_REVIEW');
  });

  it('is assigned to a colleague, and to nobody who does not work here', async () => {
    const fresh = await draft();
    const assigned = done(
      await newsroom.get(AssignManuscript).execute(reporter, { ...seen(fresh), assigneeId: editor.id }),
    );
    expect(assigned).toMatchObject({ assigneeId: editor.id, state: 'DRAFT' });

    const outcome = await newsroom
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

  it('is made once, however many import it at the same moment', async () => {
    const content = aStory({ sectionId: binnenland });
    const importKey = 'f'.repeat(64);
    const create = newsroom.get(CreateManuscript);
    const made = await Promise.all(
      Array.from({ length: 8 }, () => create.execute(editor, { content, importKey })),
    );

    expect(new Set(made.map((outcome) => done(outcome).id)).size).toBe(1);
    expect(await rows(`SELECT id FROM manuscripts WHERE import_key = '${importKey}'`)).toHaveLength(1);
  });

  it('cannot be moved to a section that does not exist', async () => {
    expect(refusedWith(await edit(await draft(), { sectionId: 'nowhere' }))).toEqual(['SECTION_UNKNOWN']);
  });

  it('is not there when nobody made it', async () => {
    const nowhere = { manuscriptId: 'nowhere', expectedVersion: 1 };
    await expect(newsroom.get(SubmitManuscript).execute(reporter, nowhere)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
