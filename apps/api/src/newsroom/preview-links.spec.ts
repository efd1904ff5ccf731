import { DeactivateUser, commandLineUserId } from '@kopij/identity';
import { at, openDeskOverHttp, type DeskOverHttp, type SeenManuscript } from '../testing/desk-over-http.js';

let desk: DeskOverHttp;
beforeAll(async () => {
  desk = await openDeskOverHttp({
    previewUrl: 'https://site.example/voorvertoning?token={token}',
    logLevel: 'debug',
  });
});
beforeEach(() => {
  desk.clock.set(new Date('2026-03-02T09:00:00.000Z'));
});
afterAll(() => desk.server.close());

interface Made {
  link: { id: string; expiresAt: string } | null;
  token: string;
  url: string;
  userErrors: { code: string; field: string[] }[];
}

const create = `mutation ($input: CreatePreviewLinkInput!) { createPreviewLink(input: $input) {
  link { id revision expiresAt revokedAt createdBy { name } } token url userErrors { code field } } }`;
const preview = `query ($token: String!) { previewArticle(token: $token) {
  id headline body { plainText } section { slug } withheld { reason } } }`;

async function make(
  { id: manuscriptId }: SeenManuscript,
  input: Record<string, unknown> = {},
  token = desk.tokens.editor,
): Promise<Made> {
  const variables = { input: { manuscriptId, ...input } };
  const { data, errors } = await desk.server.query<{ createPreviewLink: Made }>(create, variables, { token });
  if (!data) throw new Error(JSON.stringify(errors));
  return data.createPreviewLink;
}

const headlineBehind = async (token: string): Promise<string | null> => {
  const { previewArticle } = await desk.read<{ previewArticle: { headline: string } | null }>(preview, {
    token,
  });
  return previewArticle?.headline ?? null;
};

describe('a preview link', () => {
  it('shows the working copy to whoever has it, as it is by then, or one revision', async () => {
    const draft = await desk.draft({ headline: 'Eerste kop' });
    const [newest, first] = [await make(draft), await make(draft, { revision: 1 })];
    expect(newest).toMatchObject({
      link: { revision: null, revokedAt: null, expiresAt: '2026-03-09T09:00:00.000Z' },
      url: `https://site.example/voorvertoning?token=${newest.token}`,
      userErrors: [],
    });
    await desk.done('editManuscript', desk.tokens.reporter, {
      ...at(draft),
      content: { headline: 'Tweede kop' },
    });
    expect(await desk.read(preview, { token: newest.token })).toEqual({
      previewArticle: {
        id: expect.stringMatching(/^preview:/) as string,
        headline: 'Tweede kop',
        body: { plainText: expect.stringContaining('De storm is voorbij.') as string },
        section: { slug: 'binnenland' },
        withheld: null,
      },
    });
    expect(await headlineBehind(first.token)).toBe('Eerste kop');
  });

  it('is kept by no cache, neither ours nor one on the way, and its token is in no log', async () => {
    const draft = await desk.draft({ headline: 'Nog geheim' });
    const { token } = await make(draft);
    for (const method of ['GET', 'POST'] as const) {
      const { data, headers } = await desk.server.query(preview, { token }, { method });
      expect(data).toMatchObject({ previewArticle: { headline: 'Nog geheim' } });
      expect(headers.get('cache-control')).toBe('private, no-store');
      expect(headers.get('surrogate-key')).toBeNull();
    }
    await desk.server.query('query ($token: Int!) { previewArticle(token: $token) { id } }', { token });
    expect(desk.server.logged.length).toBeGreaterThan(0);
    expect(JSON.stringify(desk.server.logged)).not.toContain(token.slice(-43));
  });

  it('stops working when it expires, is revoked, or its maker leaves', async () => {
    const draft = await desk.draft({ headline: 'Concept' });
    const short = await make(draft, { expiresIn: 60 });
    const { token, link } = await make(draft);
    const leaver = await desk.server.hire('EDITOR', 'leaver');
    const left = await make(draft, {}, leaver.token);
    expect(await headlineBehind(left.token)).toBe('Concept');
    const admin = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' as const };
    await desk.server.get(DeactivateUser).execute(admin, { userId: leaver.actor.id });
    expect(await headlineBehind(left.token)).toBeNull();

    const listed = 'query ($id: ID!) { manuscript(id: $id) { previewLinks { id createdBy { name } } } }';
    const links = async () => {
      const { manuscript } = await desk.look<{ manuscript: { previewLinks: { id: string }[] } }>(
        listed,
        draft as never,
      );
      return manuscript.previewLinks.map(({ id }) => id);
    };
    expect(await links()).toEqual([expect.any(String), link?.id, short.link?.id]);
    expect(await headlineBehind(short.token)).toBe('Concept');
    desk.clock.advance(60_000);
    expect(await headlineBehind(short.token)).toBeNull();
    const revoke = `mutation ($input: RevokePreviewLinkInput!) { revokePreviewLink(input: $input) { link { revokedAt } } }`;
    const { data } = await desk.server.query(
      revoke,
      { input: { linkId: link?.id } },
      { token: desk.tokens.reporter },
    );
    expect(data).toEqual({ revokePreviewLink: { link: { revokedAt: '2026-03-02T09:01:00.000Z' } } });
    expect(await headlineBehind(token)).toBeNull();
    expect(await links()).toHaveLength(1);
  });

  it('dies with its manuscript', async () => {
    const article = await desk.published({ headline: 'Onhoudbaar' });
    const { token } = await make(article);
    expect(await headlineBehind(token)).toBe('Onhoudbaar');
    await desk.done('killArticle', desk.tokens.editor, { ...at(article), reason: 'Onjuist.' });
    expect(await headlineBehind(token)).toBeNull();
    expect(await make(article)).toMatchObject({
      link: null,
      userErrors: [{ code: 'KILLED_FOR_GOOD', field: ['manuscriptId'] }],
    });
  });

  it('shows copy under embargo only if its maker may publish', async () => {
    const draft = await desk.draft({ headline: 'Onder embargo' });
    const [theirs, ours] = [await make(draft, {}, desk.tokens.reporter), await make(draft)];
    expect(await headlineBehind(theirs.token)).toBe('Onder embargo');
    const six = '2026-03-02T18:00:00.000Z';
    await desk.done('setEmbargo', desk.tokens.editor, { ...at(draft), at: six });
    expect([await headlineBehind(theirs.token), await headlineBehind(ours.token)]).toEqual([
      null,
      'Onder embargo',
    ]);
    expect(await make(draft, {}, desk.tokens.reporter)).toMatchObject({
      userErrors: [{ code: 'UNDER_EMBARGO', field: ['manuscriptId'] }],
    });
    desk.clock.set(new Date(six));
    expect(await headlineBehind(theirs.token)).toBe('Onder embargo');
  });

  it('is not made of what is not there', async () => {
    const draft = await desk.draft();
    expect(await make(draft, { revision: 9 })).toMatchObject({
      userErrors: [{ code: 'REVISION_UNKNOWN', field: ['revision'] }],
    });
    await expect(make({ ...draft, id: 'none' })).rejects.toThrow(/NOT_FOUND/);
    for (const expiresIn of [59, 2_592_001]) {
      expect(await make(draft, { expiresIn })).toMatchObject({
        ...{ link: null, token: null },
        userErrors: [{ code: 'INVALID_INPUT', field: ['expiresIn'] }],
      });
    }
  });

  it.each<[string, (token: string, access: string) => string]>([
    ['nothing', () => ''],
    ['a word', () => 'geheim'],
    ['another secret', (token) => `${token.slice(0, -43)}${'A'.repeat(43)}`],
    ['a token of a user', (_, access) => access],
  ])('is not opened by %s', async (_, tried) => {
    const { token } = await make(await desk.draft());
    expect(await headlineBehind(tried(token, desk.tokens.admin))).toBeNull();
    const { status } = await desk.server.query('{ me { name } }', {}, { token });
    expect(status).toBe(401);
  });

  it('is made, revoked and listed by those who may write, and by nobody else', async () => {
    const draft = await desk.draft();
    const { link } = await make(draft);
    const { token } = await desk.server.hire('ADMIN', 'lezer', ['READ_DRAFTS']);
    const revoke = `mutation { revokePreviewLink(input: { linkId: "${link?.id ?? ''}" }) { link { id } userErrors { code } } }`;
    const listed = `{ manuscript(id: "${draft.id}") { previewLinks { id } } }`;
    const variables = { input: { manuscriptId: draft.id } };
    for (const document of [create, revoke, listed]) {
      const { errors } = await desk.server.query(document, document === create ? variables : {});
      expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    }
    for (const document of [create, revoke]) {
      const asked = document === create ? variables : {};
      const { data } = await desk.server.query(document, asked, { token });
      expect(Object.values(data ?? {})).toMatchObject([
        { link: null, userErrors: [{ code: 'SCOPE_MISSING' }] },
      ]);
    }
    expect(await desk.look(listed)).toEqual({ manuscript: { previewLinks: [{ id: link?.id }] } });
  });
});
