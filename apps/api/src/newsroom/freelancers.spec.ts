import { SetReach } from '@kopij/identity';
import { subscribeOverWebSocket } from '../testing/live-client.js';
import { at, openDeskOverHttp, type DeskOverHttp, type SeenManuscript } from '../testing/desk-over-http.js';

const clientId = 'window-of-a-test';
const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const together = `{ manuscript(id: $id) {
  presences { user { name } } lock { by { name } } threads { edges { node { id comments { id text } } } } } }`;

interface Together {
  presences: { user: { name: string } }[];
  lock: { by: { name: string } } | null;
  threads: { edges: { node: { id: string; comments: { id: string; text: string }[] } }[] };
}

describe('a freelancer, whose reach is their own copy', () => {
  let desk: DeskOverHttp;
  let freelancer: { id: string; token: string };

  beforeAll(async () => {
    desk = await openDeskOverHttp();
    const { actor, token } = await desk.server.hire('REPORTER', 'Free Lancer');
    freelancer = { id: actor.id, token };
    const admin = (await desk.server.hire('ADMIN')).actor;
    await desk.server.get(SetReach).execute(admin, { userId: actor.id, reach: 'OWN' });
  });
  afterAll(() => desk.server.close());

  /** A mutation as somebody: its payload, or the code and the message with which it failed. */
  async function send(token: string, mutation: string, input: Record<string, unknown>): Promise<string> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
    const document = `mutation ($input: ${type}) { it: ${mutation}(input: $input) { userErrors { code } } }`;
    const { data, errors } = await desk.server.query<{ it: { userErrors: { code: string }[] } }>(
      document,
      { input },
      { token },
    );
    if (errors.length > 0)
      return errors.map(({ extensions, message }) => `${extensions.code} ${message}`).join();
    const codes = data?.it.userErrors.map(({ code }) => code) ?? [];
    return codes.length > 0 ? codes.join() : 'done';
  }

  async function look(token: string, { id }: { id: string }): Promise<Together | null> {
    const asked = `query ($id: ID!) ${together}`;
    const { data } = await desk.server.query<{ manuscript: Together | null }>(asked, { id }, { token });
    return data?.manuscript ?? null;
  }

  /** Somebody of the newsroom has it open and locked, and says something about it. */
  async function discussed(manuscript: SeenManuscript): Promise<Together> {
    const { editor } = desk.tokens;
    const { id: manuscriptId } = manuscript;
    expect(await send(editor, 'touchPresence', { manuscriptId, clientId, isEditing: true })).toBe('done');
    expect(await send(editor, 'lockManuscript', { manuscriptId })).toBe('done');
    expect(await send(editor, 'addComment', { manuscriptId, text: 'Klopt dit?' })).toBe('done');
    const seen = await look(editor, manuscript);
    if (!seen) throw new Error('The editor cannot see it.');
    return seen;
  }

  const assign = (manuscript: SeenManuscript, assigneeId: string | null): Promise<SeenManuscript> =>
    desk.done('assignManuscript', desk.tokens.editor, { ...at(manuscript), assigneeId });

  it('sees nobody at the copy of others, nor what they say of it, and does nothing with it', async () => {
    const theirs = await desk.draft();
    const { threads } = await discussed(theirs);
    const [thread] = threads.edges;
    const threadId = thread?.node.id ?? '';
    const commentId = thread?.node.comments[0]?.id ?? '';
    expect(await look(freelancer.token, theirs)).toBeNull();

    const nowhere = '01a20a91-6fa6-7dae-8eed-b46a2d9b7fc3';
    const text = 'Ik zie dit.';
    const attempts: [mutation: string, input: (ids: Record<string, string>) => Record<string, unknown>][] = [
      ['touchPresence', ({ manuscriptId }) => ({ manuscriptId, clientId, isEditing: false })],
      ['leaveManuscript', ({ manuscriptId }) => ({ manuscriptId, clientId })],
      ['lockManuscript', ({ manuscriptId }) => ({ manuscriptId })],
      ['unlockManuscript', ({ manuscriptId }) => ({ manuscriptId })],
      ['takeOverManuscript', ({ manuscriptId }) => ({ manuscriptId })],
      ['saveWorkingDraft', ({ manuscriptId }) => ({ manuscriptId, baseVersion: 1, content: {} })],
      ['discardWorkingDraft', ({ manuscriptId }) => ({ manuscriptId })],
      ['addComment', ({ manuscriptId }) => ({ manuscriptId, text })],
      ['replyToComment', ({ threadId: id }) => ({ threadId: id, text })],
      ['resolveThread', ({ threadId: id }) => ({ threadId: id })],
      ['reopenThread', ({ threadId: id }) => ({ threadId: id })],
      ['editComment', ({ commentId: id }) => ({ commentId: id, text })],
      ['deleteComment', ({ commentId: id }) => ({ commentId: id })],
    ];
    const there = { manuscriptId: theirs.id, threadId, commentId };
    const gone = { manuscriptId: nowhere, threadId: nowhere, commentId: nowhere };
    for (const [mutation, input] of attempts) {
      const answer = await send(freelancer.token, mutation, input(there));
      expect([mutation, answer]).toEqual([mutation, expect.stringMatching(/^NOT_FOUND /)]);
      // Word for word what is said of what never was.
      const same = await send(freelancer.token, mutation, input(gone));
      expect([mutation, answer.replaceAll(uuid, 'ID')]).toEqual([mutation, same.replaceAll(uuid, 'ID')]);
    }
    expect(await look(desk.tokens.editor, theirs)).toMatchObject({
      presences: [{ user: { name: 'editor' } }],
      lock: { by: { name: 'editor' } },
      threads: { edges: [{ node: { comments: [{ text: 'Klopt dit?' }] } }] },
    });

    const live = subscribeOverWebSocket(
      desk.server.url,
      'subscription ($id: ID!) { presence(manuscriptId: $id) { __typename } }',
      { token: freelancer.token, variables: { id: theirs.id } },
    );
    expect(await live.next()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    live.stop();
    const mention = { manuscriptId: theirs.id, text: 'Kijk eens', mentions: [freelancer.id] };
    expect(await send(desk.tokens.editor, 'addComment', mention)).toBe('MENTION_UNKNOWN');
    expect(await notified()).toEqual([]);
  });

  it('works together with the newsroom on what is theirs, and no longer once it was given to somebody else', async () => {
    const assigned = await assign(await desk.draft(), freelancer.id);
    await discussed(assigned);
    const { id: manuscriptId } = assigned;
    const own = { manuscriptId, clientId, isEditing: false };
    expect(await send(freelancer.token, 'touchPresence', own)).toBe('done');
    const answer = { manuscriptId, text: 'Gecontroleerd.', idempotencyKey: 'eens' };
    expect(await send(freelancer.token, 'addComment', answer)).toBe('done');
    expect(await send(freelancer.token, 'takeOverManuscript', { manuscriptId })).toBe('done');
    const seen = await look(freelancer.token, assigned);
    expect(seen?.presences.map(({ user }) => user.name).sort()).toEqual(['Free Lancer', 'editor']);
    expect(seen?.lock?.by.name).toBe('Free Lancer');
    expect(seen?.threads.edges).toHaveLength(2);
    expect(await notified()).toEqual([
      { kind: 'ASSIGNED', manuscript: { id: expect.any(String) as string } },
    ]);

    await assign(assigned, null);
    expect(await look(freelancer.token, assigned)).toBeNull();
    // Not even what they were answered before.
    expect(await send(freelancer.token, 'addComment', answer)).toMatch(/^NOT_FOUND /);
    expect(await send(freelancer.token, 'touchPresence', own)).toMatch(/^NOT_FOUND /);
    for (const { manuscript } of await notified()) expect(manuscript).toBeNull();
  });

  async function notified(): Promise<{ kind: string; manuscript: { id: string } | null }[]> {
    const document = '{ notifications(first: 50) { edges { node { kind manuscript { id } } } } }';
    const { data, errors } = await desk.server.query<{
      notifications: { edges: { node: { kind: string; manuscript: { id: string } | null } }[] };
    }>(document, {}, { token: freelancer.token });
    expect(errors).toEqual([]);
    return data?.notifications.edges.map(({ node }) => node) ?? [];
  }
});
