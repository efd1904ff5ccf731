import { Database } from '@kopij/platform';
import { KnownOperations } from './known-operations.js';
import { startServer, type RunningServer } from '../testing/start-server.js';
import { wholeAnswer, type WholeAnswer } from '../testing/whole-answer.js';

describe('a mutation that Apollo knows already', () => {
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
  ])('is answered as Apollo does when it %s', async (_, query, who, variables, expected) => {
    const token = who === undefined ? undefined : tokens[who];
    const ask = async (text: string) =>
      whole({ query: text, variables: { id: await idOfNew(), ...variables } }, token);
    // Validated once, whatever became of it.
    await whole({ query, variables: { id: 'nowhere', content: {} } }, tokens['EDITOR']);
    await idOfNew();
    expect(server.get(KnownOperations).isKnown(query)).toBe(true);
    const behind = jest.spyOn(server.get(KnownOperations), 'serve');
    const known = await ask(query);
    const wasAhead = behind.mock.calls.length === 0;
    behind.mockRestore();
    expect(known.text).toMatch(expected);
    expect(known).toEqual(await ask(`${query} `));
    expect(wasAhead).toBe(known.status === 200);
  });

  it('is carried out once, in front of everything else, or by Apollo where it is out of the ordinary', async () => {
    const token = tokens['REPORTER'] ?? '';
    const query = `${create} # once`;
    const body = { query, variables: { content: { headline: 'Een keer' } } };
    const before = await count();
    const carried = jest.spyOn(server.get(KnownOperations), 'answer');
    await whole(body, token);
    await whole(body, token);
    await whole(body, token, { accept: 'application/graphql-response+json' });
    await whole({ ...body, extensions: {} }, token);
    const answers = await Promise.all(
      carried.mock.results.map(({ value }) => value as Promise<string | null>),
    );
    carried.mockRestore();
    expect(await count()).toBe(before + 4);
    expect(answers.filter((answer) => answer !== null)).toHaveLength(1);
  });

  it('tells of a defect as ever: a reference to the client, everything else to the log, and nothing is done again', async () => {
    const token = tokens['REPORTER'] ?? '';
    const variables = { content: { headline: 'Half' }, key: 'once' };
    await server.query(create, { content: {} }, { token });
    const { writer } = server.get(Database);
    await writer.query('ALTER TABLE history_head RENAME TO gone');
    const before = server.logged.length;
    const counted = await count();
    const answer = await server.query(create, variables, { token, headers: { 'x-request-id': 'unlucky' } });
    await writer.query('ALTER TABLE gone RENAME TO history_head');

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
