import { DeactivateUser, SetReach } from '@kopij/identity';
import { findRows, insertRows, newId, UnitOfWork } from '@kopij/platform';
import { aParagraph, countStatements } from '@kopij/testing';
import { DiscardChanges } from '../drafting/discard-changes.js';
import { EditManuscript } from '../drafting/edit-manuscript.js';
import { RestoreRevision } from '../drafting/restore-revision.js';
import { SubmitManuscript } from '../drafting/submit-manuscript.js';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import { ManuscriptStanding } from '../reading/manuscript-standing.js';
import { RequestChanges } from '../reviewing/request-changes.js';
import { done, openDesk, type OpenDesk } from '../testing/open-desk.js';
import { CommentEntity } from '../threads/comment.entity.js';
import { AddComment, type AddCommentCommand } from './add-comment.js';
import type { Commented, CommentOutcome } from './comment-outcome.js';
import { DeleteComment } from './delete-comment.js';
import { EditComment } from './edit-comment.js';
import { ReopenThread } from './reopen-thread.js';
import { ReplyToComment } from './reply-to-comment.js';
import { ResolveThread } from './resolve-thread.js';
import { ThreadReader } from './thread-reader.js';

let desk: OpenDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

function said(outcome: CommentOutcome): Commented & { comment: NonNullable<Commented['comment']> } {
  if ('refusals' in outcome || !outcome.comment) throw new Error(JSON.stringify(outcome));
  return { ...outcome, comment: outcome.comment };
}

const codesOf = (outcome: CommentOutcome): string[] =>
  'refusals' in outcome ? outcome.refusals.map(({ code, field }) => `${code} ${field.join('.')}`) : [];

const add = (at: ManuscriptEntity, command: Partial<AddCommentCommand> = {}, by = desk.editor) =>
  desk.get(AddComment).execute(by, { manuscriptId: at.id, text: 'Klopt dit?', ...command });

const place = (thread: Commented['thread']) => desk.get(ThreadReader).place({}, thread);

const lead = 'De veerdienst over de fjord is dinsdag hervat.';
const blocks = [aParagraph('p1', lead), aParagraph('p2', 'De politie is blij.')];

describe('a comment', () => {
  it('changes nothing about the manuscript, voids no approval, and is announced without its text', async () => {
    const before = await desk.approved();
    const { thread, comment } = said(await add(before, { text: 'Goed stuk.' }));
    expect(await desk.now(before)).toEqual({ ...before, openThreadCount: 1 });
    expect(await desk.history(before)).toHaveLength(3);
    const announced = (await desk.announced(before)).at(-1);
    expect(announced).toMatchObject({ type: 'threadStarted', threadId: thread.id, actorId: desk.editor.id });
    expect(JSON.stringify(announced)).not.toContain('Goed stuk');
    expect(comment).toMatchObject({ text: 'Goed stuk.', writtenById: desk.editor.id, editedAt: null });
  });

  it('is refused with everything that is wrong with it', async () => {
    const draft = await desk.draft({ blocks });
    const refused = await add(draft, {
      text: ' \u200B',
      mentions: [desk.reporter.id, 'nobody'],
      blockKey: 'p9',
    });
    expect(codesOf(refused)).toEqual([
      'COMMENT_REQUIRED text',
      'MENTION_UNKNOWN mentions.1',
      'BLOCK_UNKNOWN blockKey',
    ]);
    expect(codesOf(await add(draft, { blockKey: 'p1', quote: 'woensdag' }))).toEqual(['QUOTE_UNKNOWN quote']);
    expect(codesOf(await add(draft, { quote: 'fjord' }))).toEqual(['QUOTE_UNKNOWN blockKey']);
    expect(await desk.now(draft)).toMatchObject({ openThreadCount: 0 });
  });

  it('mentions nobody who has left', async () => {
    const draft = await desk.draft();
    const gone = await desk.hire('REPORTER');
    await desk.get(DeactivateUser).execute(desk.admin, { userId: gone.id });
    expect(codesOf(await add(draft, { mentions: [gone.id] }))).toEqual(['MENTION_UNKNOWN mentions.0']);
  });

  it('tells whom it mentions, and with a reply whoever wrote in the thread, without its text', async () => {
    const { thread } = said(
      await add(await desk.draft(), { mentions: [desk.reporter.id], text: 'Kijk hier.' }),
    );
    const reply = { threadId: thread.id, text: 'Gezien.' };
    const { comment } = said(await desk.get(ReplyToComment).execute(desk.reporter, reply));
    const told = await desk.rows<{ user_id: string; kind: string }>(
      `SELECT user_id, kind, details FROM notifications WHERE manuscript_id = '${thread.manuscriptId}' ORDER BY id`,
    );
    expect(told).toMatchObject([
      { user_id: desk.reporter.id, kind: 'MENTIONED' },
      { user_id: desk.editor.id, kind: 'REPLIED', details: JSON.stringify({ commentId: comment.id }) },
    ]);
  });

  it('of what one may not read is not there, and nobody is mentioned who may not read it', async () => {
    const draft = await desk.draft();
    const hired = await desk.hire('REPORTER');
    await desk.get(SetReach).execute(desk.admin, { userId: hired.id, reach: 'OWN' });
    await expect(add(draft, {}, hired)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(codesOf(await add(draft, { mentions: [hired.id] }))).toEqual(['MENTION_UNKNOWN mentions.0']);
  });

  it('on nothing is on nothing', async () => {
    const nowhere = desk.get(AddComment).execute(desk.editor, { manuscriptId: 'nowhere', text: 'Hallo?' });
    await expect(nowhere).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const reply = desk.get(ReplyToComment).execute(desk.editor, { threadId: 'nowhere', text: 'Hallo?' });
    await expect(reply).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const edit = desk.get(EditComment).execute(desk.editor, { commentId: 'nowhere', text: 'Hallo?' });
    await expect(edit).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is closed to a token that may not write', async () => {
    const draft = await desk.draft();
    const reader = { ...desk.editor, scopes: ['READ_DRAFTS'] as const };
    await expect(add(draft, {}, reader)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is written once, however often it is sent with the same key', async () => {
    const draft = await desk.draft();
    const first = await add(draft, { idempotencyKey: 'k1' });
    expect(await add(draft, { idempotencyKey: 'k1' })).toEqual(first);
    expect(await desk.now(draft)).toMatchObject({ openThreadCount: 1 });
    expect(codesOf(await add(draft, { idempotencyKey: 'k1', text: 'Iets anders' }))).toEqual([
      'KEY_REUSED idempotencyKey',
    ]);
  });

  it('that was deleted is nowhere any more, and a repeated command shows that it is gone', async () => {
    const draft = await desk.draft();
    const words = 'Bron: de zus van de minister';
    const command = { text: words, mentions: [desk.reporter.id], idempotencyKey: 'k2' };
    const { thread, comment } = said(await add(draft, command));
    const kept = await desk.rows<{ answer: unknown }>(
      `SELECT answer FROM idempotent_answers WHERE key = 'k2'`,
    );
    expect(JSON.stringify(kept)).toContain(comment.id);
    expect(JSON.stringify(kept)).not.toContain('minister');
    const gone = said(await desk.get(DeleteComment).execute(desk.editor, { commentId: comment.id }));
    expect(said(await add(draft, command))).toEqual({ thread, comment: gone.comment });
    expect(gone.comment).toMatchObject({ text: null, mentions: [] });
  });

  it('asks who may be mentioned in one statement, however many they are', async () => {
    const draft = await desk.draft();
    const people = [desk.reporter.id, desk.editor.id, desk.admin.id, 'nobody', desk.reporter.id];
    const asked = (mentions: string[]): Promise<number> =>
      countStatements(() => add(draft, { mentions: ['nobody', ...mentions] }));
    expect(await asked(people)).toBe(await asked([]));
  });

  it('is edited and deleted by its writer only, and leaves a mark', async () => {
    const { thread, comment } = said(await add(await desk.draft(), { mentions: [desk.reporter.id] }));
    const commentId = comment.id;
    const theirs = await desk.get(EditComment).execute(desk.reporter, { commentId, text: 'Nee' });
    expect(codesOf(theirs)).toEqual(['NOT_YOUR_COMMENT commentId']);
    const deletion = await desk.get(DeleteComment).execute(desk.admin, { commentId });
    expect(codesOf(deletion)).toEqual(['NOT_YOUR_COMMENT commentId']);

    const edited = said(await desk.get(EditComment).execute(desk.editor, { commentId, text: 'Klopt!' }));
    expect(edited.comment).toMatchObject({ text: 'Klopt!', mentions: [], writtenAt: comment.writtenAt });
    expect(edited.comment.editedAt).not.toBeNull();

    const gone = said(await desk.get(DeleteComment).execute(desk.editor, { commentId }));
    expect(gone.comment).toMatchObject({ text: null, mentions: [] });
    expect(said(await desk.get(DeleteComment).execute(desk.editor, { commentId })).comment).toEqual(
      gone.comment,
    );
    expect(codesOf(await desk.get(EditComment).execute(desk.editor, { commentId, text: 'Toch' }))).toEqual([
      'COMMENT_DELETED commentId',
    ]);
    expect(await desk.get(ThreadReader).comments({}, thread.id)).toEqual([gone.comment]);
    expect(await desk.rows(`SELECT 1 FROM comments WHERE text LIKE '%Klopt!%'`)).toEqual([]);
  });

  it('is one of at most 200 in a thread', async () => {
    const { thread, comment } = said(await add(await desk.draft()));
    const threadId = thread.id;
    await desk.get(UnitOfWork).transaction(async (tx) => {
      const [first] = await findRows(tx, CommentEntity, { threadId });
      const more = Array.from({ length: 199 }, () => ({ ...comment, id: newId(desk.clock.now()) }));
      expect(first).toEqual(comment);
      await insertRows(tx, CommentEntity, more);
    });
    const reply = await desk.get(ReplyToComment).execute(desk.editor, { threadId, text: 'En nog een.' });
    expect(codesOf(reply)).toEqual(['TOO_MANY_COMMENTS ']);
  });
});

describe('a thread', () => {
  it('is resolved and opened again, by anybody who may comment, and counted while it is open', async () => {
    const draft = await desk.draft();
    const { thread } = said(await add(draft, { mentions: [desk.reporter.id] }));
    const { id: threadId } = thread;
    const mentions = (): Promise<unknown[]> =>
      desk.rows(`SELECT resolved_at FROM thread_mentions WHERE thread_id = '${threadId}'`);

    const resolved = await desk.get(ResolveThread).execute(desk.reporter, { threadId });
    expect(resolved).toMatchObject({ thread: { resolvedById: desk.reporter.id } });
    expect(await desk.now(draft)).toMatchObject({ openThreadCount: 0, version: draft.version });
    expect(await mentions()).toEqual([{ resolved_at: expect.any(String) as string }]);
    expect(await desk.get(ResolveThread).execute(desk.editor, { threadId })).toEqual(resolved);

    const reply = await desk.get(ReplyToComment).execute(desk.editor, { threadId, text: 'Dank!' });
    expect(reply).toMatchObject({ thread: { resolvedById: desk.reporter.id } });
    expect(await desk.get(ReopenThread).execute(desk.editor, { threadId })).toMatchObject({
      thread: { resolvedAt: null, resolvedById: null },
    });
    expect(await desk.now(draft)).toMatchObject({ openThreadCount: 1 });
    expect(await mentions()).toEqual([{ resolved_at: null }]);
    expect((await desk.announced(draft)).map(({ type }) => type).slice(1)).toEqual([
      'threadStarted',
      'threadResolved',
      'commentAdded',
      'threadReopened',
    ]);
  });

  it('stays with its words through edits and a restore, and is orphaned rather than lost while they are gone', async () => {
    const draft = await desk.draft({ blocks });
    const { thread } = said(await add(draft, { blockKey: 'p1', quote: 'fjord' }));
    expect(await place(thread)).toEqual({ blockKey: 'p1', range: { start: 22, end: 27 } });

    const longer = [aParagraph('p0', 'Gelukkig.'), aParagraph('p1', `Eindelijk: ${lead}`)];
    const edited = await desk.act(EditManuscript, desk.reporter, draft, { patch: { blocks: longer } });
    expect(await place(thread)).toEqual({ blockKey: 'p1', range: { start: 33, end: 38 } });

    const without = [aParagraph('p1', 'De dienst over het water is hervat.')];
    const cut = await desk.act(EditManuscript, desk.reporter, edited, { patch: { blocks: without } });
    expect(await place(thread)).toBeNull();
    expect(await desk.get(ThreadReader).count(draft.id, { isOpen: true })).toBe(1);

    await desk.act(RestoreRevision, desk.reporter, cut, { from: 1 });
    expect(await place(thread)).toEqual({ blockKey: 'p1', range: { start: 22, end: 27 } });
  });

  it('outlives changes that are discarded, and changes that are merged', async () => {
    const article = await desk.published({ blocks });
    const edited = await desk.act(EditManuscript, desk.reporter, article, {
      patch: { blocks: [...blocks, aParagraph('p3', 'Meer volgt.')] },
    });
    const { thread } = said(await add(edited, { blockKey: 'p3' }));
    const dropped = await desk.act(DiscardChanges, desk.reporter, edited, {});
    expect(dropped.openThreadCount).toBe(1);
    expect(await place(thread)).toBeNull();

    const { thread: kept } = said(await add(dropped, { blockKey: 'p2', quote: 'politie' }));
    const theirs = await desk.act(EditManuscript, desk.editor, dropped, {
      patch: { headline: 'Nieuwe kop' },
    });
    const merge = {
      patch: { blocks: [aParagraph('p0', 'Nieuw.'), ...blocks] },
      onConflict: 'MERGE' as const,
    };
    const stale = { manuscriptId: article.id, expectedVersion: dropped.version };
    const merged = done(await desk.get(EditManuscript).execute(desk.reporter, { ...stale, ...merge }));
    expect(merged.version).toBe(theirs.version + 1);
    expect(merged.openThreadCount).toBe(2);
    expect(await place(kept)).toEqual({ blockKey: 'p2', range: { start: 3, end: 10 } });
  });

  it('is found by many of its kind with one statement', async () => {
    const draft = await desk.draft();
    const threads = await Promise.all([1, 2, 3].map(async () => said(await add(draft)).thread));
    const counted = await countStatements(() => {
      const request = {};
      return Promise.all(threads.map(({ id }) => desk.get(ThreadReader).comments(request, id)));
    });
    expect(counted).toBe(1);
  });
});

describe('a request for changes', () => {
  it('begins a thread with its comment, and the history keeps it as well', async () => {
    const waiting = await desk.act(SubmitManuscript, desk.reporter, await desk.draft(), {});
    const back = await desk.act(RequestChanges, desk.editor, waiting, { comment: 'Wie zegt dit?' });
    expect(back).toMatchObject({ state: 'DRAFT', openThreadCount: 1 });
    expect(await desk.now(back)).toEqual(back);
    const reader = desk.get(ThreadReader);
    const [thread] = await reader.page(back.id, {}, { direction: 'FORWARD', limit: 5, cursor: null });
    expect(thread).toMatchObject({ kind: 'CHANGE_REQUEST', anchor: null, resolvedAt: null });
    expect(await reader.comments({}, thread?.id ?? '')).toMatchObject([
      { text: 'Wie zegt dit?', writtenById: desk.editor.id },
    ]);
    expect((await desk.history(back)).at(-1)).toMatchObject({ comment: 'Wie zegt dit?' });
  });

  it('that is open is a warning when the copy is submitted again, which stops nothing and is recorded', async () => {
    const waiting = await desk.act(SubmitManuscript, desk.reporter, await desk.draft(), {});
    const back = await desk.act(RequestChanges, desk.editor, waiting, { comment: 'Wie zegt dit?' });
    const standing = desk.get(ManuscriptStanding);
    expect((await standing.readiness({}, back, desk.reporter)).findings).toEqual([
      { code: 'OPEN_THREADS', severity: 'WARNING', field: [], params: { threads: '1' } },
    ]);
    const again = await desk.act(SubmitManuscript, desk.reporter, back, {});
    expect(again.state).toBe('IN_REVIEW');
    expect((await desk.history(again)).at(-1)?.details).toContain('OPEN_THREADS');

    const [thread] = await desk
      .get(ThreadReader)
      .page(back.id, {}, { direction: 'FORWARD', limit: 1, cursor: null });
    await desk.get(ResolveThread).execute(desk.reporter, { threadId: thread?.id ?? '' });
    expect((await standing.readiness({}, await desk.now(again), desk.editor)).findings).toEqual([]);
  });

  it('that is refused begins none', async () => {
    const draft = await desk.draft();
    await desk.ask(RequestChanges, desk.editor, draft, { comment: 'Te vroeg.' });
    expect(await desk.get(ThreadReader).count(draft.id, {})).toBe(0);
  });
});
