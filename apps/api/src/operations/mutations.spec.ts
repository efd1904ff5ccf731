import { Database } from '@kopij/platform';
import { startServer, type RunningServer } from '../testing/start-server.js';
import { wholeAnswer, type WholeAnswer } from '../testing/whole-answer.js';

describe('a mutation', () => {
  let server: RunningServer;
  const tokens: Record<string, string> = {};

  beforeAll(async () => {
    server = await startServer({ config: { logLevel: 'error', cacheBytes: 0 } });
    for (const role of ['REPORTER', 'EDITOR'] as const) tokens[role] = (await server.hire(role)).token;
    tokens['nobody'] = `${tokens['EDITOR'] ?? ''}x`;
  });
  afterAll(() => server.close());

  const fields = '{ manuscript { version state content { headline } } userErrors { code field message } }';
  const create = `mutation Create($content: ContentInput!, $key: String) { createManuscript(input: { content: $content, idempotencyKey: $key }) ${fields} }`;
  const publish = `mutation ($id: ID!, $revision: Int = 1) { publishManuscript(input: { manuscriptId: $id, expectedVersion: 1, revision: $revision }) ${fields} }`;
  const twice = `mutation ($id: ID!) { one: createManuscript(input: { content: {} }) { userErrors { code } } two: killArticle(input: { manuscriptId: $id, expectedVersion: 1, reason: "x" }) { userErrors { code } } }`;

  const whole = (
    body: object,
    token: string | undefined,
    headers?: Record<string, string>,
  ): Promise<WholeAnswer> => wholeAnswer(server, body, { token, ...(headers && { headers }) });

  /** In pieces of unknown length, which are left to Fastify and Apollo. */
  const inPieces = (body: object, token: string | undefined): Promise<WholeAnswer> =>
    wholeAnswer(server, body, { token, inPieces: true });

  async function idOfNew(): Promise<string> {
    const made = await server.query<{ createManuscript: { manuscript: { id: string } } }>(
      'mutation { createManuscript(input: { content: { headline: "Brug" } }) { manuscript { id } } }',
      {},
      { token: tokens['REPORTER'] ?? '' },
    );
    return made.data?.createManuscript.manuscript.id ?? '';
  }

  const count = async (): Promise<number> => {
    const [row] = await server
      .get(Database)
      .reader.query<{ n: number | string }[]>('SELECT COUNT(*) AS n FROM manuscripts');
    return Number(row?.n);
  };

  it.each<[string, string, string | undefined, object, RegExp]>([
    ['is done', create, 'REPORTER', { content: { headline: 'Brug open' } }, /"headline":"Brug open"/],
    ['is refused by the rules', publish, 'EDITOR', {}, /"userErrors":\[\{"code"/],
    ['is refused to a reader', create, undefined, { content: {} }, /"code":"UNAUTHENTICATED"/],
    ['is refused to who may not', publish, 'REPORTER', {}, /"code":"/],
    ['is for nothing that is there', publish, 'EDITOR', { id: 'nowhere' }, /"code":"NOT_FOUND"/],
    [
      'has a text that is too long',
      create,
      'EDITOR',
      { content: { headline: 'x'.repeat(600) } },
      /"code":"INVALID_INPUT"/,
    ],
    ['has a variable of another type', publish, 'EDITOR', { revision: 'one' }, /"code":"BAD_INPUT"/],
    ['lacks a variable', create, 'EDITOR', {}, /"code":"BAD_INPUT"/],
    ['is sent with a token nobody has', create, 'nobody', { content: {} }, /"code":"UNAUTHENTICATED"/],
    ['has a part that fails', twice, 'REPORTER', {}, /"data":/],
  ])(
    'is answered in the same way, however it is sent, when it %s',
    async (_, query, who, variables, expected) => {
      const token = who === undefined ? undefined : tokens[who];
      const ask = async (text: string, send = whole) =>
        send({ query: text, variables: { id: await idOfNew(), ...variables } }, token);
      const first = await ask(`${query} # ${expected.source}`);
      expect(first.text).toMatch(expected);
      expect(await ask(query)).toEqual(first);
      expect(await ask(query)).toEqual(first);
      const unusual = await ask(query, inPieces);
      expect(unusual).toMatchObject({ status: first.status, text: first.text });
    },
  );

  it('is carried out once, whichever way it comes', async () => {
    const token = tokens['REPORTER'] ?? '';
    const body = { query: `${create} # once`, variables: { content: { headline: 'Een keer' } } };
    const before = await count();
    await whole(body, token);
    await whole(body, token);
    await whole(body, token, { accept: 'application/graphql-response+json' });
    await whole({ ...body, extensions: {} }, token);
    await inPieces(body, token);
    expect(await count()).toBe(before + 5);
  });

  it('tells of a defect as ever: a reference to the client, everything else to the log, and nothing is done again', async () => {
    const token = tokens['REPORTER'] ?? '';
    const variables = { content: { headline: 'Half' }, key: 'once' };
    await server.query(create, { content: {} }, { token });
    const { writer } = server.get(Database);
    await writer.query('ALTER TABLE revisions RENAME TO gone');
    const before = server.logged.length;
    const counted = await count();
    const answer = await server.query(create, variables, { token, headers: { 'x-request-id': 'unlucky' } });
    await writer.query('ALTER TABLE gone RENAME TO revisions');

    const told = answer.errors[0]?.extensions.reference ?? '';
    expect(answer).toMatchObject({
      status: 200,
      data: null,
      errors: [
        {
          message: `Something went wrong on our side. Reference: ${told}`,
          path: ['createManuscript'],
          extensions: { code: 'INTERNAL' },
        },
      ],
    });
    expect(server.logged.slice(before)).toMatchObject([
      { reference: told, requestId: 'unlucky', operation: 'Create', path: 'createManuscript' },
    ]);
    expect(answer.headers.get('x-request-id')).toBe('unlucky');
    expect(await count()).toBe(counted);
  });
});
