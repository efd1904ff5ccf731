import type { Actor } from '@kopij/editorial';
import { Database } from '@kopij/platform';
import { aStory } from '@kopij/testing';
import { CreateManuscript } from '../drafting/create-manuscript.js';
import { EditManuscript } from '../drafting/edit-manuscript.js';
import { RestoreRevision } from '../drafting/restore-revision.js';
import { SubmitManuscript } from '../drafting/submit-manuscript.js';
import { done, openDesk, refusedWith, seen, type OpenDesk } from '../testing/open-desk.js';

const day = 24 * 60 * 60 * 1_000;

let desk: OpenDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const create = (actor: Actor, headline: string, idempotencyKey: string) => {
  const content = aStory({ sectionId: desk.buitenland, headline });
  return desk.get(CreateManuscript).execute(actor, { content, idempotencyKey });
};
const count = async (): Promise<number> => {
  const [row] = await desk.rows<{ n: number | string }>('SELECT COUNT(*) AS n FROM manuscripts');
  return Number(row?.n);
};

describe('a command with an idempotency key', () => {
  it('is carried out once, and answered alike however often it is sent', async () => {
    const before = await count();
    const first = await create(desk.reporter, 'Brug dicht', 'a');
    expect(await create(desk.reporter, 'Brug dicht', 'a')).toEqual(first);
    expect(await count()).toBe(before + 1);

    const fresh = done(first);
    const edit = { ...seen(fresh), patch: { headline: 'Brug open' }, idempotencyKey: 'b' };
    const edited = done(await desk.get(EditManuscript).execute(desk.reporter, edit));
    await desk.act(SubmitManuscript, desk.reporter, edited, {});
    // By now the version is another, and so is the state: the answer is the one of then.
    expect(await desk.get(EditManuscript).execute(desk.reporter, edit)).toEqual({ manuscript: edited });
    expect((await desk.history(fresh)).map(({ action }) => action)).toEqual(['create', 'edit', 'submit']);
  });

  it('is carried out once when it is sent many times at once', async () => {
    const before = await count();
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => create(desk.reporter, 'Tien keer', 'c')),
    );
    expect(await count()).toBe(before + 1);
    for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0]);
  });

  it('is refused when the key was for something else: another text, another action, another revision', async () => {
    const fresh = done(await create(desk.reporter, 'Eerst', 'd'));
    expect(refusedWith(await create(desk.reporter, 'Daarna', 'd'))).toEqual(['KEY_REUSED']);
    expect(
      refusedWith(await desk.ask(SubmitManuscript, desk.reporter, fresh, { idempotencyKey: 'd' })),
    ).toEqual(['KEY_REUSED']);
    const restored = await desk.act(RestoreRevision, desk.reporter, fresh, { from: 1, idempotencyKey: 'e' });
    const other = await desk.ask(RestoreRevision, desk.reporter, fresh, { from: 2, idempotencyKey: 'e' });
    expect(refusedWith(other)).toEqual(['KEY_REUSED']);
    expect(await desk.now(fresh)).toEqual(restored);
  });

  it('is one person’s: a colleague’s same key is another', async () => {
    const before = await count();
    await create(desk.reporter, 'Van mij', 'f');
    await create(desk.editor, 'Van mij', 'f');
    expect(await count()).toBe(before + 2);
  });

  it('is answered with the refusal or the conflict of the first time, too', async () => {
    const blank = await desk.draft({ headline: null });
    const submit = { idempotencyKey: 'g' };
    const refused = await desk.ask(SubmitManuscript, desk.reporter, blank, submit);
    expect(refusedWith(refused)).toEqual(['HEADLINE_MISSING']);
    expect(await desk.ask(SubmitManuscript, desk.reporter, blank, submit)).toEqual(refused);
    await desk.act(EditManuscript, desk.reporter, blank, { patch: { headline: 'Kop' } });
    const stale = { patch: { kicker: 'Te laat' }, idempotencyKey: 'h' };
    const conflict = await desk.ask(EditManuscript, desk.reporter, blank, stale);
    expect(conflict).toHaveProperty('conflict');
    expect(await desk.ask(EditManuscript, desk.reporter, blank, stale)).toEqual(conflict);
  });

  it('is answered with a conflict that an earlier version kept, which did not say what it is about', async () => {
    const draft = await desk.draft();
    await desk.act(EditManuscript, desk.reporter, draft, { patch: { headline: 'Kop' } });
    const stale = { patch: { headline: 'Te laat' }, idempotencyKey: 'oud' };
    const conflict = await desk.ask(EditManuscript, desk.reporter, draft, stale);
    const [row] = await desk.rows<{ answer: string | object }>(
      `SELECT answer FROM idempotent_answers WHERE key = 'oud'`,
    );
    const { answer = '{}' } = row ?? {};
    const kept = (typeof answer === 'string' ? JSON.parse(answer) : answer) as {
      conflict: { manuscriptId?: string; seenVersion?: number };
    };
    const { manuscriptId: _, seenVersion: __, ...earlier } = kept.conflict;
    await desk
      .get(Database)
      .writer.query(
        `UPDATE idempotent_answers SET answer = '${JSON.stringify({ conflict: earlier })}' WHERE key = 'oud'`,
      );
    expect(await desk.ask(EditManuscript, desk.reporter, draft, stale)).toEqual(conflict);
  });

  it('is remembered for a day', async () => {
    const before = await count();
    await create(desk.reporter, 'Gisteren', 'i');
    desk.clock.advance(day);
    await create(desk.reporter, 'Gisteren', 'i');
    expect(await count()).toBe(before + 1);
    desk.clock.advance(1);
    await create(desk.reporter, 'Gisteren', 'i');
    expect(await count()).toBe(before + 2);
    expect(await desk.rows(`SELECT 1 FROM idempotent_answers`)).toHaveLength(1);
  });

  it('that fails is not remembered', async () => {
    const ghost: Actor = { id: 'nobody', name: 'Nobody', role: 'EDITOR' };
    await expect(create(ghost, 'Spook', 'j')).rejects.toThrow();
    expect(await desk.rows(`SELECT 1 FROM idempotent_answers WHERE actor_id = 'nobody'`)).toEqual([]);
  });
});
