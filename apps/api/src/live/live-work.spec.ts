import { commandLineUserId, SetReach } from '@kopij/identity';
import { SetGrants } from '@kopij/teams';
import type { Actor, Reach } from '@kopij/editorial';
import { at, openDeskOverHttp, type DeskOverHttp } from '../testing/desk-over-http.js';
import { subscribeOverWebSocket, subscribeToEvents, type Live } from '../testing/live-client.js';

const admin: Actor = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' };
const change = 'subscription { it: newsroomChanged { eventId manuscriptId manuscript { id } } }';

interface Work {
  readonly assigned: { count: number };
  readonly sentBack: { count: number };
  readonly toReview: { count: number };
  readonly missedSchedules: { count: number };
  readonly mentions: { count: number };
}

let desk: DeskOverHttp;
const open: Live[] = [];
beforeAll(async () => {
  desk = await openDeskOverHttp();
});
afterEach(() => open.splice(0).forEach((live) => live.stop()));
afterAll(() => desk.server.close());

interface Follower {
  readonly id: string;
  /** How many wait in each list, after the next message, which is about this manuscript; null for anything. */
  after(manuscriptId: string | null): Promise<Record<keyof Work, number>>;
  /** The next message. */
  next(): ReturnType<Live['next']>;
}

describe.each([
  ['a WebSocket', subscribeOverWebSocket],
  ['server-sent events', subscribeToEvents],
] as const)('whoever follows their work over %s', (_, subscribe) => {
  async function follower(reach: Reach): Promise<Follower> {
    const { actor, token } = await desk.server.hire('EDITOR');
    await desk.server.get(SetReach).execute(admin, { userId: actor.id, reach });
    const live = subscribe(desk.server.url, change, { token });
    open.push(live);
    expect(await live.next()).toMatchObject({ data: { it: { manuscriptId: null } } });
    return {
      id: actor.id,
      async after(manuscriptId) {
        expect(await live.next()).toMatchObject({ data: { it: { manuscriptId } } });
        const counts = 'assigned { count } sentBack { count } toReview { count }';
        const document = `{ myWork { ${counts} missedSchedules { count } mentions { count } } }`;
        const { data } = await desk.server.query<{ myWork: Work }>(document, {}, { token });
        const lists = Object.entries(data?.myWork ?? {}) as [keyof Work, { count: number }][];
        return Object.fromEntries(lists.map(([name, { count }]) => [name, count])) as Record<
          keyof Work,
          number
        >;
      },
      next: () => live.next(),
    };
  }

  const done = (mutation: string, input: Record<string, unknown>): ReturnType<DeskOverHttp['done']> =>
    desk.done(mutation, desk.tokens.second, input);

  /** Says or does something in a thread, and gives its id. */
  async function say(mutation: string, input: object): Promise<string> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
    const document = `mutation ($input: ${type}) { it: ${mutation}(input: $input) { thread { id } } }`;
    const { data } = await desk.server.query<{ it: { thread: { id: string } | null } }>(
      document,
      { input },
      { token: desk.tokens.second },
    );
    if (!data?.it.thread) throw new Error(`${mutation} was refused.`);
    return data.it.thread.id;
  }

  it('hears of all that changes it: assigned, sent back, to review, missed, and mentioned', async () => {
    const me = await follower('NEWSROOM');
    const before = await desk.draft({ sectionId: desk.buitenland });
    const none = await me.after(before.id);

    let it = await done('assignManuscript', { ...at(before), assigneeId: me.id });
    expect(await me.after(it.id)).toEqual({ ...none, assigned: none.assigned + 1 });
    it = await done('submitManuscript', at(it));
    expect(await me.after(it.id)).toMatchObject({ toReview: none.toReview + 1 });
    it = await done('requestChanges', { ...at(it), comment: 'Wie zegt dit?' });
    expect(await me.after(it.id)).toMatchObject({ toReview: none.toReview, sentBack: none.sentBack + 1 });
    it = await done('assignManuscript', { ...at(it), assigneeId: null });
    expect(await me.after(it.id)).toMatchObject({ assigned: none.assigned });

    const threadId = await say('addComment', { manuscriptId: it.id, text: 'Kijk eens', mentions: [me.id] });
    expect(await me.after(it.id)).toMatchObject({ mentions: none.mentions + 1 });
    await say('resolveThread', { threadId });
    expect(await me.after(it.id)).toMatchObject({ mentions: none.mentions });

    const hour = 60 * 60_000;
    const later = (hours: number): string =>
      new Date(desk.clock.now().getTime() + hours * hour).toISOString();
    it = await desk.draft();
    await me.after(it.id);
    const plan = { revision: 1, localTime: later(1).slice(0, 16), timeZone: 'UTC' };
    it = await done('scheduleManuscript', { ...at(it), ...plan });
    await me.after(it.id);
    it = await done('setEmbargo', { ...at(it), at: later(9) });
    await me.after(it.id);
    desk.clock.advance(2 * hour);
    await desk.carryOut();
    expect(await me.after(it.id)).toMatchObject({ missedSchedules: none.missedSchedules + 1 });
  });

  it('hears once that copy was given to somebody else, where only their own is there for them', async () => {
    const me = await follower('OWN');
    const theirs = await desk.draft();
    const mine = await done('assignManuscript', { ...at(theirs), assigneeId: me.id });
    expect(await me.after(mine.id)).toMatchObject({ assigned: 1 });
    const away = await done('assignManuscript', { ...at(mine), assigneeId: null });
    const next = await me.next();
    expect(next).toMatchObject({ data: { it: { manuscriptId: mine.id, manuscript: null } } });
    // Of what happens to it from then on, and to the copy of others, they hear nothing.
    await done('spikeManuscript', at(away));
    const another = await desk.draft();
    const last = await done('assignManuscript', { ...at(another), assigneeId: me.id });
    expect(await me.after(last.id)).toMatchObject({ assigned: 1 });
  });

  it('is told to look again when what was granted to them changes', async () => {
    const me = await follower('GRANTS');
    const copy = await done('submitManuscript', at(await desk.draft({ sectionId: desk.buitenland })));
    await me.after(copy.id);
    const none = await me.after(copy.id);
    expect(none.toReview).toBe(0);
    const grants = [{ right: 'REVIEW', sectionId: desk.buitenland }] as const;
    const holder = { userId: me.id, teamId: null };
    await desk.server.get(SetGrants).execute(admin, { holder, grants });
    const granted = await me.after(null);
    expect(granted.toReview).toBeGreaterThan(0);
    await desk.server.get(SetGrants).execute(admin, { holder, grants: [] });
    expect(await me.after(null)).toEqual(none);
  });
});
