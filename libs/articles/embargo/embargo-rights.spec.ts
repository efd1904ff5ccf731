import { DeactivateUser, ReactivateUser } from '@kopij/identity';
import { aStory } from '@kopij/testing';
import { AssignManuscript } from '../drafting/assign-manuscript.js';
import { CreateManuscript } from '../drafting/create-manuscript.js';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import { ManuscriptStanding } from '../reading/manuscript-standing.js';
import { done, openDesk, refusedWith, type OpenDesk } from '../testing/open-desk.js';
import { BreakEmbargo } from './break-embargo.js';
import { OverrideEmbargo } from './override-embargo.js';
import { SetEmbargo } from './set-embargo.js';

const at = new Date('2026-03-02T18:00:00.000Z');
const reason = 'Niemand anders heeft dienst.';

let desk: OpenDesk;
beforeEach(async () => {
  desk = await openDesk();
  desk.clock.set(new Date('2026-03-02T09:00:00.000Z'));
});
afterEach(() => desk.close());

/** Why an action is not offered to somebody. */
async function offered(action: string, to: OpenDesk['reporter'], manuscript: ManuscriptEntity) {
  const actions = await desk.get(ManuscriptStanding).allowedActions({}, manuscript, to);
  return actions.find((each) => each.action === action)?.refusals.map(({ code }) => code);
}

describe('an embargo is overridden where there is nobody to confirm that it is broken, and', () => {
  const override = (held: ManuscriptEntity, by = desk.admin) =>
    desk.ask(OverrideEmbargo, by, held, { reason });
  const leave = async (userId: string) => desk.get(DeactivateUser).execute(desk.admin, { userId });

  it('not while another editor or admin is active, whose name is said', async () => {
    await desk.hire('ADMIN', 'Ada de Groot');
    const held = await desk.act(SetEmbargo, desk.editor, await desk.published(), { at });
    expect(await override(held)).toEqual({
      refusals: [{ code: 'OTHERS_CAN_CONFIRM', field: [], params: { people: 'Ada de Groot\neditor' } }],
    });
    expect(await offered('overrideEmbargo', desk.admin, held)).toEqual(['OTHERS_CAN_CONFIRM']);
    expect(await desk.live(held)).toEqual([]);
    expect(await desk.now(held)).toEqual(held);
  });

  it('not while somebody has asked, and is still there', async () => {
    const held = await desk.act(SetEmbargo, desk.editor, await desk.published(), { at });
    const asked = await desk.act(BreakEmbargo, desk.editor, held, { reason });
    expect(refusedWith(await override(asked))).toEqual(['OTHERS_CAN_CONFIRM']);
  });

  it('once everybody else has left, whatever reporters there are', async () => {
    const held = await desk.act(SetEmbargo, desk.editor, await desk.published(), { at });
    await leave(desk.editor.id);
    expect(await offered('overrideEmbargo', desk.admin, held)).toEqual([]);
    const lifted = done(await override(held));
    expect(await desk.live(lifted)).toHaveLength(1);
    expect((await desk.history(lifted)).at(-1)).toMatchObject({
      action: 'overrideEmbargo',
      actor_id: desk.admin.id,
      comment: reason,
    });
  });

  it('not once they are back', async () => {
    const held = await desk.act(SetEmbargo, desk.editor, await desk.approved(), { at });
    await leave(desk.editor.id);
    await desk.get(ReactivateUser).execute(desk.admin, { userId: desk.editor.id });
    expect(refusedWith(await override(held))).toEqual(['OTHERS_CAN_CONFIRM']);
    expect(await offered('overrideEmbargo', desk.editor, held)).toEqual([
      'NOT_AN_ADMIN',
      'OTHERS_CAN_CONFIRM',
    ]);
  });
});

describe('a reporter holds back a colleague’s draft', () => {
  const embargo = (draft: ManuscriptEntity) => desk.ask(SetEmbargo, desk.reporter, draft, { at });
  const assign = (by: OpenDesk['reporter'], draft: ManuscriptEntity, assigneeId: string | null) =>
    desk.act(AssignManuscript, by, draft, { assigneeId });
  const ofEditor = async () =>
    done(
      await desk
        .get(CreateManuscript)
        .execute(desk.editor, { content: aStory({ sectionId: desk.buitenland }) }),
    );

  it('that somebody else assigned to them, and no other', async () => {
    const taken = await assign(desk.reporter, await ofEditor(), desk.reporter.id);
    expect(refusedWith(await embargo(taken))).toEqual(['NOT_YOUR_DRAFT']);
    expect(await offered('setEmbargo', desk.reporter, taken)).toEqual(['NOT_YOUR_DRAFT']);

    const given = await assign(desk.editor, taken, desk.reporter.id);
    expect(given).toMatchObject({ version: taken.version + 1, isSelfAssigned: false });
    expect(await offered('setEmbargo', desk.reporter, given)).toEqual([]);
    expect(done(await embargo(given)).embargoedUntil).toBe(at.toISOString());
  });

  it('whether or not they say that they take on what they were given', async () => {
    const given = await assign(desk.editor, await ofEditor(), desk.reporter.id);
    const taken = await assign(desk.reporter, given, desk.reporter.id);
    expect(taken).toMatchObject({ version: given.version, isSelfAssigned: false });
    done(await embargo(taken));
  });

  it('no longer when they have given it away and taken it back', async () => {
    const given = await assign(desk.editor, await ofEditor(), desk.reporter.id);
    const away = await assign(desk.reporter, given, null);
    const back = await assign(desk.reporter, away, desk.reporter.id);
    expect(refusedWith(await embargo(back))).toEqual(['NOT_YOUR_DRAFT']);
  });
});
