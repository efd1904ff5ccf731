import { head, post, sendRaw } from './testing/raw-http.js';
import { startServer, type RunningServer } from './testing/start-server.js';

const mebibyte = 1_048_576;
const anonymous = 65_536;

const sections = '{ sections { name } }';
const lists = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const objects = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
const keys = (count: number): string =>
  JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, at) => [`key${at}`, at])));
const withVariables = (variables: string): string => `{"query":"${sections}","variables":${variables}}`;
/** A body of exactly so many bytes in which nothing is wrong. */
const padded = (bytes: number): string => {
  const rest = `{"query":"${sections}","extensions":{"space":""}}`;
  return rest.replace('""', `"${' '.repeat(bytes - rest.length)}"`);
};
const nested = withVariables(`{"a":${lists(500_000)}}`);
const manyKeys = withVariables(keys(60_000));

const pieces = (body: string, headers: Record<string, string> = {}): string => {
  const top = head('POST /graphql', {
    'content-type': 'application/json',
    'transfer-encoding': 'chunked',
    ...headers,
  });
  return `${top}${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
};
const elsewhere = (address: string, body: string): string =>
  post(body).replace('POST /graphql', `POST ${address}`);

describe('a large request', () => {
  let server: RunningServer;
  /** What each says of who they are. */
  let senders: Record<'nobody' | 'reader' | 'somebody else' | 'reporter', Record<string, string>>;

  beforeAll(async () => {
    server = await startServer();
    const { token } = await server.hire('REPORTER');
    const reader = await server.hire('REPORTER', 'site', ['READ_PUBLISHED']);
    const bearer = (sent: string) => ({ authorization: `Bearer ${sent}` });
    const last = token.at(-1) === 'a' ? 'b' : 'a';
    senders = {
      nobody: {},
      reader: bearer(reader.token),
      'somebody else': bearer(`${token.slice(0, -1)}${last}`),
      reporter: bearer(token),
    };
  });
  afterAll(() => server.close());

  type Row = [
    what: string,
    sender: keyof typeof senders,
    send: (headers: Record<string, string>) => string,
    status: number,
    code: string | undefined,
  ];
  const sent =
    (body: string) =>
    (headers: Record<string, string>): string =>
      post(body, headers);
  const sentInPieces =
    (body: string) =>
    (headers: Record<string, string>): string =>
      pieces(body, headers);
  const unusual =
    (body: string) =>
    (headers: Record<string, string>): string =>
      post(body, { ...headers, 'content-type': 'application/json; charset="utf-8"' });

  it.each<Row>([
    ['as long as anybody may send', 'nobody', sent(padded(anonymous)), 200, undefined],
    ['a byte longer than that', 'nobody', sent(padded(anonymous + 1)), 413, 'LIMIT_EXCEEDED'],
    ['a byte longer, in pieces', 'nobody', sentInPieces(padded(anonymous + 1)), 413, 'LIMIT_EXCEEDED'],
    ['as long as that, in pieces', 'nobody', sentInPieces(padded(anonymous)), 200, undefined],
    ['of an unusual type', 'nobody', unusual(padded(anonymous)), 200, undefined],
    ['a byte longer, of an unusual type', 'nobody', unusual(padded(anonymous + 1)), 413, 'LIMIT_EXCEEDED'],
    ['a byte longer', 'reader', sent(padded(anonymous + 1)), 413, 'LIMIT_EXCEEDED'],
    ['as long as anybody may send', 'reader', sent(padded(anonymous)), 200, undefined],
    ['a byte longer', 'somebody else', sent(padded(anonymous + 1)), 401, 'UNAUTHENTICATED'],
    ['in pieces', 'somebody else', sentInPieces(padded(anonymous + 1)), 401, 'UNAUTHENTICATED'],
    ['of an unusual type', 'somebody else', unusual(padded(anonymous + 1)), 401, 'UNAUTHENTICATED'],
    ['as long as who is signed in may send', 'reporter', sent(padded(mebibyte)), 200, undefined],
    ['as long as that, in pieces', 'reporter', sentInPieces(padded(mebibyte)), 200, undefined],
    ['a byte longer', 'reporter', sent(padded(mebibyte + 1)), 413, 'LIMIT_EXCEEDED'],
    ['a byte longer, in pieces', 'reporter', sentInPieces(padded(mebibyte + 1)), 413, 'LIMIT_EXCEEDED'],

    ['a mebibyte of lists', 'nobody', sent(nested), 413, 'LIMIT_EXCEEDED'],
    ['a mebibyte of keys', 'nobody', sent(manyKeys), 413, 'LIMIT_EXCEEDED'],
    ['lists', 'nobody', sent(withVariables(`{"a":${lists(30_000)}}`)), 400, 'LIMIT_EXCEEDED'],
    [
      'lists, in pieces',
      'nobody',
      sentInPieces(withVariables(`{"a":${lists(30_000)}}`)),
      400,
      'LIMIT_EXCEEDED',
    ],
    ['objects', 'nobody', sent(withVariables(objects(10_000))), 400, 'LIMIT_EXCEEDED'],
    ['lists only', 'nobody', sent(lists(30_000)), 400, 'LIMIT_EXCEEDED'],
    ['lists that do not end', 'nobody', sent('['.repeat(60_000)), 400, 'LIMIT_EXCEEDED'],
    ['text that does not end', 'nobody', sent(`"${'['.repeat(60_000)}`), 400, 'BAD_INPUT'],
    ['brackets in text', 'nobody', sent(withVariables(`{"a":"${lists(30_000)}"}`)), 200, undefined],
    ['a mebibyte of lists', 'reporter', sent(nested), 400, 'LIMIT_EXCEEDED'],
    ['a mebibyte of objects', 'reporter', sent(withVariables(objects(150_000))), 400, 'LIMIT_EXCEEDED'],
    ['a mebibyte of keys', 'reporter', sent(manyKeys), 400, 'LIMIT_EXCEEDED'],
    [
      'a mebibyte of numbers',
      'reporter',
      sent(withVariables(`{"a":[${'0,'.repeat(500_000)}0]}`)),
      400,
      'LIMIT_EXCEEDED',
    ],
    ['fewer keys', 'reporter', sent(withVariables(keys(49_990))), 200, undefined],

    ['lists to no address', 'nobody', () => elsewhere('/nothing', nested), 404, 'NOT_FOUND'],
    ['lists to another spelling', 'nobody', () => elsewhere('/%67raphql', nested), 404, 'NOT_FOUND'],
    ['lists to where nothing is sent', 'nobody', () => elsewhere('/health/live', nested), 404, 'NOT_FOUND'],
    ['lists with a query', 'nobody', () => elsewhere('/graphql?a=b', nested), 413, 'LIMIT_EXCEEDED'],
  ])('%s, of %s', async (_, sender, send, status, code) => {
    const { status: answered, body } = await sendRaw(server.url, send(senders[sender]));
    const { errors } = JSON.parse(body) as { errors?: { extensions: { code: string } }[] };
    expect([answered, errors?.[0]?.extensions.code]).toEqual([status, code]);
  });

  it('is told what it may be', async () => {
    const told = async (bytes: number, headers = {}, send = post): Promise<string> =>
      (await sendRaw(server.url, send(padded(bytes), headers))).body;
    expect(await told(anonymous + 1)).toContain(
      'The request is too large: 65,537 bytes without a token, where 65,536 are allowed (KOPIJ_MAX_ANONYMOUS_BODY_BYTES).',
    );
    expect(await told(mebibyte + 1, senders.reporter)).toContain(
      'The request is too large: 1,048,577 bytes, where 1,048,576 are allowed (KOPIJ_MAX_BODY_BYTES).',
    );
    expect(await told(mebibyte + 1, senders.reporter, pieces)).toContain(
      'The request is too large: more than 1,048,576 bytes, where 1,048,576 are allowed (KOPIJ_MAX_BODY_BYTES).',
    );
  });

  it.each([
    ['lists', nested, 'nobody'],
    ['keys', manyKeys, 'nobody'],
    ['lists', nested, 'reporter'],
    ['keys', manyKeys, 'reporter'],
    ['lists', nested, 'somebody else'],
  ] as const)('of %s takes no longer to refuse than to read', async (_, body, sender) => {
    const refusing: number[] = [];
    const reading: number[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      refusing.push(await processorTime(() => sendRaw(server.url, post(body, senders[sender]))));
      reading.push(await processorTime(() => JSON.parse(body)));
    }
    expect(Math.min(...refusing)).toBeLessThan(Math.min(...reading));
  });
});

/** In microseconds: of the server, and of whoever asks it, which is the same process. */
async function processorTime(work: () => unknown): Promise<number> {
  const begun = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(begun);
  return user + system;
}
