import type { Actor } from '@kopij/editorial';
import { DeactivateUser, EraseUser, SetReach } from '@kopij/identity';
import { UnitOfWork } from '@kopij/platform';
import { aParagraph, aStory, countStatements, engineUnderTest, planOf, statementsOf } from '@kopij/testing';
import { DiscardChanges } from '../drafting/discard-changes.js';
import { EditManuscript } from '../drafting/edit-manuscript.js';
import { RestoreRevision } from '../drafting/restore-revision.js';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import { KillArticle } from '../publishing/kill-article.js';
import { SpikeManuscript } from '../reviewing/spike-manuscript.js';
import { openDesk, refusedWith, type OpenDesk } from '../testing/open-desk.js';
import { DiscardWorkingDraft } from './discard-working-draft.js';
import {
  mostDrafts,
  SaveWorkingDraft,
  type SavedDraft,
  type SaveWorkingDraftCommand,
} from './save-working-draft.js';
import type { WorkingDraftView } from './working-draft.types.js';
import { WorkingDrafts } from './working-drafts.js';

let desk: OpenDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const save = (
  at: ManuscriptEntity,
  command: Partial<SaveWorkingDraftCommand> = {},
  by: Actor = desk.reporter,
): Promise<SavedDraft> =>
  desk.get(SaveWorkingDraft).execute(by, {
    ...{ manuscriptId: at.id, baseVersion: at.version },
    patch: { headline: 'Nog niet af' },
    ...command,
  });

function saved(outcome: SavedDraft): WorkingDraftView {
  if ('draft' in outcome) return outcome.draft;
  throw new Error(JSON.stringify(outcome));
}

const codesOf = (outcome: SavedDraft): string[] =>
  'refusals' in outcome
    ? outcome.refusals.map(({ code, field }) => `${code} ${field.join('.')}`.trim())
    : [JSON.stringify(outcome)];

const own = ({ id: manuscriptId }: ManuscriptEntity, { id: userId }: Actor = desk.reporter) =>
  desk.get(WorkingDrafts).own({}, { manuscriptId, userId });

const headline = async (at: ManuscriptEntity, by?: Actor) => (await own(at, by))?.content.headline ?? null;

/** Rows of everything but drafts and answers. */
async function everythingElse(): Promise<string> {
  const { reader } = desk.database;
  const tables = reader.dataSource.entityMetadatas
    .map(({ tableName }) => tableName)
    .filter((name) => !['working_drafts', 'idempotent_answers'].includes(name));
  return JSON.stringify(await Promise.all(tables.map((name) => desk.rows(`SELECT * FROM ${name}`))));
}

describe('a working draft', () => {
  it('is kept beside the manuscript, of which nothing changes, not even its approval', async () => {
    const approved = await desk.approved();
    const before = await everythingElse();
    const draft = saved(await save(approved, { patch: { headline: 'Nog \u200Bniet af' } }));
    expect(draft).toMatchObject({ baseVersion: 3, content: { headline: 'Nog niet af' } });
    // What was left out is as it is in the version that it was begun with.
    expect(draft.content.blocks).toEqual(aStory({ sectionId: desk.buitenland }).blocks);
    expect(await everythingElse()).toBe(before);
    expect(await headline(approved)).toBe('Nog niet af');
    expect(await headline(approved, desk.editor)).toBeNull();
    expect(await desk.now(approved)).toEqual(approved);
  });

  it('is there for each person and manuscript, and replaced by whoever has seen it', async () => {
    const draft = await desk.draft();
    const first = saved(await save(draft));
    saved(await save(draft, { patch: { headline: 'Van de redacteur' } }, desk.editor));
    const second = saved(
      await save(draft, { patch: { headline: 'Verder' }, expectedHash: first.contentHash }),
    );
    expect(second.contentHash).not.toBe(first.contentHash);
    expect([await headline(draft), await headline(draft, desk.editor)]).toEqual([
      'Verder',
      'Van de redacteur',
    ]);
  });

  it('never overwrites what another window has saved: whoever does not know it is shown it', async () => {
    const draft = await desk.draft();
    const first = saved(await save(draft));
    const there = saved(
      await save(draft, { patch: { headline: 'Ander venster' }, expectedHash: first.contentHash }),
    );
    for (const expectedHash of [first.contentHash, null]) {
      expect(await save(draft, { patch: { headline: 'Dit venster' }, expectedHash })).toEqual({
        conflict: { ...there, manuscript: expect.anything() as unknown },
      });
    }
    expect(await headline(draft)).toBe('Ander venster');
    // What is stored already is no conflict: the answer may have been lost.
    saved(await save(draft, { patch: { headline: 'Ander venster' }, expectedHash: first.contentHash }));
  });

  it('of two windows that save at once is that of one, and the other is told', async () => {
    const draft = await desk.draft();
    const { contentHash: expectedHash } = saved(await save(draft));
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, (_, at) =>
        save(draft, { patch: { headline: `Venster ${at}` }, expectedHash }),
      ),
    );
    const won = outcomes.flatMap((outcome) => ('draft' in outcome ? [outcome.draft] : []));
    expect(won).toHaveLength(1);
    expect(await headline(draft)).toBe(won[0]?.content.headline);
    for (const outcome of outcomes) {
      if ('conflict' in outcome) expect(outcome.conflict?.contentHash).toBe(won[0]?.contentHash);
    }
  });

  it.each([
    [
      'discarded',
      (at: ManuscriptEntity) => desk.get(DiscardWorkingDraft).execute(desk.reporter, { manuscriptId: at.id }),
    ],
    [
      'committed',
      (at: ManuscriptEntity) =>
        desk.act(EditManuscript, desk.reporter, at, { patch: { headline: 'Nog niet af' } }),
    ],
  ])('that was %s in another window does not come back by a save that was on its way', async (_, end) => {
    const draft = await desk.draft();
    const { contentHash: expectedHash } = saved(await save(draft));
    await end(draft);
    expect(await headline(draft)).toBeNull();
    for (const said of ['Verder', 'Nog niet af']) {
      expect(await save(draft, { patch: { headline: said }, expectedHash })).toEqual({ conflict: null });
    }
    expect(await headline(draft)).toBeNull();
    saved(await save(draft, { patch: { headline: 'Opnieuw' } }));
    expect(await headline(draft)).toBe('Opnieuw');
  });

  it('is answered as it is read, without being read again', async () => {
    const draft = await desk.draft();
    const first = saved(
      await save(draft, { patch: { headline: 'Met \u200Bcursief', blocks: [aParagraph('p1', 'Eén.')] } }),
    );
    const asRead = async () => ({ ...(await own(draft)), manuscript: first.manuscript });
    expect(first).toEqual(await asRead());
    let next: WorkingDraftView | null = null;
    const asked = await statementsOf(async () => {
      next = saved(await save(draft, { patch: { headline: 'Verder' }, expectedHash: first.contentHash }));
    });
    expect(next).toEqual(await asRead());
    expect(asked.filter((sql) => sql.includes('working_drafts'))).toEqual([expect.stringMatching(/^UPDATE/)]);
  });

  it('is discarded by its owner only, and not if another window has gone on', async () => {
    const draft = await desk.draft();
    const { contentHash: expectedHash } = saved(await save(draft));
    const newer = saved(await save(draft, { patch: { headline: 'Verder' }, expectedHash }));
    const discard = (by: Actor, hash?: string) =>
      desk.get(DiscardWorkingDraft).execute(by, { manuscriptId: draft.id, expectedHash: hash ?? null });
    expect(await discard(desk.admin)).toHaveProperty('manuscript');
    expect(await discard(desk.reporter, expectedHash)).toMatchObject({
      conflict: { contentHash: newer.contentHash },
    });
    expect(await headline(draft)).toBe('Verder');
    expect(await discard(desk.reporter, newer.contentHash)).toHaveProperty('manuscript');
    expect(await discard(desk.reporter, newer.contentHash)).toHaveProperty('manuscript');
    expect(await headline(draft)).toBeNull();
  });
});

describe('an edit', () => {
  const edit = (at: ManuscriptEntity, said: object, by = desk.reporter) =>
    desk.act(EditManuscript, by, at, { patch: { headline: 'Af' }, ...said });

  it('takes the draft along that it says, in the same transaction', async () => {
    const draft = await desk.draft();
    const { contentHash: workingDraftHash } = saved(await save(draft));
    saved(await save(draft, {}, desk.editor));
    await edit(draft, { workingDraftHash });
    expect([await headline(draft), await headline(draft, desk.editor)]).toEqual([null, 'Nog niet af']);
  });

  it('takes along a draft that says the same, also where nothing changes', async () => {
    const draft = await desk.draft();
    saved(await save(draft, { patch: { headline: 'Af' } }));
    const edited = await edit(draft, {});
    expect(await headline(draft)).toBeNull();
    saved(await save(edited, { patch: {} }));
    expect(await edit(edited, {})).toEqual(edited);
    expect(await headline(draft)).toBeNull();
  });

  it('leaves any other draft where it is: it may hold the words of another window', async () => {
    const draft = await desk.draft();
    const first = saved(await save(draft));
    saved(await save(draft, { patch: { headline: 'Ander venster' }, expectedHash: first.contentHash }));
    const edited = await edit(draft, { workingDraftHash: first.contentHash });
    expect(await headline(draft)).toBe('Ander venster');
    await edit(edited, { patch: { kicker: 'Van een script' } });
    expect(await headline(draft)).toBe('Ander venster');
  });

  it('that is refused takes nothing along', async () => {
    const draft = await desk.draft();
    const { contentHash: workingDraftHash } = saved(await save(draft));
    const patch = { headline: 'Brug \u202Etchid' };
    expect(
      refusedWith(await desk.ask(EditManuscript, desk.reporter, draft, { patch, workingDraftHash })),
    ).toEqual(['TEXT_DIRECTION_OVERRIDDEN']);
    expect(await headline(draft)).toBe('Nog niet af');
  });

  it('that is merged takes along what it was merged from', async () => {
    const draft = await desk.draft();
    const { contentHash: workingDraftHash } = saved(await save(draft));
    await edit(draft, { patch: { kicker: 'Veer' } }, desk.editor);
    await edit(draft, { onConflict: 'MERGE', workingDraftHash });
    expect(await headline(draft)).toBeNull();
  });
});

describe('when the manuscript moves on', () => {
  const sinceOf = async (at: ManuscriptEntity) => {
    const draft = await own(at);
    if (!draft) throw new Error('There is no draft.');
    const entries = await desk.get(WorkingDrafts).since({}, { ...draft, manuscript: await desk.now(at) });
    return entries.map(({ action, actorId }) => [action, actorId === desk.editor.id ? 'editor' : 'reporter']);
  };

  it('a draft of an older version is kept, and told of what happened since', async () => {
    const draft = await desk.draft();
    const edited = await desk.act(EditManuscript, desk.editor, draft, { patch: { kicker: 'Veer' } });
    const mine = saved(await save(draft));
    expect(mine).toMatchObject({ baseVersion: 1, baseRevision: 1, manuscript: { revision: 2 } });
    expect(mine.content.kicker).toBeNull();
    expect(await sinceOf(draft)).toEqual([['edit', 'editor']]);
    await desk.act(RestoreRevision, desk.reporter, edited, { from: 1 });
    expect(await sinceOf(draft)).toEqual([
      ['restore', 'reporter'],
      ['edit', 'editor'],
    ]);
    expect(await headline(draft)).toBe('Nog niet af');
  });

  it('it stays when the edits of a live article are discarded', async () => {
    const article = await desk.published();
    const edited = await desk.act(EditManuscript, desk.editor, article, { patch: { kicker: 'Veer' } });
    saved(await save(edited));
    await desk.act(DiscardChanges, desk.editor, edited, {});
    expect(await headline(article)).toBe('Nog niet af');
    expect(await sinceOf(article)).toEqual([['discardChanges', 'editor']]);
  });

  it('and can no longer be edited, the draft is readable, and saving is refused as an edit is', async () => {
    for (const end of ['spike', 'kill'] as const) {
      const at = end === 'spike' ? await desk.draft() : await desk.published();
      const { contentHash: expectedHash } = saved(await save(at));
      const ended =
        end === 'spike'
          ? await desk.act(SpikeManuscript, desk.editor, at, {})
          : await desk.act(KillArticle, desk.editor, at, { reason: 'Onjuist.' });
      const refusal = await save(at, { patch: { headline: 'Verder' }, expectedHash });
      expect(refusal).toEqual(
        await desk.ask(EditManuscript, desk.reporter, ended, { patch: { headline: 'Verder' } }),
      );
      expect(codesOf(refusal)).toEqual(['NOT_AVAILABLE_IN_STATE']);
      expect(await headline(at)).toBe('Nog niet af');
      expect(await sinceOf(at)).toEqual([[end, 'editor']]);
    }
  });

  it('no more than the last fifty things are told', async () => {
    let at = await desk.draft();
    saved(await save(at));
    for (let count = 0; count < 55; count += 1) {
      at = await desk.act(EditManuscript, desk.editor, at, { patch: { kicker: `Keer ${count}` } });
    }
    expect(await sinceOf(at)).toHaveLength(50);
  });
});

describe('a save', () => {
  it('is refused with what is wrong with it', async () => {
    const draft = await desk.draft();
    expect(codesOf(await save(draft, { baseVersion: 2 }))).toEqual(['VERSION_UNKNOWN baseVersion']);
    expect(codesOf(await save(draft, { patch: { sectionId: 'nergens' } }))).toEqual([
      'SECTION_UNKNOWN content.sectionId',
    ]);
    const blocks = [aParagraph('p', 'x\n'.repeat(501))];
    expect(codesOf(await save(draft, { patch: { blocks } }))).toEqual(['TOO_MANY_BLOCKS content.blocks']);
    const token: Actor = { ...desk.reporter, scopes: ['READ_DRAFTS'] };
    expect(codesOf(await save(draft, {}, token))).toEqual(['SCOPE_MISSING']);
    expect(await headline(draft)).toBeNull();
  });

  it('is refused where one may not write, and finds nothing where one may not read', async () => {
    const draft = await desk.draft();
    const hired = await desk.hire('EDITOR');
    const reach = (to: 'GRANTS' | 'OWN') =>
      desk.get(SetReach).execute(desk.admin, { userId: hired.id, reach: to });
    const mine = saved(await save(draft, {}, hired));
    await reach('GRANTS');
    const refusal = await save(draft, { expectedHash: mine.contentHash }, hired);
    expect(refusal).toEqual(
      await desk.ask(EditManuscript, hired, draft, { patch: { headline: 'Nog niet af' } }),
    );
    expect(codesOf(refusal)).toEqual(['NOT_YOUR_SECTION']);
    await reach('OWN');
    const missing = { code: 'NOT_FOUND' };
    await expect(save(draft, {}, hired)).rejects.toMatchObject(missing);
    const discard = desk.get(DiscardWorkingDraft).execute(hired, { manuscriptId: draft.id });
    await expect(discard).rejects.toMatchObject(missing);
    await expect(save({ ...draft, id: 'nergens' })).rejects.toMatchObject(missing);
  });

  it('with a key is done once, and what is kept of the answer has none of its words', async () => {
    const draft = await desk.draft();
    const command = { patch: { headline: 'Onder zonnebloem' }, idempotencyKey: 'eens' };
    const first = saved(await save(draft, command));
    const later = saved(
      await save(draft, { patch: { headline: 'Verder' }, expectedHash: first.contentHash }),
    );
    // Said again it stores nothing. Its window believes to have saved something else than is stored by now: it is shown that.
    expect(await save(draft, command)).toMatchObject({ conflict: { contentHash: later.contentHash } });
    expect(codesOf(await save(draft, { ...command, patch: { headline: 'Anders' } }))).toEqual([
      'KEY_REUSED idempotencyKey',
    ]);
    const conflict = { patch: { headline: 'Onder pinksterbloem' }, idempotencyKey: 'tweemaal' };
    expect(await save(draft, conflict)).toHaveProperty('conflict');
    await desk.get(DiscardWorkingDraft).execute(desk.reporter, { manuscriptId: draft.id });
    expect(await save(draft, command)).toEqual({ conflict: null });
    expect(await save(draft, conflict)).toEqual({ conflict: null });
    const answers = await desk.rows<{ answer: string }>('SELECT answer FROM idempotent_answers');
    expect(JSON.stringify(answers)).not.toMatch(/bloem|Verder/);
  });

  it('is refused when one person has very many drafts, and what they have is kept', async () => {
    const draft = await desk.draft();
    const kept = await desk.draft();
    const hired = await desk.hire('REPORTER');
    const { contentHash: expectedHash } = saved(await save(kept, {}, hired));
    const others = Array.from({ length: mostDrafts - 1 }, () => desk.draft());
    await desk.get(UnitOfWork).transaction(async (tx) => {
      for (const { id } of await Promise.all(others)) {
        await tx.query(
          `INSERT INTO working_drafts (manuscript_id, user_id, content, content_hash, base_version, base_revision, saved_at)
           SELECT '${id}', user_id, content, content_hash, 1, 1, saved_at FROM working_drafts
           WHERE manuscript_id = '${kept.id}' AND user_id = '${hired.id}'`,
        );
      }
    });
    expect(codesOf(await save(draft, {}, hired))).toEqual(['TOO_MANY_DRAFTS']);
    saved(await save(kept, { patch: { headline: 'Verder' }, expectedHash }, hired));
  });
});

describe('whoever leaves', () => {
  it('finds their draft when they come back, and takes it along when they are erased', async () => {
    const draft = await desk.draft();
    const hired = await desk.hire('REPORTER', 'Noor');
    saved(await save(draft, {}, hired));
    saved(await save(draft));
    await desk.get(DeactivateUser).execute(desk.admin, { userId: hired.id });
    expect(await headline(draft, hired)).toBe('Nog niet af');
    await desk.get(EraseUser).execute(desk.admin, { userId: hired.id });
    expect(await headline(draft, hired)).toBeNull();
    expect(await headline(draft)).toBe('Nog niet af');
  });
});

describe('reading drafts', () => {
  const work = (ids: readonly ManuscriptEntity[]) => {
    const [drafts, request] = [desk.get(WorkingDrafts), {}];
    const userId = desk.reporter.id;
    return Promise.all(
      ids.flatMap((manuscript): Promise<unknown>[] => [
        drafts.own(request, { manuscriptId: manuscript.id, userId }),
        drafts.marks(request, manuscript.id),
        drafts.since(request, { manuscriptId: manuscript.id, baseVersion: 1, manuscript }),
      ]),
    );
  };

  it('takes as many statements for many manuscripts as for one, each by its key', async () => {
    const [one, other] = [await desk.draft(), await desk.draft()];
    expect(await countStatements(() => work([one]))).toBe(3);
    expect(await countStatements(() => work([one, other]))).toBe(3);
    for (const sql of await statementsOf(() => work([one]))) {
      const plan = (await planOf(desk, sql)).join('\n');
      if (engineUnderTest() === 'sqlite')
        expect(plan).not.toMatch(/SCAN (d|e|working_drafts|history_entries)\b/);
    }
  });

  it('says who has one, and nothing of what is in it', async () => {
    const draft = await desk.draft();
    saved(await save(draft));
    desk.clock.advance(1_000);
    saved(await save(draft, {}, desk.editor));
    const marks = await desk.get(WorkingDrafts).marks({}, draft.id);
    expect(marks.map(({ userId }) => userId)).toEqual([desk.editor.id, desk.reporter.id]);
    for (const mark of marks) expect(Object.keys(mark).sort()).toEqual(['manuscriptId', 'savedAt', 'userId']);
  });
});
