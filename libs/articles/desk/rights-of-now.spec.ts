import type { Actor } from '@kopij/editorial';
import { ChangeUserRole, DeactivateUser, GrantRegistry, SetReach } from '@kopij/identity';
import { UnitOfWork } from '@kopij/platform';
import { CreateSection } from '@kopij/sections';
import { statementsOf } from '@kopij/testing';
import { AddComment } from '../commenting/add-comment.js';
import { EditManuscript } from '../drafting/edit-manuscript.js';
import { PublishManuscript } from '../publishing/publish-manuscript.js';
import { CreatePreviewLink } from '../previewing/create-preview-link.js';
import { SpikeManuscript } from '../reviewing/spike-manuscript.js';
import { openDesk, refusedWith, type OpenDesk } from '../testing/open-desk.js';

describe('somebody whose rights change after their request was let in', () => {
  let desk: OpenDesk;
  /** As they were when the request came. */
  let before: Actor;
  beforeEach(async () => {
    desk = await openDesk();
    before = await desk.hire('EDITOR', 'Sanne');
  });
  afterEach(() => desk.close());

  const userId = (): string => before.id;
  const reach = (to: 'NEWSROOM' | 'GRANTS' | 'OWN') =>
    desk.get(SetReach).execute(desk.admin, { userId: userId(), reach: to });

  it('publishes nothing with a role that was taken from them', async () => {
    const approved = await desk.approved();
    await desk.get(ChangeUserRole).execute(desk.admin, { userId: userId(), role: 'REPORTER' });
    const said = { revision: approved.revision };
    expect(refusedWith(await desk.ask(PublishManuscript, before, approved, said))).toEqual(['NOT_AN_EDITOR']);
  });

  it('and publishes with one that they were given', async () => {
    const reporter = await desk.hire('REPORTER', 'Joris');
    const approved = await desk.approved();
    await desk.get(ChangeUserRole).execute(desk.admin, { userId: reporter.id, role: 'EDITOR' });
    await desk.act(PublishManuscript, reporter, approved, { revision: approved.revision });
  });

  it('finds nothing beyond a reach that was cut to their own copy, whatever they do', async () => {
    const draft = await desk.draft();
    await reach('OWN');
    const missing = { code: 'NOT_FOUND' };
    const patch = { headline: 'Anders' };
    const { id: manuscriptId } = draft;
    await expect(desk.ask(EditManuscript, before, draft, { patch })).rejects.toMatchObject(missing);
    await expect(
      desk.get(AddComment).execute(before, { manuscriptId, text: 'Klopt dit?' }),
    ).rejects.toMatchObject(missing);
    await expect(
      desk.get(CreatePreviewLink).execute(before, { manuscriptId, revision: null, expiresIn: 60 }),
    ).rejects.toMatchObject(missing);
  });

  it('is not even told again what was done', async () => {
    const draft = await desk.draft();
    const said = { patch: { headline: 'Anders' }, idempotencyKey: 'eens' };
    await desk.act(EditManuscript, before, draft, said);
    await reach('OWN');
    await expect(desk.ask(EditManuscript, before, draft, said)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('spikes nothing in a section of which they were granted nothing', async () => {
    const draft = await desk.draft();
    await reach('GRANTS');
    expect(refusedWith(await desk.ask(SpikeManuscript, before, draft, {}))).toEqual(['NOT_YOUR_SECTION']);
  });

  it('arranges no sections once they are no admin', async () => {
    const admin = await desk.hire('ADMIN', 'Eva');
    await desk.get(ChangeUserRole).execute(desk.admin, { userId: admin.id, role: 'EDITOR' });
    const section = { slug: 'wereld', name: 'Wereld' };
    await expect(desk.get(CreateSection).execute(admin, section)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('does nothing once they were deactivated', async () => {
    const draft = await desk.draft();
    await desk.get(DeactivateUser).execute(desk.admin, { userId: userId() });
    await expect(desk.ask(SpikeManuscript, before, draft, {})).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });

  it('keeps the limits of their token', async () => {
    const approved = await desk.approved();
    const limited: Actor = { ...before, scopes: ['WRITE'] };
    const said = { revision: approved.revision };
    expect(refusedWith(await desk.ask(PublishManuscript, limited, approved, said))).toEqual([
      'SCOPE_MISSING',
    ]);
  });

  it('has what is begun done, before they are changed', async () => {
    const grants = desk.get(GrantRegistry);
    const happened: string[] = [];
    let changing: Promise<unknown> = Promise.resolve();
    await desk.get(UnitOfWork).transaction(async (tx) => {
      await grants.actorWithin(tx, before);
      changing = reach('OWN').then(() => happened.push('changed'));
      await new Promise((resolve) => setTimeout(resolve, 100));
      happened.push('done');
    });
    await changing;
    expect(happened).toEqual(['done', 'changed']);
  });

  it('costs one statement, however often it is asked', async () => {
    const grants = desk.get(GrantRegistry);
    const asked = await statementsOf(() =>
      desk.get(UnitOfWork).transaction(async (tx) => {
        await grants.actorWithin(tx, before);
        expect(await grants.actorWithin(tx, before)).toEqual(before);
      }),
    );
    expect(asked.filter((sql) => sql.includes('FROM users'))).toHaveLength(1);
  });
});
