import { SystemClock } from '@kopij/platform';
import { at, openDeskOverHttp, type DeskOverHttp, type SeenManuscript } from '../testing/desk-over-http.js';
import { subscribeOverWebSocket, subscribeToEvents, type Live } from '../testing/live-client.js';
import { startBuiltServer } from '../testing/start-built-server.js';
import { queryAt, startServer } from '../testing/start-server.js';

const following = `subscription ($id: ID!) { myWorkingDraftChanged(manuscriptId: $id) { manuscriptId manuscript {
  myWorkingDraft { contentHash content { headline } } workingDrafts { isMine savedAt } } } }`;
const saving = `mutation ($input: SaveWorkingDraftInput!) { saveWorkingDraft(input: $input) {
  workingDraft { contentHash } userErrors { code } } }`;

const open: Live[] = [];
afterEach(() => open.splice(0).forEach((live) => live.stop()));

type Subscribe = typeof subscribeOverWebSocket;

function follow(
  subscribe: Subscribe,
  url: string,
  token: string | undefined,
  query: string,
  variables: Record<string, unknown> = {},
): Live {
  const live = subscribe(url, query, { token, variables });
  open.push(live);
  return live;
}

interface Draft {
  contentHash: string;
  content: { headline: string };
}

/** The headline of the caller's own draft; null if there is none. */
async function told(live: Live): Promise<string | null> {
  const message = await live.next();
  const manuscript = message?.data?.['myWorkingDraftChanged']?.['manuscript'];
  if (!manuscript) throw new Error(JSON.stringify(message));
  return (manuscript as { myWorkingDraft: Draft | null }).myWorkingDraft?.content.headline ?? null;
}

async function save(
  url: string,
  token: string,
  id: string,
  headline: string,
  expectedHash?: string,
): Promise<string> {
  const input = { manuscriptId: id, baseVersion: 1, content: { headline }, expectedHash };
  const { data } = await queryAt<{ saveWorkingDraft: { workingDraft: Draft | null } }>(
    `${url}/graphql`,
    saving,
    { input },
    { token },
  );
  const hash = data?.saveWorkingDraft.workingDraft?.contentHash;
  if (hash === undefined) throw new Error(JSON.stringify(data));
  return hash;
}

describe.each([
  ['a WebSocket', subscribeOverWebSocket],
  ['events', subscribeToEvents],
])('over %s', (_, subscribe) => {
  let desk: DeskOverHttp;
  let draft: SeenManuscript;
  beforeAll(async () => {
    desk = await openDeskOverHttp();
  });
  beforeEach(async () => {
    draft = await desk.draft();
  });
  afterAll(() => desk.server.close());

  const watch = (token: string | undefined) =>
    follow(subscribe, desk.server.url, token, following, { id: draft.articleId });

  it('the other windows of somebody hear that they saved, went on, threw away and committed', async () => {
    const { url } = desk.server;
    const { reporter } = desk.tokens;
    const windows = [watch(reporter), watch(reporter)];
    const hear = (): Promise<(string | null)[]> => Promise.all(windows.map(told));
    expect(await hear()).toEqual([null, null]);
    const hash = await save(url, reporter, draft.id, 'Over een tulp');
    expect(await hear()).toEqual(['Over een tulp', 'Over een tulp']);
    await save(url, reporter, draft.id, 'Over twee tulpen', hash);
    expect(await hear()).toEqual(['Over twee tulpen', 'Over twee tulpen']);
    await desk.done('discardWorkingDraft', reporter, { manuscriptId: draft.id });
    expect(await hear()).toEqual([null, null]);
    const workingDraftHash = await save(url, reporter, draft.id, 'Over een roos');
    expect(await hear()).toEqual(['Over een roos', 'Over een roos']);
    await desk.done('editManuscript', reporter, {
      ...{ ...at(draft), content: { headline: 'Over een roos' } },
      workingDraftHash,
    });
    expect(await hear()).toEqual([null, null]);
  });

  it('nobody else hears of it, be they an admin, and nobody without a token', async () => {
    const { url } = desk.server;
    const { reporter, editor, second, admin } = desk.tokens;
    const mine = watch(reporter);
    const others = [editor, second, admin].map((token) => ({ token, live: watch(token) }));
    expect(await told(mine)).toBeNull();
    for (const { live } of others) expect(await told(live)).toBeNull();
    let hash: string | undefined;
    for (const words of ['eerst', 'dan', 'en toen']) {
      hash = await save(url, reporter, draft.id, `Geheim ${words}`, hash);
      expect(await told(mine)).toBe(`Geheim ${words}`);
    }
    // What they hear next is of their own draft: nothing came before it.
    for (const [number, { token, live }] of others.entries()) {
      await save(url, token, draft.id, `Van collega ${number}`);
      const message = await live.next();
      expect(JSON.stringify(message)).not.toContain('Geheim');
      expect(message).toMatchObject({
        data: {
          myWorkingDraftChanged: {
            manuscript: { myWorkingDraft: { content: { headline: `Van collega ${number}` } } },
          },
        },
      });
    }
    const refusal = await watch(undefined).next();
    expect(refusal).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('what clients keep for somebody is told to their other windows, and to nobody else', async () => {
    const { editor, second } = desk.tokens;
    const subscription = 'subscription { myPreferencesChanged { me { name preferences { key value } } } }';
    const hear = async (live: Live): Promise<unknown> =>
      (await live.next())?.data?.['myPreferencesChanged']?.['me'];
    const [mine, other] = [editor, second].map((token) =>
      follow(subscribe, desk.server.url, token, subscription),
    ) as [Live, Live];
    expect(await hear(mine)).toEqual({ name: 'editor', preferences: [] });
    expect(await hear(other)).toEqual({ name: 'second', preferences: [] });
    const keep = (token: string, value: string | null) =>
      desk.server.query(
        'mutation ($input: UpdatePreferencesInput!) { updatePreferences(input: $input) { userErrors { code } } }',
        { input: { preferences: [{ key: 'studio.theme', value }] } },
        { token },
      );
    await keep(editor, 'donker');
    expect(await hear(mine)).toEqual({
      name: 'editor',
      preferences: [{ key: 'studio.theme', value: 'donker' }],
    });
    await keep(second, 'licht');
    expect(await hear(other)).toEqual({
      name: 'second',
      preferences: [{ key: 'studio.theme', value: 'licht' }],
    });
    await keep(editor, null);
    expect(await hear(mine)).toEqual({ name: 'editor', preferences: [] });
    await keep(second, null);
  });

  it('whoever follows a manuscript hears of comments on it, with how many threads are open', async () => {
    const followed = `subscription ($id: ID!) { manuscriptChanged(id: $id) { manuscript { openThreadCount } } }`;
    const live = follow(subscribe, desk.server.url, desk.tokens.editor, followed, { id: draft.id });
    const count = async (): Promise<unknown> =>
      ((await live.next())?.data?.['manuscriptChanged']?.['manuscript'] as { openThreadCount: number } | null)
        ?.openThreadCount;
    await live.next();
    const { data } = await desk.server.query<{ addComment: { thread: { id: string } } }>(
      'mutation ($input: AddCommentInput!) { addComment(input: $input) { thread { id } userErrors { code message } } }',
      { input: { manuscriptId: draft.id, text: 'Klopt dit?' } },
      { token: desk.tokens.reporter },
    );
    expect(await count()).toBe(1);
    await desk.server.query(
      'mutation ($input: ResolveThreadInput!) { resolveThread(input: $input) { userErrors { code } } }',
      { input: { threadId: data?.addComment.thread.id } },
      { token: desk.tokens.editor },
    );
    expect(await count()).toBe(0);
  });
});

describe('two servers', () => {
  it('tell what was saved at the other one', async () => {
    const first = await startServer({ clock: new SystemClock() });
    const second = await startBuiltServer({ DATABASE_URL: first.databaseUrl });
    try {
      const { token } = await first.hire('REPORTER');
      const made = await first.query<{ createManuscript: { manuscript: { id: string } } }>(
        'mutation { createManuscript(input: { content: { headline: "Brug dicht" } }) { manuscript { id } } }',
        {},
        { token },
      );
      const id = made.data?.createManuscript.manuscript.id ?? '';
      const live = follow(subscribeOverWebSocket, second.url, token, following, { id });
      expect(await told(live)).toBeNull();
      const hash = await save(first.url, token, id, 'Hier bewaard');
      expect(await told(live)).toBe('Hier bewaard');
      await save(second.url, token, id, 'Daar bewaard', hash);
      expect(await told(live)).toBe('Daar bewaard');
    } finally {
      second.signal('SIGTERM');
      await second.ended;
      await first.close();
    }
  });
});
