import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { publishOn } from '../testing/publish-on.js';
import { head, post, readAnswer, sendRaw, type RawAnswer } from '../testing/raw-http.js';
import { startServer, type RunningServer } from '../testing/start-server.js';

const placesPerAddress = 2;
/** 32 times as many as there are places. */
const mostWaiting = 64;

const crowd = '127.0.0.2';
const reader = '127.0.0.3';
const proxy = '127.0.0.9';

describe('a place for everybody', () => {
  let server: RunningServer;
  let held: Socket[];

  beforeEach(async () => {
    const config = { placesPerAddress, trustedProxies: [proxy], logLevel: 'info' } as const;
    server = await startServer({ config });
    await publishOn(server).section('buitenland');
    held = [];
  });
  afterEach(async () => {
    for (const socket of held) socket.destroy();
    await server.close();
  });

  /** Takes a place, and holds it until the rest is sent. */
  async function hold(from: string, headers: Record<string, string> = {}): Promise<() => Promise<RawAnswer>> {
    const { hostname, port } = new URL(server.url);
    const socket = connect({ host: hostname, port: Number(port), localAddress: from });
    held.push(socket);
    let received = '';
    socket.on('data', (chunk) => (received += chunk.toString()));
    // The answer to this says that the server has begun with it.
    const asked = { 'content-type': 'application/json;charset=utf-8', expect: '100-continue', ...headers };
    const [top = '', body = ''] = post('{"query":"{ __typename }"}', asked).split('\r\n\r\n');
    socket.write(`${top}\r\n\r\n`);
    while (!received.endsWith('\r\n\r\n')) await once(socket, 'data');
    received = '';
    return async () => {
      const closed = once(socket, 'close');
      socket.write(body);
      await closed;
      return readAnswer(received);
    };
  }
  const ask = (from: string, query: string, headers: Record<string, string> = {}) =>
    sendRaw(server.url, head(`GET /graphql?query=${encodeURIComponent(query)}`, headers), from);
  const asMany = (count: number, headers: Record<string, string> = {}) =>
    Array.from({ length: count }, (_, at) => ask(crowd, `{ sections { slug as${at}: name } }`, headers));
  /** The first so many to be answered. */
  const firstOf = (answers: Promise<RawAnswer>[], count: number): Promise<RawAnswer[]> =>
    new Promise((resolve) => {
      const first: RawAnswer[] = [];
      for (const answer of answers) {
        void answer.then((each) => {
          first.push(each);
          if (first.length === count) resolve(first);
        });
      }
    });

  it('is left to others by a client that takes all of its own, waits, and is refused at last', async () => {
    const finish = [await hold(crowd), await hold(crowd)];
    const sent = asMany(mostWaiting + 2);
    for (const refused of await firstOf(sent, 2)) {
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
      expect(refused.headers.get('x-content-type-options')).toBe('nosniff');
      expect(JSON.parse(refused.body)).toMatchObject({
        errors: [{ extensions: { code: 'LIMIT_EXCEEDED' } }],
      });
    }
    // Another reader notices nothing, and what is kept ready takes no place.
    const page = '{ sections { slug } }';
    expect((await ask(reader, page)).status).toBe(200);
    expect((await ask(crowd, page)).headers.get('cache-status')).toBe('Kopij; hit');

    for (const each of finish) expect((await each()).status).toBe(200);
    const statuses = (await Promise.all(sent)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(mostWaiting);
    expect((await ask(crowd, '{ sections { name } }')).status).toBe(200);
    expect(server.logged.filter(({ status }) => status === 429)).toHaveLength(2);
  });

  it('is not had by naming oneself another in a header', async () => {
    await hold(crowd);
    await hold(crowd, { 'x-forwarded-for': '198.51.100.1' });
    const sent = asMany(mostWaiting + 1, {
      'x-forwarded-for': '198.51.100.2',
      forwarded: 'for=198.51.100.2',
    });
    expect(await firstOf(sent, 1)).toMatchObject([{ status: 429 }]);
  });

  it('is each client its own behind a proxy that the operator trusts', async () => {
    const from = (client: string) => ({ 'x-forwarded-for': `203.0.113.9, ${client}` });
    await hold(proxy, from('198.51.100.1'));
    await hold(proxy, from('198.51.100.1'));
    expect((await ask(proxy, '{ sections { slug } }', from('198.51.100.2'))).status).toBe(200);
    const sent = Array.from({ length: mostWaiting + 1 }, (_, at) =>
      ask(proxy, `{ sections { slug as${at}: name } }`, from('198.51.100.1')),
    );
    expect(await firstOf(sent, 1)).toMatchObject([{ status: 429 }]);
  });

  it('is free again when a client hangs up', async () => {
    await hold(crowd);
    await hold(crowd);
    const waits = ask(crowd, '{ sections { slug } }');
    for (const socket of held) socket.destroy();
    expect((await waits).status).toBe(200);
  });

  it('needs no proxy to be named: whoever runs one is told when its readers share a place', async () => {
    await server.close();
    server = await startServer({ config: { placesPerAddress, logLevel: 'warn' } });
    await hold(crowd);
    await hold(crowd);
    const sent = asMany(mostWaiting + 3, { 'x-forwarded-for': '198.51.100.2' });
    await firstOf(sent, 3);
    expect(server.logged).toMatchObject([
      { address: crowd, msg: expect.stringContaining('KOPIJ_TRUSTED_PROXIES') as string },
    ]);
  });
});
