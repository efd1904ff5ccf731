import { once } from 'node:events';
import { connect } from 'node:net';
import { head, post, sendRaw } from './testing/raw-http.js';
import { startServer, type RunningServer } from './testing/start-server.js';

const get = (parameters: string): string => head(`GET /graphql?${parameters}`);
const query = '{"query":"{ sections { name } }"';
const named = 'query ($s: String!) { section(slug: $s) { name } }';
const persisted = (persistedQuery: string): string =>
  post(`{"extensions":{"persistedQuery":${persistedQuery}}}`);
const persistedByGet = (persistedQuery: string): string =>
  get(`extensions=${encodeURIComponent(`{"persistedQuery":${persistedQuery}}`)}`);
const latin = '{"query":"{ section(slug: \\"\xff\\") { name } }"}';
const chunked = (body: string): string =>
  head('POST /graphql', { 'content-type': 'application/json', 'transfer-encoding': 'chunked' }) + body;

/** What is sent, byte for byte; and the status and the code of the answer. */
const table: [name: string, bytes: string | Buffer, status: number, code: string][] = [
  ['a persisted query of null', persisted('null'), 400, 'BAD_INPUT'],
  ['a persisted query that is a number', persisted('1'), 400, 'BAD_INPUT'],
  ['a persisted query that is text', persisted('"abc"'), 400, 'BAD_INPUT'],
  ['a persisted query that is a list', persisted('[]'), 400, 'BAD_INPUT'],
  ['a persisted query with nothing in it', persisted('{}'), 400, 'BAD_INPUT'],
  ['a persisted query of a version to come', persisted('{"version":2,"sha256Hash":"a"}'), 400, 'BAD_INPUT'],
  ['a persisted query without a hash', persisted('{"version":1}'), 400, 'BAD_INPUT'],
  ['a persisted query whose hash is a number', persisted('{"version":1,"sha256Hash":1}'), 400, 'BAD_INPUT'],
  ['a persisted query whose hash is an object', persisted('{"version":1,"sha256Hash":{}}'), 400, 'BAD_INPUT'],
  ['a persisted query whose hash is null', persisted('{"version":1,"sha256Hash":null}'), 400, 'BAD_INPUT'],
  [
    'a document beside a persisted query of null',
    post(`${query},"extensions":{"persistedQuery":1}}`),
    400,
    'BAD_INPUT',
  ],
  [
    'a document whose hash is a number',
    post(`${query},"extensions":{"persistedQuery":{"version":1,"sha256Hash":1}}}`),
    400,
    'BAD_INPUT',
  ],
  [
    'a document whose hash is that of another',
    post(`${query},"extensions":{"persistedQuery":{"version":1,"sha256Hash":"${'0'.repeat(64)}"}}}`),
    400,
    'BAD_INPUT',
  ],
  ['extensions that are text', post(`${query},"extensions":"x"}`), 400, 'BAD_INPUT'],
  ['a persisted query by GET that is a number', persistedByGet('1'), 400, 'BAD_INPUT'],
  [
    'a persisted query by GET whose hash is an object',
    persistedByGet('{"version":1,"sha256Hash":{}}'),
    400,
    'BAD_INPUT',
  ],
  ['a persisted query by GET without a hash', persistedByGet('{"version":1}'), 400, 'BAD_INPUT'],

  ['an address that cannot be decoded', head('GET /%'), 400, 'BAD_INPUT'],
  ['an address that is no UTF-8', head('GET /%ff%fe'), 400, 'BAD_INPUT'],
  ['an endpoint that cannot be decoded', head('POST /graphql%E0%A4%A'), 400, 'BAD_INPUT'],
  ['an address of GraphiQL that cannot be decoded', head('GET /graphiql/%zz'), 400, 'BAD_INPUT'],
  ['an address with a host where no proxy is', head('GET //%'), 400, 'BAD_INPUT'],
  ['a query in the address that cannot be decoded', get('query=%'), 400, 'BAD_INPUT'],
  [
    'variables in the address that cannot be decoded',
    get('query=%7B__typename%7D&variables=%E0%A4%A'),
    400,
    'BAD_INPUT',
  ],
  ['variables in the address that are no JSON', get('query=%7B__typename%7D&variables=x'), 400, 'BAD_INPUT'],
  ['variables in the address that are a list', get('query=%7B__typename%7D&variables=[]'), 400, 'BAD_INPUT'],
  [
    'extensions in the address that are no JSON',
    get('query=%7B__typename%7D&extensions=%7B'),
    400,
    'BAD_INPUT',
  ],
  ['two queries in the address', get('query=%7B__typename%7D&query=%7B__typename%7D'), 400, 'BAD_INPUT'],
  ['no query in the address', head('GET /graphql'), 400, 'BAD_INPUT'],
  ['an empty query in the address', get('query='), 400, 'BAD_INPUT'],
  ['an address of nothing', head('GET /nothing'), 404, 'NOT_FOUND'],

  [
    'a number without an end',
    post(`{"query":${JSON.stringify(named)},"variables":{"s":1e400}}`),
    400,
    'BAD_INPUT',
  ],
  [
    'a number without an end where a number is asked',
    post('{"query":"query ($n: Int!) { articles(first: $n) { totalCount } }","variables":{"n":1e400}}'),
    400,
    'BAD_INPUT',
  ],
  [
    'a number without an end in the document',
    post('{"query":"{ articles(first: 1e400) { totalCount } }"}'),
    400,
    'BAD_INPUT',
  ],
  [
    'a number without an end in a list',
    post(
      '{"query":"mutation ($i: CreateSectionInput!) { createSection(input: $i) { userErrors { code } } }","variables":{"i":{"slug":"a","name":"A","position":-1e400}}}',
    ),
    400,
    'BAD_INPUT',
  ],
  [
    'a number without an end by GET',
    get(
      `query=${encodeURIComponent('query ($n: Int!) { articles(first: $n) { totalCount } }')}&variables=${encodeURIComponent('{"n":1e400}')}`,
    ),
    400,
    'BAD_INPUT',
  ],

  ['an empty batch', post('[]'), 400, 'BAD_INPUT'],
  ['a batch of one', post(`[${query}}]`), 400, 'LIMIT_EXCEEDED'],
  ['a batch of nothing', post('[null]'), 400, 'LIMIT_EXCEEDED'],

  ['an empty body', post(''), 400, 'BAD_INPUT'],
  ['a body of null', post('null'), 400, 'BAD_INPUT'],
  ['a body that is a number', post('1e400'), 400, 'BAD_INPUT'],
  ['a body that is true', post('true'), 400, 'BAD_INPUT'],
  ['JSON that breaks off', post(query), 400, 'BAD_INPUT'],
  ['JSON with something behind it', post(`${query}} x`), 400, 'BAD_INPUT'],
  [
    'bytes that are no UTF-8',
    Buffer.from(post(latin, { 'content-length': String(latin.length) }), 'latin1'),
    400,
    'BAD_INPUT',
  ],
  [
    'a body in UTF-16',
    post(`${query}}`, { 'content-type': 'application/json; charset=utf-16' }),
    415,
    'BAD_INPUT',
  ],
  ['a body that is packed', post(`${query}}`, { 'content-encoding': 'gzip' }), 415, 'BAD_INPUT'],
  [
    'a document so deep that no reader gets to the end',
    post(JSON.stringify({ query: '{a'.repeat(400) })),
    400,
    'LIMIT_EXCEEDED',
  ],
  [
    'an operation called like a part of every object',
    post(`${query},"operationName":"__proto__"}`),
    400,
    'BAD_INPUT',
  ],
  ['an operation called constructor', post(`${query},"operationName":"constructor"}`), 400, 'BAD_INPUT'],
  ['an operation called by a number', post(`${query},"operationName":1}`), 400, 'BAD_INPUT'],
  ['an operation called by a list', post(`${query},"operationName":[]}`), 400, 'BAD_INPUT'],
  [
    'a key that would change the prototype',
    post(`${query},"variables":{"__proto__":{"a":1}}}`),
    400,
    'BAD_INPUT',
  ],
  ['a query that is a list', post('{"query":["{ sections { name } }"]}'), 400, 'BAD_INPUT'],
  [
    'a cursor of nonsense',
    post('{"query":"{ articles(after: \\"\u{1F4A9}\\") { totalCount } }"}'),
    200,
    'BAD_INPUT',
  ],
  ['a subscription', post('{"query":"subscription { articlePublished { id } }"}'), 400, 'BAD_INPUT'],
  ['a subscription by GET', get('query=subscription%7Barticles%7D'), 400, 'BAD_INPUT'],

  ['no content type', head('POST /graphql', { 'content-length': '2' }) + '{}', 415, 'BAD_INPUT'],
  ['plain text', post(`${query}}`, { 'content-type': 'text/plain' }), 415, 'BAD_INPUT'],
  [
    'a form',
    post('query=%7B__typename%7D', { 'content-type': 'application/x-www-form-urlencoded' }),
    415,
    'BAD_INPUT',
  ],
  ['an upload', post('--x--', { 'content-type': 'multipart/form-data; boundary=x' }), 415, 'BAD_INPUT'],
  ['a content type of nonsense', post(`${query}}`, { 'content-type': '/;;=' }), 415, 'BAD_INPUT'],
  ['an empty content type', post(`${query}}`, { 'content-type': '' }), 415, 'BAD_INPUT'],
  ['an Accept that nothing fits', post(`${query}}`, { accept: 'image/png' }), 406, 'BAD_INPUT'],

  ['a PUT', head('PUT /graphql', { 'content-length': '0' }), 405, 'BAD_INPUT'],
  [
    'a PATCH',
    head('PATCH /graphql', { 'content-type': 'application/json', 'content-length': '2' }) + '{}',
    405,
    'BAD_INPUT',
  ],
  ['a DELETE', head('DELETE /graphql'), 405, 'BAD_INPUT'],
  ['a TRACE', head('TRACE /graphql'), 405, 'BAD_INPUT'],
  ['a PROPFIND', head('PROPFIND /graphql'), 405, 'BAD_INPUT'],
  ['a method there is not', head('FETCH /graphql'), 400, 'BAD_INPUT'],
  [
    'a mutation by GET',
    get(
      `query=${encodeURIComponent('mutation { createSection(input: { slug: "a", name: "A" }) { userErrors { code } } }')}`,
    ),
    405,
    'BAD_INPUT',
  ],
  ['a token that is none', post(`${query}}`, { authorization: 'Bearer \u{e9}' }), 401, 'UNAUTHENTICATED'],

  ['a name of 20,000 characters', head('GET /', { [`x-${'a'.repeat(20_000)}`]: 'a' }), 431, 'LIMIT_EXCEEDED'],
  [
    'an address of 20,000 characters',
    head(`GET /graphql?query=${'a'.repeat(20_000)}`),
    431,
    'LIMIT_EXCEEDED',
  ],
  [
    'a head of 3,000 lines',
    head('GET /', Object.fromEntries(Array.from({ length: 3_000 }, (_, at) => [`x${at}`, 'a']))),
    431,
    'LIMIT_EXCEEDED',
  ],
  ['more than it announced', post(`${query}}`, { 'content-length': '10' }), 400, 'BAD_INPUT'],
  ['a length that is no number', post(`${query}}`, { 'content-length': 'x' }), 400, 'BAD_INPUT'],
  ['a length below nothing', post(`${query}}`, { 'content-length': '-1' }), 400, 'BAD_INPUT'],
  [
    'a length beside chunks',
    chunked('0\r\n\r\n').replace('transfer', 'content-length: 4\r\ntransfer'),
    400,
    'BAD_INPUT',
  ],
  ['chunks of no length', chunked('zz\r\n{}\r\n0\r\n\r\n'), 400, 'BAD_INPUT'],
  [
    'chunks with more in them than is allowed',
    chunked(`110000\r\n${' '.repeat(0x11_0000)}\r\n0\r\n\r\n`),
    413,
    'LIMIT_EXCEEDED',
  ],
  ['a body that is too long', post(JSON.stringify({ query: 'a'.repeat(1_100_000) })), 413, 'LIMIT_EXCEEDED'],
  [
    'a body that is announced as too long',
    head('POST /graphql', { 'content-type': 'application/json', 'content-length': '99999999999' }),
    413,
    'LIMIT_EXCEEDED',
  ],
  ['no host', 'GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nconnection: close\r\n\r\n', 400, 'BAD_INPUT'],
  ['an expectation nobody meets', post(`${query}}`, { expect: 'the-unexpected' }), 417, 'BAD_INPUT'],
  ['a null character in a header', head('GET /', { 'x-a': 'a\0b' }), 400, 'BAD_INPUT'],
  ['a version of HTTP there is not', 'GET / HTTP/9.9\r\nhost: kopij\r\n\r\n', 400, 'BAD_INPUT'],
  ['a greeting of TLS', Buffer.from('160301020001000001fc0303', 'hex'), 400, 'BAD_INPUT'],
  ['something that is no HTTP', 'HELO kopij\r\n\r\n', 400, 'BAD_INPUT'],
];

/** What we are made of, and what only our log should know. */
const inside = /fastify|FST_|apollo|nestjs|node_modules|\.js:|\.ts:|ERR_[A-Z]|HPE_/i;

describe('a malformed request', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({ config: { logLevel: 'debug' } });
  });
  afterAll(() => server.close());

  it.each(table)('with %s is the fault of whoever sent it', async (_, bytes, status, code) => {
    const loggedBefore = server.logged.length;
    const answer = await sendRaw(server.url, bytes);
    const { errors } = JSON.parse(answer.body) as {
      errors: { message: string; extensions: { code: string } }[];
    };
    expect([answer.status, ...new Set(errors.map(({ extensions }) => extensions.code))]).toEqual([
      status,
      code,
    ]);
    for (const error of errors) expect(Object.keys(error.extensions)).toEqual(['code']);
    expect(answer.body).not.toMatch(inside);
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    const logged = server.logged.slice(loggedBefore);
    expect(logged.filter(({ level, err }) => Number(level) >= 40 || err !== undefined)).toEqual([]);
    expect(JSON.stringify(logged)).not.toContain('stack');
  });

  it('that breaks off before its end is logged by nobody as a fault', async () => {
    const half = post(`${query}}`, { 'content-length': '1000' });
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    await once(socket, 'connect');
    socket.write(half);
    socket.resetAndDestroy();
    expect((await server.query('{ __typename }')).status).toBe(200);
    expect(server.logged.filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });
});
