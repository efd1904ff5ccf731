import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartupFault } from '@kopij/platform';
import { startServer, type RunningServer } from './testing/start-server.js';

const query = 'query Sections { sections { slug } }';
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const sha256 = hashOf(query);
const unknown = '0'.repeat(64);
const persistedQuery = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });
const hits = new Set(['Kopij; hit', 'Kopij; fwd=miss; stored']);

interface Answered {
  readonly status: number;
  readonly answer: unknown;
  readonly cache: string | null;
}

/** Sends the parts of a request, in the address and as a body. */
function sender(server: () => RunningServer) {
  return async (
    method: 'GET' | 'POST',
    parts: Record<string, unknown>,
    token?: string,
  ): Promise<Answered> => {
    const address = new URLSearchParams(
      Object.entries(parts).map(([name, part]): [string, string] => [
        name,
        typeof part === 'string' ? part : JSON.stringify(part),
      ]),
    );
    const headers = {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    };
    const path = method === 'GET' ? `/graphql?${address.toString()}` : '/graphql';
    const body = method === 'POST' ? { body: JSON.stringify(parts) } : {};
    const response = await server().fetch(path, { method, headers, ...body });
    return {
      status: response.status,
      answer: await response.json(),
      cache: response.headers.get('cache-status'),
    };
  };
}

const methods = ['GET', 'POST'] as const;
const names: [string, Record<string, unknown>][] = [
  ['the hash of the protocol', { extensions: persistedQuery(sha256) }],
  ['the hash in capitals', { extensions: persistedQuery(sha256.toUpperCase()) }],
  ['the hash with its prefix', { extensions: persistedQuery(`sha256:${sha256}`) }],
  ['the id of the draft', { documentId: `sha256:${sha256}` }],
  ['the id without its prefix', { documentId: sha256 }],
  ['the id in capitals', { documentId: `sha256:${sha256.toUpperCase()}` }],
  ['the id, beside a query that is null', { documentId: sha256, query: null }],
];
const named = methods.flatMap((method) =>
  names.flatMap(([name, parts]) => (method === 'GET' && 'query' in parts ? [] : [{ method, name, parts }])),
);

describe('documents by their id', () => {
  let server: RunningServer;
  const folder = mkdtempSync(join(tmpdir(), 'kopij-documents-'));
  const send = sender(() => server);
  const sent = 'query Sent { agencies { code } }';

  beforeAll(async () => {
    const trustedDocuments = join(folder, 'documents.json');
    writeFileSync(trustedDocuments, JSON.stringify({ [`sha256:${sha256}`]: query, 'page.v1': query }));
    server = await startServer({ config: { trustedDocuments, logLevel: 'info' } });
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  it('are said to be there at the start', () => {
    expect(server.logged).toContainEqual(
      expect.objectContaining({ msg: 'trusted documents loaded', documents: 2 }),
    );
  });

  it.each(named)('are run by $name, sent by $method', async ({ method, parts }) => {
    const { status, answer, cache } = await send(method, parts);
    expect([status, answer]).toEqual([200, { data: { sections: [] } }]);
    // Whatever they are called, the answer is one.
    expect(hits).toContain(cache);
  });

  it.each(methods)('are run by an id of the team, sent by %s', async (method) => {
    const { answer } = await send(method, { documentId: 'page.v1', operationName: 'Sections' });
    expect(answer).toEqual({ data: { sections: [] } });
  });

  it('are remembered when they were sent once in full, by a hash however it is written', async () => {
    const extensions = persistedQuery(`sha256:${hashOf(sent).toUpperCase()}`);
    const first = await send('POST', { extensions });
    expect(first).toMatchObject({
      status: 200,
      answer: { errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'BAD_INPUT' } }] },
    });
    const whole = await send('POST', { query: sent, extensions });
    expect(whole).toMatchObject({
      status: 200,
      answer: { data: { agencies: expect.any(Array) as unknown } },
    });
    for (const method of methods) {
      expect((await send(method, { documentId: hashOf(sent) })).answer).toEqual(whole.answer);
      expect((await send(method, { extensions })).answer).toEqual(whole.answer);
    }
  });

  it('are not remembered under a hash that is not theirs', async () => {
    const wrong = await send('POST', { query: sent, extensions: persistedQuery(unknown) });
    expect(wrong).toMatchObject({ status: 400, answer: { errors: [{ extensions: { code: 'BAD_INPUT' } }] } });
    expect((await send('POST', { documentId: unknown })).status).toBe(400);
  });

  it.each<[string, Record<string, unknown>, string]>([
    [
      'an id that is unknown',
      { documentId: 'nothing' },
      'This server has no document with the id nothing. Send its text',
    ],
    ['an id that is empty', { documentId: '' }, 'This server has no document with the id .'],
    ['an id and a text', { documentId: sha256, query }, 'Identify the document once'],
    [
      'an id and a hash',
      { documentId: sha256, extensions: persistedQuery(sha256) },
      'Identify the document once',
    ],
  ])('are refused with the reason for %s', async (_, parts, message) => {
    for (const method of methods) {
      expect(await send(method, parts)).toMatchObject({
        status: 400,
        answer: {
          errors: [
            { message: expect.stringContaining(message) as unknown, extensions: { code: 'BAD_INPUT' } },
          ],
        },
      });
    }
  });

  it('are refused when the id is no text, or is given twice', async () => {
    const message = '`documentId` must be a string.';
    expect((await send('POST', { documentId: 7 })).answer).toMatchObject({ errors: [{ message }] });
    const twice = await server.fetch(`/graphql?documentId=page.v1&documentId=${sha256}`);
    expect([twice.status, await twice.json()]).toMatchObject([400, { errors: [{ message }] }]);
  });

  it('are not run by GET when they change something', async () => {
    const mutation =
      'mutation { createSection(input: { name: "Nieuws", slug: "nieuws" }) { section { id } } }';
    await send('POST', { query: mutation, extensions: persistedQuery(hashOf(mutation)) });
    expect((await send('GET', { documentId: hashOf(mutation) })).status).toBe(405);
  });
});

describe('documents the newsroom trusts, and no others', () => {
  let server: RunningServer;
  let token: string;
  const folder = mkdtempSync(join(tmpdir(), 'kopij-documents-'));
  const send = sender(() => server);

  beforeAll(async () => {
    const trustedDocuments = join(folder, 'documents.json');
    writeFileSync(trustedDocuments, JSON.stringify({ [sha256]: query }));
    server = await startServer({ config: { trustedDocuments, trustedDocumentsOnly: true } });
    ({ token } = await server.hire('EDITOR'));
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  it.each([...named, { method: 'POST' as const, name: 'their text', parts: { query } }])(
    'are run for readers by $name, sent by $method',
    async ({ method, parts }) => {
      expect((await send(method, parts)).answer).toEqual({ data: { sections: [] } });
    },
  );

  it('are the only ones that are, whatever somebody else has sent before', async () => {
    const other = '{ sections { name } }';
    const extensions = persistedQuery(hashOf(other));
    const signedIn = await send('POST', { query: other, extensions }, token);
    expect(signedIn.answer).toEqual({ data: { sections: [] } });
    expect((await send('POST', { documentId: hashOf(other) }, token)).answer).toEqual(signedIn.answer);
    for (const method of methods) {
      for (const parts of [{ query: other }, { query: other, extensions }]) {
        expect(await send(method, parts)).toMatchObject({
          status: 403,
          answer: { errors: [{ extensions: { code: 'FORBIDDEN' } }] },
        });
      }
    }
  });

  // `PersistedQueryNotFound` would have them send it whole, which is refused as well.
  it.each(methods)('are refused at once to readers who name another by %s', async (method) => {
    for (const id of [unknown, hashOf('{ sections { name } }')]) {
      for (const parts of [{ extensions: persistedQuery(id) }, { documentId: id }]) {
        expect(await send(method, parts)).toMatchObject({
          status: 403,
          answer: { errors: [{ extensions: { code: 'FORBIDDEN' } }] },
        });
      }
    }
  });

  it('may be any for who is signed in, who is told what is unknown', async () => {
    expect((await send('POST', { extensions: persistedQuery(unknown) }, token)).answer).toMatchObject({
      errors: [{ message: 'PersistedQueryNotFound' }],
    });
  });
});

describe('documents the newsroom trusts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kopij-documents-'));
  const trustedDocuments = join(folder, 'documents.json');
  afterAll(() => rmSync(folder, { recursive: true }));

  const start = (documents: Record<string, string>) => {
    writeFileSync(trustedDocuments, JSON.stringify(documents));
    return startServer({ config: { trustedDocuments, trustedDocumentsOnly: true, logLevel: 'warn' } });
  };
  const wide = '{ articles(first: 100) { edges { node { moreFromSection(first: 25) { id slug } } } } }';
  const long = `query Long { manuscripts(filter: { states: [${'DRAFT '.repeat(1_000)}] }) { totalCount } }`;

  it.each<[string, Record<string, string>, string]>([
    [
      'one that is not valid',
      { [sha256]: query, [hashOf('query Page { titles }')]: 'query Page { titles }' },
      `${hashOf('query Page { titles }')} (Page): Cannot query field "titles" on type "Query". Did you mean "articles"?`,
    ],
    [
      'one that is no GraphQL',
      { 'page.v1': '{ sections {' },
      'page.v1: Syntax Error: Expected Name, found <EOF>.',
    ],
    [
      'one that costs too much',
      { front: `query Front ${wide}`, 'page.v1': query },
      'front (Front): The request is too large: … points in cost, where 5,000 are allowed (KOPIJ_MAX_COST).',
    ],
    [
      'one of whose operations costs too much',
      { both: `query Small { sections { slug } } query Large ${wide}` },
      'both (Small, Large): The request is too large: … points in cost, where 5,000 are allowed (KOPIJ_MAX_COST).',
    ],
    [
      'many, of which it names three',
      { a: '{ a }', b: '{ a }', c: '{ a }', d: '{ a }', e: '{ a }' },
      'a: Cannot query field "a" on type "Query". b: Cannot query field "a" on type "Query". c: Cannot query field "a" on type "Query". And 2 more.',
    ],
  ])('keep a server from starting that could not run %s', async (_, documents, why) => {
    const begins = `The file in KOPIJ_TRUSTED_DOCUMENTS (${trustedDocuments}) contains documents that cannot be run.`;
    const fault: unknown = await start(documents).catch((thrown: unknown) => thrown);
    expect(fault).toBeInstanceOf(StartupFault);
    expect(String(fault).replace(/[\d,]+ points/, '… points')).toBe(`Error: ${begins} ${why}`);
  });

  it('may be such as only signed-in callers can run, which stand in the log', async () => {
    const desk = 'query ($n: Int!) { manuscripts(first: $n) { totalCount } }';
    const server = await start({ long, desk, [sha256]: query });
    expect(server.logged).toMatchObject([
      {
        level: 40,
        msg: 'trusted documents that anonymous callers may not run, because they exceed a limit',
        documents: [
          'long (Long): The request is too large: more than 1,000 tokens, where 1,000 are allowed (KOPIJ_MAX_TOKENS).',
        ],
      },
    ]);
    await server.close();
  });
});
