import { SystemClock } from '@kopij/platform';
import { engineUnderTest, statementsOf } from '@kopij/testing';
import { at, openDeskOverHttp, type DeskOverHttp, type SeenManuscript } from '../testing/desk-over-http.js';
import { subscribeOverWebSocket, type Live } from '../testing/live-client.js';
import { startBuiltServer } from '../testing/start-built-server.js';
import { queryAt, startServer } from '../testing/start-server.js';

interface Shown {
  presences: { user: { name: string }; blockKey: string | null; isEditing: boolean; isMine: boolean }[];
  lock: { by: { name: string }; isMine: boolean } | null;
}

const shown =
  'manuscript { presences { user { name } blockKey isEditing isMine } lock { by { name } isMine } }';
const presence = `subscription ($id: ID!) { presence(manuscriptId: $id) { manuscriptId ${shown} } }`;
const told =
  'subscription { notifications { eventId unreadCount newest { kind message manuscript { id } } } }';

/** As a line: who is there, what they do, and who has the lock; the caller with a star. */
function inWords({ presences, lock }: Shown): string {
  const people = presences.map(
    ({ user, blockKey, isEditing, isMine }) =>
      `${user.name}${isMine ? '*' : ''}${isEditing ? ` edits ${blockKey ?? '?'}` : ''}`,
  );
  const held = lock ? ` | ${lock.by.name}${lock.isMine ? '*' : ''}` : '';
  return people.join(', ') + held;
}

type Asked = (mutation: string, token: string, input: Record<string, unknown>) => Promise<Shown | string>;

/** Sends a mutation to a server; gives what it shows, or why it was refused. */
const asking =
  (url: string): Asked =>
  async (mutation, token, input) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
    const document = `mutation ($input: ${type}) { it: ${mutation}(input: $input) { ${shown} userErrors { code message } } }`;
    const { data, errors } = await queryAt<{
      it: { manuscript: Shown | null; userErrors: { code: string }[] };
    }>(`${url}/graphql`, document, { input }, { token, headers: { 'accept-language': 'en' } });
    return data?.it.manuscript ?? data?.it.userErrors[0]?.code ?? errors[0]?.extensions.code ?? '';
  };

const open: Live[] = [];
afterEach(() => open.splice(0).forEach((live) => live.stop()));

function follow(url: string, token: string, query: string, variables: Record<string, unknown> = {}): Live {
  const live = subscribeOverWebSocket(url, query, { token, variables });
  open.push(live);
  return live;
}

/** Reads on until it is as expected: what happens in between may be told apart or at once. */
async function untilSeen(live: Live, expected: string): Promise<void> {
  for (let seen: string | null = null; seen !== expected;) {
    const message = await live.next();
    if (!message?.data) throw new Error(`It ended at ${String(seen)}: ${JSON.stringify(message)}`);
    seen = inWords(message.data['presence']?.['manuscript'] as Shown);
  }
}

describe('two people with the same manuscript open', () => {
  let desk: DeskOverHttp;
  let draft: SeenManuscript;
  let ask: Asked;
  beforeEach(async () => {
    desk = await openDeskOverHttp();
    draft = await desk.draft();
    ask = asking(desk.server.url);
  });
  afterEach(() => desk.server.close());

  const touch = (token: string, clientId: string, given: Record<string, unknown> = {}) =>
    ask('touchPresence', token, { manuscriptId: draft.id, clientId, isEditing: false, ...given });

  it('see each other come, work and go, and never themselves as somebody else', async () => {
    const { reporter, editor } = desk.tokens;
    const live = follow(desk.server.url, editor, presence, { id: draft.articleId });
    await untilSeen(live, '');
    await touch(reporter, 'window-1');
    await untilSeen(live, 'reporter');
    await touch(editor, 'window-2');
    await untilSeen(live, 'reporter, editor*');
    const both = await touch(reporter, 'window-3', { isEditing: true, blockKey: 'p2' });
    expect(inWords(both as Shown)).toBe('reporter* edits p2, editor');
    await untilSeen(live, 'reporter edits p2, editor*');
    await ask('leaveManuscript', reporter, { manuscriptId: draft.id, clientId: 'window-3' });
    await untilSeen(live, 'reporter, editor*');

    desk.clock.advance(20_000);
    await touch(editor, 'window-2');
    desk.clock.advance(10_000);
    await untilSeen(live, 'editor*');
    desk.clock.advance(20_000);
    await untilSeen(live, '');
  });

  it('write nothing by being there', async () => {
    const { reporter } = desk.tokens;
    await touch(reporter, 'window-1');
    const beat = async (): Promise<void> => {
      desk.clock.advance(10_000);
      await touch(reporter, 'window-1', { blockKey: `p${desk.clock.now().getTime()}`, isEditing: true });
      await touch(reporter, 'window-2');
    };
    // Now and then something is sealed or delivered in the background.
    const runs: string[][] = [];
    for (let run = 0; run < 5; run += 1) runs.push(await statementsOf(beat));
    expect(runs.flat().some((sql) => sql.includes('manuscripts'))).toBe(true);
    const writes = runs.map((run) =>
      run.filter((sql) => /^\s*(BEGIN|COMMIT|INSERT|UPDATE|DELETE)/i.test(sql)),
    );
    expect(writes).toContainEqual([]);
    const { version } = await desk
      .look<{ manuscript: { version: number } }>(`{ manuscript(id: "${draft.id}") { version } }`)
      .then(({ manuscript }) => manuscript);
    expect(version).toBe(draft.version);
  });

  it('lock it for each other to know, take it over, and lose nothing of either', async () => {
    const { reporter, editor } = desk.tokens;
    const live = follow(desk.server.url, reporter, presence, { id: draft.id });
    const notices = follow(desk.server.url, reporter, told);
    expect(await notices.next()).toMatchObject({ data: { notifications: { unreadCount: 0, newest: null } } });
    const input = { manuscriptId: draft.id };
    await touch(reporter, 'window-1');
    await touch(editor, 'window-2');
    expect(inWords((await ask('lockManuscript', reporter, input)) as Shown)).toContain('| reporter*');
    expect(await ask('lockManuscript', editor, input)).toBe('LOCKED_BY_ANOTHER');
    expect(await ask('unlockManuscript', editor, input)).toBe('LOCKED_BY_ANOTHER');

    // A lock refuses no edit.
    const edited = await desk.done('editManuscript', editor, {
      ...at(draft),
      content: { headline: 'Van eva' },
    });
    expect(inWords((await ask('takeOverManuscript', editor, input)) as Shown)).toContain('| editor*');
    await untilSeen(live, 'reporter*, editor | editor');
    expect(await notices.next()).toMatchObject({
      data: {
        notifications: {
          unreadCount: 1,
          newest: { kind: 'TAKEN_OVER', manuscript: { id: draft.id } },
        },
      },
    });
    // Whoever was taken over still has to say what they have read, and saves the rest.
    const late = await desk.send('editManuscript', reporter, { ...at(draft), content: { headline: 'Laat' } });
    expect(late).toMatchObject({ manuscript: null, userErrors: [{ code: 'VERSION_CONFLICT' }] });
    await desk.done('editManuscript', reporter, { ...at(edited), content: { headline: 'Van ons' } });
    await ask('unlockManuscript', editor, input);
    await untilSeen(live, 'reporter*, editor');
  });

  it('lose the lock with their last sign, and keep it in whatever window', async () => {
    const { reporter, editor } = desk.tokens;
    const input = { manuscriptId: draft.id };
    await touch(reporter, 'window-1');
    await ask('lockManuscript', reporter, input);
    desk.clock.advance(20_000);
    await touch(reporter, 'window-2');
    desk.clock.advance(20_000);
    expect(await ask('lockManuscript', editor, input)).toBe('LOCKED_BY_ANOTHER');
    desk.clock.advance(10_000);
    expect(inWords((await ask('lockManuscript', editor, input)) as Shown)).toBe(' | editor*');
  });

  it('are there for nobody who may not read it, nor for what is not there', async () => {
    const missing = { manuscriptId: 'none', clientId: 'window-1', isEditing: false };
    expect(await ask('touchPresence', desk.tokens.reporter, missing)).toBe('NOT_FOUND');
    expect(await ask('lockManuscript', desk.tokens.reporter, { manuscriptId: 'none' })).toBe('NOT_FOUND');
    const { token } = await desk.server.hire('REPORTER', 'machine', ['WIRE_SEND']);
    expect(await touch(token, 'window-1')).toBe('SCOPE_MISSING');
    const reading = (await desk.server.hire('EDITOR', 'reader', ['READ_DRAFTS'])).token;
    expect(inWords((await touch(reading, 'window-1')) as Shown)).toBe('reader*');
    expect(await ask('lockManuscript', reading, { manuscriptId: draft.id })).toBe('SCOPE_MISSING');
    const live = follow(desk.server.url, desk.tokens.reporter, presence, { id: 'none' });
    expect(await live.next()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });
});

// On SQLite a server knows of its own clients only.
if (engineUnderTest() === 'postgres') {
  describe('two people at two servers', () => {
    it('see each other, and only one of them gets the lock', async () => {
      const first = await startServer({ clock: new SystemClock() });
      const second = await startBuiltServer({ DATABASE_URL: first.databaseUrl });
      try {
        const [anna, bram] = [await first.hire('REPORTER', 'anna'), await first.hire('EDITOR', 'bram')];
        const { data } = await first.query<{ it: { manuscript: { id: string } } }>(
          'mutation { it: createManuscript(input: { content: { headline: "Boot" } }) { manuscript { id } } }',
          {},
          { token: anna.token },
        );
        const manuscriptId = data?.it.manuscript.id ?? '';
        const window = { manuscriptId, clientId: 'window-1', isEditing: true };
        const [here, there] = [asking(first.url), asking(second.url)];
        const live = follow(first.url, anna.token, presence, { id: manuscriptId });
        await here('touchPresence', anna.token, window);
        await there('touchPresence', bram.token, window);
        await untilSeen(live, 'anna* edits ?, bram edits ?');
        const locked = await Promise.all([
          here('lockManuscript', anna.token, { manuscriptId }),
          there('lockManuscript', bram.token, { manuscriptId }),
        ]);
        expect(locked.filter((each) => each === 'LOCKED_BY_ANOTHER')).toHaveLength(1);
        await there('takeOverManuscript', bram.token, { manuscriptId });
        await untilSeen(live, 'anna* edits ?, bram edits ? | bram');
      } finally {
        second.signal('SIGTERM');
        await second.ended;
        await first.close();
      }
    });
  });
}
