import type { Actor } from '@kopij/editorial';
import { DeactivateUser, SetReach } from '@kopij/identity';
import { CreateSection } from '@kopij/sections';
import { AddComment } from '../commenting/add-comment.js';
import { Mentions } from '../commenting/mentions.js';
import { ResolveThread } from '../commenting/resolve-thread.js';
import type { WorkName } from '../contract/work.types.js';
import { AssignManuscript } from '../drafting/assign-manuscript.js';
import { EditManuscript } from '../drafting/edit-manuscript.js';
import { SubmitManuscript } from '../drafting/submit-manuscript.js';
import { SetEmbargo } from '../embargo/set-embargo.js';
import { PublishManuscript } from '../publishing/publish-manuscript.js';
import { RequestChanges } from '../reviewing/request-changes.js';
import { ScheduleManuscript } from '../scheduling/schedule-manuscript.js';
import { onTheWall } from '../testing/on-the-wall.js';
import { openDesk, type OpenDesk } from '../testing/open-desk.js';
import { ManuscriptCounts } from './manuscript-counts.js';
import { MyWork } from './my-work.js';
import { workLists } from './work-lists.js';

const minute = 60_000;

let desk: OpenDesk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

/** All of a list, read a page of one after another. */
async function listed(actor: Actor, name: WorkName): Promise<string[]> {
  const work = desk.get(MyWork);
  const { placeOf } = workLists[name].order;
  const ids: string[] = [];
  let rows = await work.page(actor, name, { direction: 'FORWARD', limit: 1, cursor: null });
  while (rows[0]) {
    ids.push(rows[0].id);
    rows = await work.page(actor, name, { direction: 'FORWARD', limit: 1, cursor: placeOf(rows[0]) });
  }
  expect(await work.countUpToMost(actor, name)).toEqual({ count: ids.length, hasMore: false });
  expect(await work.count(actor, name)).toBe(ids.length);
  return ids;
}

const later = (minutes: number): Date => new Date(desk.clock.now().getTime() + minutes * minute);

describe('what waits for somebody', () => {
  it('is what is assigned to them: due first, then the rest, until it is finished', async () => {
    const { reporter, editor } = desk;
    const give = async (dueAt: Date | null) =>
      desk.act(AssignManuscript, editor, await desk.draft({ sectionId: desk.binnenland }), {
        ...{ assigneeId: reporter.id, dueAt },
      });
    const [never, late, soon, alsoNever] = [
      await give(null),
      await give(later(90)),
      await give(later(30)),
      await give(null),
    ];
    await desk.draft();
    expect(await listed(reporter, 'assigned')).toEqual([soon.id, late.id, never.id, alsoNever.id]);
    expect(await listed(editor, 'assigned')).toEqual([]);
    let live = await desk.act(PublishManuscript, editor, soon, { revision: 1 });
    expect(await listed(reporter, 'assigned')).toEqual([late.id, never.id, alsoNever.id]);
    live = await desk.act(AssignManuscript, editor, live, { assigneeId: reporter.id, dueAt: later(10) });
    expect(await listed(reporter, 'assigned')).toEqual([live.id, late.id, never.id, alsoNever.id]);
  });

  it('is what was sent back to them, until they submit it', async () => {
    const { reporter, editor } = desk;
    let copy = await desk.act(SubmitManuscript, reporter, await desk.draft(), {});
    expect(await listed(reporter, 'sentBack')).toEqual([]);
    copy = await desk.act(RequestChanges, editor, copy, { comment: 'Korter.' });
    copy = await desk.act(EditManuscript, reporter, copy, { patch: { kicker: 'Kort' } });
    expect(await listed(reporter, 'sentBack')).toEqual([copy.id]);
    await desk.act(SubmitManuscript, reporter, copy, {});
    expect(await listed(reporter, 'sentBack')).toEqual([]);
  });

  it('is sent back to somebody who is still there', async () => {
    const { reporter, editor, admin } = desk;
    const submitted = await desk.act(SubmitManuscript, reporter, await desk.draft(), {});
    await desk.get(DeactivateUser).execute(admin, { userId: reporter.id });
    await desk.act(RequestChanges, editor, submitted, { comment: 'Korter.' });
    expect(await listed(editor, 'sentBack')).toEqual([submitted.id]);
  });

  it('is what they may review and have not changed last themselves, longest unchanged first', async () => {
    const { reporter, editor, admin } = desk;
    const submit = async (by: Actor) => {
      desk.clock.advance(1_000);
      const draft = await desk.act(EditManuscript, by, await desk.draft(), { patch: { kicker: by.name } });
      return desk.act(SubmitManuscript, by, draft, {});
    };
    const [theirs, own] = [await submit(reporter), await submit(editor)];
    expect(await listed(editor, 'toReview')).toEqual([theirs.id]);
    expect(await listed(admin, 'toReview')).toEqual([theirs.id, own.id]);
    expect(await listed(reporter, 'toReview')).toEqual([]);
    const readingToken: Actor = { ...admin, scopes: ['READ_DRAFTS'] };
    expect(await listed(readingToken, 'toReview')).toEqual([]);
  });

  it('is what they changed last themselves, where nobody else has to review it', async () => {
    const { editor, binnenland, buitenland } = desk;
    const submit = async (sectionId: string) => {
      const patch = { kicker: 'Zelf' };
      const draft = await desk.act(EditManuscript, editor, await desk.draft({ sectionId }), { patch });
      return desk.act(SubmitManuscript, editor, draft, {});
    };
    const [alone] = [await submit(binnenland), await submit(buitenland)];
    expect(await listed(editor, 'toReview')).toEqual([alone.id]);
  });

  it('is in their sections only, where others have others', async () => {
    const { editor, admin, buitenland, binnenland } = desk;
    const parentId = buitenland;
    const policy = { requiresReview: true, fourEyes: false };
    const made = await desk
      .get(CreateSection)
      .execute(admin, { slug: 'azie', name: 'Azië', parentId, ...policy });
    if (!('section' in made)) throw new Error(JSON.stringify(made));
    const inReview = async (sectionId: string) =>
      (await desk.act(SubmitManuscript, desk.reporter, await desk.draft({ sectionId }), {})).id;
    const [far, below] = [await inReview(buitenland), await inReview(made.section.id)];
    await inReview(binnenland);
    const granted: Actor = {
      ...editor,
      reach: 'GRANTS',
      grants: [
        { right: 'REVIEW', sectionId: buitenland },
        { right: 'PUBLISH', sectionId: binnenland },
      ],
    };
    expect((await listed(granted, 'toReview')).sort()).toEqual([far, below].sort());
    expect(await listed({ ...granted, grants: [] }, 'toReview')).toEqual([]);
    expect(await listed({ ...editor, reach: 'OWN' }, 'toReview')).toEqual([]);
  });

  it('is a schedule that could not be carried out, where they may publish', async () => {
    const { reporter, editor, buitenland, binnenland } = desk;
    const approved = await desk.approved();
    const at = later(1);
    const planned = await desk.act(ScheduleManuscript, editor, approved, {
      revision: approved.revision,
      ...onTheWall(at),
    });
    await desk.act(SetEmbargo, editor, planned, { at: later(60) });
    desk.clock.advance(2 * minute);
    await desk.carryOut();
    expect(await listed(editor, 'missedSchedules')).toEqual([approved.id]);
    expect(await listed(reporter, 'missedSchedules')).toEqual([]);
    const inSection = (sectionId: string): Actor => ({
      ...editor,
      reach: 'GRANTS',
      grants: [{ right: 'PUBLISH', sectionId }],
    });
    expect(await listed(inSection(buitenland), 'missedSchedules')).toEqual([approved.id]);
    expect(await listed(inSection(binnenland), 'missedSchedules')).toEqual([]);
  });

  it('is what agencies ask of their copy, and what stops that of others', async () => {
    const { reporter, editor, admin } = desk;
    const made = [await desk.draft(), await desk.draft(), await desk.draft()].map(({ id }) => id);
    const [update, kill, spiked] = made;
    const ask = (id: string | undefined, upstream: string, state = 'DRAFT') =>
      desk.database.writer.query(
        `UPDATE manuscripts SET upstream = '${upstream}', state = '${state}' WHERE id = '${id}'`,
      );
    await ask(update, 'UPDATE');
    await ask(kill, 'KILL');
    await ask(spiked, 'KILL', 'SPIKED');
    expect((await listed(reporter, 'upstreamChanges')).sort()).toEqual([update, kill].sort());
    expect(await listed(editor, 'upstreamChanges')).toEqual([kill]);
    const other = await desk.hire('REPORTER');
    expect(await listed(other, 'upstreamChanges')).toEqual([]);
    await desk.database.writer.query(
      `UPDATE manuscripts SET assignee_id = '${admin.id}' WHERE id = '${update}'`,
    );
    expect((await listed(admin, 'upstreamChanges')).sort()).toEqual([update, kill].sort());
    expect(await listed({ ...editor, reach: 'OWN' }, 'upstreamChanges')).toEqual([]);
  });
});

describe('the threads in which somebody is waited for', () => {
  const mentioned = async (actor: Actor): Promise<string[]> => {
    const mentions = desk.get(Mentions);
    const found = await mentions.page(actor, { direction: 'FORWARD', limit: 10, cursor: null });
    expect(await mentions.countUpToMost(actor)).toEqual({ count: found.length, hasMore: false });
    expect(await mentions.count(actor)).toBe(found.length);
    const [first, ...rest] = found.map(({ id }) => id);
    if (first === undefined) return [];
    const further = await mentions.page(actor, { direction: 'FORWARD', limit: 10, cursor: [first] });
    expect(further.map(({ id }) => id)).toEqual(rest);
    return [first, ...rest];
  };

  it('are open and mention them, the last that was begun first; of copy that they may read', async () => {
    const { reporter, editor, admin } = desk;
    const freelancer = await desk.hire('REPORTER');
    await desk.get(SetReach).execute(admin, { userId: freelancer.id, reach: 'OWN' });
    const own: Actor = { ...freelancer, reach: 'OWN' };
    const draft = await desk.draft();
    const given = await desk.act(AssignManuscript, editor, draft, { assigneeId: freelancer.id });
    const say = async (...people: Actor[]): Promise<string> => {
      desk.clock.advance(1_000);
      const mentions = people.map(({ id }) => id);
      const command = { manuscriptId: draft.id, text: 'Klopt dit?', mentions };
      const outcome = await desk.get(AddComment).execute(editor, command);
      if (!('thread' in outcome)) throw new Error(JSON.stringify(outcome));
      return outcome.thread.id;
    };
    const [first, second] = [await say(reporter, freelancer), await say(reporter)];
    await say();
    expect(await mentioned(reporter)).toEqual([second, first]);
    expect(await mentioned(own)).toEqual([first]);
    await desk.get(ResolveThread).execute(editor, { threadId: second });
    expect(await mentioned(reporter)).toEqual([first]);
    await desk.act(AssignManuscript, editor, given, { assigneeId: null });
    expect(await mentioned(own)).toEqual([]);
    expect(await mentioned(reporter)).toEqual([first]);
  });
});

describe('how many manuscripts there are in each state', () => {
  it('is of those that somebody may read, and of a section or an assignee', async () => {
    const { reporter, editor, binnenland } = desk;
    const [one, two] = [await desk.draft(), await desk.draft({ sectionId: binnenland })];
    await desk.act(SubmitManuscript, reporter, one, {});
    await desk.act(AssignManuscript, editor, two, { assigneeId: editor.id });
    const counted = async (actor: Actor, selection: { sectionId?: string; assigneeId?: string } = {}) => {
      const found = await desk.get(ManuscriptCounts).byState(actor, selection);
      return found.filter(({ count }) => count > 0).map(({ state, count }) => `${state} ${count}`);
    };
    expect(await counted(editor)).toEqual(['DRAFT 1', 'IN_REVIEW 1']);
    expect(await counted({ ...editor, reach: 'GRANTS', grants: [] })).toEqual(['DRAFT 1', 'IN_REVIEW 1']);
    expect(await counted({ ...editor, reach: 'OWN' })).toEqual(['DRAFT 1']);
    expect(await counted({ ...(await desk.hire('EDITOR')), reach: 'OWN' })).toEqual([]);
    expect(await counted(editor, { sectionId: binnenland })).toEqual(['DRAFT 1']);
    expect(await counted(editor, { assigneeId: editor.id })).toEqual(['DRAFT 1']);
    expect(await counted(editor, { assigneeId: reporter.id })).toEqual([]);
  });
});
