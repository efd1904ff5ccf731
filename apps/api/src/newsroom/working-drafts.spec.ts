import { SetGrants } from '@kopij/teams';
import { commandLineUserId, SetReach } from '@kopij/identity';
import { Database } from '@kopij/platform';
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { at, openDeskOverHttp, type DeskOverHttp, type SeenManuscript } from '../testing/desk-over-http.js';
import { subscribeOverWebSocket } from '../testing/live-client.js';
import { walkSchema } from '../testing/walk-schema.js';

// Everything there is to ask is asked twice.
jest.setTimeout(600_000);

interface Draft {
  contentHash: string;
  baseVersion: number;
  savedAt: string;
  isOutdated: boolean;
  content: { headline: string; blocks: unknown[] };
  since: { action: string }[];
}
interface Saved {
  workingDraft: Draft | null;
  userErrors: { code: string; field: string[] | null; message: string; workingDraft?: Draft }[];
}
interface Looked {
  myWorkingDraft: Draft | null;
  workingDrafts: { by: { name: string }; savedAt: string; isMine: boolean }[] | null;
}

const fields =
  'contentHash baseVersion savedAt isOutdated content { headline blocks { __typename } } since { action }';
const saveDocument = `mutation ($input: SaveWorkingDraftInput!) { it: saveWorkingDraft(input: $input) {
  workingDraft { ${fields} } userErrors { code field message ... on WorkingDraftConflict { workingDraft { ${fields} } } } } }`;
const lookDocument = `query ($id: ID!) { manuscript(id: $id) {
  myWorkingDraft { ${fields} } workingDrafts { by { name } savedAt isMine } } }`;
const secret = 'zonnebloem';

let desk: DeskOverHttp;
const open = async (): Promise<void> => {
  const limits = { maxDepth: 100, maxCost: 1_000_000_000, maxAliases: 10_000, maxTokens: 1_000_000 };
  desk = await openDeskOverHttp({ ...limits, maxNesting: 100, maxDocumentBytes: 1_000_000 });
};
beforeAll(open);
afterAll(() => desk.server.close());

async function save(
  { id: manuscriptId }: Pick<SeenManuscript, 'id'>,
  input: Record<string, unknown> = {},
  token = desk.tokens.reporter,
): Promise<Saved> {
  const said = { manuscriptId, baseVersion: 1, content: { headline: `Over een ${secret}` }, ...input };
  const options = { token, headers: { 'accept-language': 'en' } };
  const { data, errors } = await desk.server.query<{ it: Saved }>(saveDocument, { input: said }, options);
  if (!data) throw new Error(JSON.stringify(errors));
  return data.it;
}

async function look({ id }: SeenManuscript, token = desk.tokens.reporter): Promise<Looked | null> {
  const { data, errors } = await desk.server.query<{ manuscript: Looked | null }>(
    lookDocument,
    { id },
    { token },
  );
  if (!data) throw new Error(JSON.stringify(errors));
  return data.manuscript;
}

const codesOf = ({ userErrors }: Saved): string[] => userErrors.map(({ code }) => code);

describe('a working draft', () => {
  it('is saved, found again, committed by an edit, and gone', async () => {
    const draft = await desk.draft();
    const { workingDraft, userErrors } = await save(draft, { content: { headline: 'Over een tulp' } });
    expect(userErrors).toEqual([]);
    expect(workingDraft).toMatchObject({
      ...{ baseVersion: 1, isOutdated: false, since: [], savedAt: '2026-03-02T09:00:00.000Z' },
      content: { headline: 'Over een tulp' },
    });
    expect((await look(draft))?.myWorkingDraft).toEqual(workingDraft);
    await desk.done('editManuscript', desk.tokens.editor, { ...at(draft), content: { kicker: 'Veer' } });
    expect((await look(draft))?.myWorkingDraft).toMatchObject({
      isOutdated: true,
      since: [{ action: 'edit' }],
    });
    await desk.done('editManuscript', desk.tokens.reporter, {
      ...{ ...at(draft), onConflict: 'MERGE', content: { headline: 'Over een tulp' } },
      workingDraftHash: workingDraft?.contentHash,
    });
    expect(await look(draft)).toEqual({ myWorkingDraft: null, workingDrafts: [] });
  });

  it('has a conflict with what another window has saved, and shows it', async () => {
    const draft = await desk.draft();
    const { workingDraft } = await save(draft);
    const other = await save(draft, { content: { headline: 'Ander venster' } });
    expect(other).toMatchObject({
      workingDraft: null,
      userErrors: [{ code: 'DRAFT_CONFLICT', field: ['expectedHash'], workingDraft }],
    });
    const hash = { expectedHash: workingDraft?.contentHash };
    const next = await save(draft, { content: { headline: 'Verder' }, ...hash });
    expect(next.workingDraft?.content.headline).toBe('Verder');
    const input = { manuscriptId: draft.id, ...hash };
    const { userErrors } = await desk.send('discardWorkingDraft', desk.tokens.reporter, input);
    expect(userErrors).toMatchObject([{ code: 'DRAFT_CONFLICT' }]);
    await desk.done('discardWorkingDraft', desk.tokens.reporter, { manuscriptId: draft.articleId });
    expect((await look(draft))?.myWorkingDraft).toBeNull();
    // A save that was on its way does not bring it back.
    expect(
      await save(draft, {
        content: { headline: 'Nog verder' },
        expectedHash: next.workingDraft?.contentHash,
      }),
    ).toMatchObject({
      workingDraft: null,
      userErrors: [{ code: 'DRAFT_GONE', field: ['expectedHash'], workingDraft: null }],
    });
  });

  it('takes a hash, a version that there was, and content as an edit takes it', async () => {
    const draft = await desk.draft();
    expect(codesOf(await save(draft, { baseVersion: 9 }))).toEqual(['VERSION_UNKNOWN']);
    expect(codesOf(await save(draft, { expectedHash: 'x' }))).toEqual(['INVALID_INPUT']);
    expect(codesOf(await save(draft, { content: { slug: 'Met Hoofdletters' } }))).toEqual(['INVALID_INPUT']);
    expect(codesOf(await save(draft, { content: { headline: 'Brug \u202Etchid' } }))).toEqual([
      'TEXT_DIRECTION_OVERRIDDEN',
    ]);
    const { workingDraft } = await save(draft, { content: { headline: null, blocks: [] } });
    expect(workingDraft?.content).toEqual({ headline: null, blocks: [] });
  });
});

describe('somebody else', () => {
  let draft: SeenManuscript;
  beforeAll(async () => {
    draft = await desk.draft();
    await save(draft, { idempotencyKey: 'eens' });
  });

  it('sees that there is one if they may edit the manuscript, and of its words nothing', async () => {
    for (const token of [desk.tokens.editor, desk.tokens.second, desk.tokens.admin]) {
      expect(await look(draft, token)).toEqual({
        myWorkingDraft: null,
        workingDrafts: [{ by: { name: 'reporter' }, savedAt: '2026-03-02T09:00:00.000Z', isMine: false }],
      });
    }
    expect((await look(draft))?.workingDrafts).toMatchObject([{ isMine: true }]);
  });

  it('does not even see that with a token or with rights that do not let them edit it', async () => {
    const scoped = await desk.server.hire('ADMIN', 'lezer', ['READ_DRAFTS']);
    const elsewhere = await desk.server.hire('EDITOR', 'sport');
    const admin = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' as const };
    await desk.server.get(SetReach).execute(admin, { userId: elsewhere.actor.id, reach: 'GRANTS' });
    await desk.server.get(SetGrants).execute(admin, {
      holder: { userId: elsewhere.actor.id, teamId: null },
      grants: [{ right: 'WRITE', sectionId: desk.buitenland }],
    });
    const nothing = { myWorkingDraft: null, workingDrafts: null };
    for (const { token } of [scoped, elsewhere]) expect(await look(draft, token)).toEqual(nothing);
    expect(codesOf(await save(draft, {}, scoped.token))).toEqual(['SCOPE_MISSING']);
    const edit = await desk.send('editManuscript', elsewhere.token, { ...at(draft), content: {} });
    expect((await save(draft, {}, elsewhere.token)).userErrors).toEqual(edit.userErrors);
    expect(codesOf(await save(draft, {}, elsewhere.token))).toEqual(['NOT_YOUR_SECTION']);
  });

  it('has a draft of their own, under the same key too', async () => {
    const { workingDraft } = await save(
      draft,
      { content: { headline: 'Van de chef' }, idempotencyKey: 'eens' },
      desk.tokens.second,
    );
    expect(workingDraft?.content.headline).toBe('Van de chef');
    await desk.done('discardWorkingDraft', desk.tokens.second, { manuscriptId: draft.id });
    expect((await look(draft))?.myWorkingDraft?.content.headline).toContain(secret);
  });

  it('without a token is told nothing', async () => {
    for (const [document, variables] of [
      [lookDocument, { id: draft.id }],
      [saveDocument, { input: { manuscriptId: draft.id, baseVersion: 1, content: {} } }],
    ] as const) {
      const { errors, data } = await desk.server.query(document, variables);
      expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
      expect(JSON.stringify(data ?? null)).not.toContain(secret);
    }
  });

  it('finds no word of it, whatever they ask, be they an admin', async () => {
    const { data } = await desk.server.query(
      getIntrospectionQuery({ oneOf: true }),
      {},
      { token: desk.tokens.admin },
    );
    const schema = buildClientSchema(data as unknown as IntrospectionQuery);
    const operations = walkSchema(schema, { ids: [draft.id, draft.articleId], texts: [secret, 'en'] });
    const found = new Map<string, number>();
    const { reporter, admin } = desk.tokens;
    for (const [name, token] of Object.entries({ reporter, admin })) {
      for (const { entry, document } of operations) {
        if (entry.startsWith('Mutation.')) continue;
        if (entry.startsWith('Subscription.')) {
          if (name !== 'admin') continue;
          const live = subscribeOverWebSocket(desk.server.url, document, { token });
          expect(JSON.stringify(await live.next())).not.toContain(`een ${secret}`);
          live.stop();
          continue;
        }
        const answer = await desk.server.query(document, {}, { token });
        if (JSON.stringify(answer.data ?? null).includes(`een ${secret}`)) {
          found.set(name, (found.get(name) ?? 0) + 1);
        }
      }
    }
    // Whoever wrote it does find it, by the same questions.
    expect([...found.keys()]).toEqual(['reporter']);
  });

  it('nor in what is kept of answers, events or anything else that is stored as text', async () => {
    const { reader } = desk.server.get(Database);
    for (const { tableName } of reader.dataSource.entityMetadatas) {
      const rows = JSON.stringify(await reader.query(`SELECT * FROM ${tableName}`));
      expect([tableName, rows.includes(`een ${secret}`)]).toEqual([tableName, false]);
    }
  });
});

describe('who may edit it no more', () => {
  it('still reads what they wrote, and can throw it away', async () => {
    const draft = await desk.draft();
    await save(draft);
    await desk.done('spikeManuscript', desk.tokens.editor, at(draft));
    expect(codesOf(await save(draft, { content: { headline: 'Verder' } }))).toEqual([
      'NOT_AVAILABLE_IN_STATE',
    ]);
    expect((await look(draft))?.myWorkingDraft).toMatchObject({
      content: { headline: `Over een ${secret}` },
      since: [{ action: 'spike' }],
    });
    await desk.done('discardWorkingDraft', desk.tokens.reporter, { manuscriptId: draft.id });
    expect((await look(draft))?.myWorkingDraft).toBeNull();
  });

  it('does not find it where they may not read the manuscript, until they may again', async () => {
    const draft = await desk.draft();
    const { actor, token } = await desk.server.hire('REPORTER', 'Free Lancer');
    const admin = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' as const };
    const assigned = await desk.done('assignManuscript', desk.tokens.editor, {
      ...at(draft),
      assigneeId: actor.id,
    });
    await desk.server.get(SetReach).execute(admin, { userId: actor.id, reach: 'OWN' });
    await save(draft, {}, token);
    const taken = await desk.done('assignManuscript', desk.tokens.editor, {
      ...at(assigned),
      assigneeId: null,
    });
    expect(await look(draft, token)).toBeNull();
    await expect(save(draft, {}, token)).rejects.toThrow(/NOT_FOUND/);
    await desk.done('assignManuscript', desk.tokens.editor, { ...at(taken), assigneeId: actor.id });
    expect((await look(draft, token))?.myWorkingDraft?.content.headline).toContain(secret);
  });
});
