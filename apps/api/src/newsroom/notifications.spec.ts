import { at, openDeskOverHttp, type DeskOverHttp } from '../testing/desk-over-http.js';

interface Told {
  id: string;
  kind: string;
  message: string;
  readAt: string | null;
  actor: { name: string } | null;
  manuscript: { id: string } | null;
}

let desk: DeskOverHttp;
let reporterId: string;
beforeAll(async () => {
  desk = await openDeskOverHttp();
  const { data } = await desk.server.query<{ me: { id: string } }>(
    '{ me { id } }',
    {},
    { token: desk.tokens.reporter },
  );
  reporterId = data?.me.id ?? '';
});
afterAll(() => desk.server.close());

async function ask<Data>(token: string, document: string, language = 'en'): Promise<Data> {
  const options = { token, headers: { 'accept-language': language } };
  const { data, errors } = await desk.server.query<Data>(document, {}, options);
  expect(errors).toEqual([]);
  return data as Data;
}

const list = (args: string) => `{
  notifications(${args}) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges { node { id kind message readAt actor { name } manuscript { id } commentId } }
  }
  me { unreadNotificationCount }
}`;

interface Listed {
  notifications: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string };
    edges: { node: Told }[];
  };
  me: { unreadNotificationCount: number };
}

async function assign(): Promise<{ id: string }> {
  const draft = await desk.done('createManuscript', desk.tokens.editor, { content: desk.story() });
  return desk.done('assignManuscript', desk.tokens.editor, { ...at(draft), assigneeId: reporterId });
}

const mark = (token: string, input: string, language?: string) =>
  ask<{ markNotificationsRead: { unreadCount: number | null; userErrors: { message: string }[] } }>(
    token,
    `mutation { markNotificationsRead(input: ${input}) { unreadCount userErrors { code message } } }`,
    language,
  );

describe('what somebody was told', () => {
  it('is read page by page, newest first, by nobody else, and marked as read', async () => {
    const { reporter, editor, admin } = desk.tokens;
    const made = [await assign(), await assign(), await assign()];
    const first = await ask<Listed>(reporter, list('first: 2'));
    expect(first.me).toEqual({ unreadNotificationCount: 3 });
    expect(first.notifications).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    expect(first.notifications.edges.map(({ node }) => node)).toMatchObject([
      {
        kind: 'ASSIGNED',
        message: 'editor assigned this to you.',
        readAt: null,
        actor: { name: 'editor' },
        manuscript: { id: made[2]?.id },
        commentId: null,
      },
      { manuscript: { id: made[1]?.id } },
    ]);
    const { endCursor } = first.notifications.pageInfo;
    const rest = await ask<Listed>(reporter, list(`first: 2, after: "${endCursor}"`), 'nl');
    const [last] = rest.notifications.edges;
    expect(last?.node).toMatchObject({ message: 'editor heeft dit aan jou toegewezen.' });
    for (const other of [editor, admin]) {
      expect(await ask<Listed>(other, list('first: 9'))).toMatchObject({
        notifications: { totalCount: 0, edges: [] },
        me: { unreadNotificationCount: 0 },
      });
    }

    const [newest, middle] = first.notifications.edges.map(({ node }) => node.id);
    // Somebody else's id marks nothing.
    expect(await mark(editor, `{ ids: ["${newest}"] }`)).toMatchObject({
      markNotificationsRead: { unreadCount: 0, userErrors: [] },
    });
    expect(await mark(reporter, `{ ids: ["${newest}", "unknown"] }`)).toMatchObject({
      markNotificationsRead: { unreadCount: 2 },
    });
    const unread = await ask<Listed>(reporter, list('unreadOnly: true'));
    expect(unread.notifications.edges.map(({ node }) => node.id)).toEqual([middle, last?.node.id]);
    expect(await mark(reporter, `{ upTo: "${middle}" }`)).toMatchObject({
      markNotificationsRead: { unreadCount: 0 },
    });
  });

  it('has no other count, and is for nobody who is not signed in', async () => {
    const { data } = await desk.server.query<{
      users: { name: string; unreadNotificationCount: number | null }[];
    }>('{ users { name unreadNotificationCount } }', {}, { token: desk.tokens.admin });
    const counts = new Map(data?.users.map(({ name, unreadNotificationCount: count }) => [name, count]));
    expect([counts.get('admin'), counts.get('reporter')]).toEqual([0, null]);
    for (const document of [
      '{ notifications { totalCount } }',
      'mutation { markNotificationsRead(input: { ids: [] }) { unreadCount } }',
    ]) {
      const { errors } = await desk.server.query(document);
      expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    }
    const { token } = await desk.server.hire('ADMIN', 'machine', ['WIRE_SEND']);
    const { errors } = await desk.server.query('{ notifications { totalCount } }', {}, { token });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('is marked either by ids or up to one', async () => {
    const { reporter } = desk.tokens;
    const said = async (input: string, language: string) =>
      (await mark(reporter, input, language)).markNotificationsRead.userErrors[0]?.message;
    expect(await said('{}', 'en')).toBe('Give either `ids` or `upTo`.');
    expect(await said('{ ids: [], upTo: "x" }', 'nl')).toBe('Geef óf `ids` op, óf `upTo`.');
  });

  it('is only what they want to be told of, from whenever they change that', async () => {
    const { reporter, editor } = desk.tokens;
    await assign();
    const mute = (muted: string) =>
      ask<{ it: { muted: string[] } }>(
        reporter,
        `mutation { it: updateNotificationPreferences(input: { muted: ${muted} }) { muted userErrors { code } } }`,
      );
    expect(await mute('[PUBLISHED, ASSIGNED, ASSIGNED]')).toEqual({
      it: { muted: ['ASSIGNED', 'PUBLISHED'], userErrors: [] },
    });
    const quiet = await ask<Listed>(reporter, list('first: 9'));
    expect(quiet).toMatchObject({ notifications: { totalCount: 0 }, me: { unreadNotificationCount: 0 } });
    const own = '{ me { mutedNotifications } }';
    expect(await ask(reporter, own)).toEqual({ me: { mutedNotifications: ['ASSIGNED', 'PUBLISHED'] } });
    expect(await ask(editor, own)).toEqual({ me: { mutedNotifications: [] } });
    await mute('[]');
    expect(await ask<Listed>(reporter, list('first: 9'))).toMatchObject({
      me: { unreadNotificationCount: 1 },
    });
  });
});
