import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorAnswer } from '@kopij/platform';
import { publishOn } from './testing/publish-on.js';
import { head, post, readAnswer } from './testing/raw-http.js';
import { startServer, type RunningServer } from './testing/start-server.js';

/** In place of half a minute. */
const patience = 600;

describe('a client that dawdles', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({ patience, config: { logLevel: 'info' } });
  });
  afterAll(() => server.close());

  const open = async (): Promise<Socket> => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    return socket;
  };
  /** What it is told before the connection is closed. */
  const told = async (socket: Socket): Promise<string> => {
    let text = '';
    socket.on('data', (chunk) => (text += chunk.toString()));
    await once(socket, 'close');
    return text;
  };
  const whole = post('{"query":"{ sections { name } }"}');
  const tooLate = {
    status: 408,
    body: errorAnswer('The request did not arrive in time.', { code: 'BAD_INPUT' }).body,
  };

  it.each([
    ['over the head of a request', whole.slice(0, 30)],
    ['over its body', whole.slice(0, -5)],
    [
      'over a body in chunks',
      head('POST /graphql', { 'content-type': 'application/json', 'transfer-encoding': 'chunked' }),
    ],
  ])('%s is told so, and loses the connection', async (_, sent) => {
    const socket = await open();
    socket.write(sent);
    expect(readAnswer(await told(socket))).toMatchObject(tooLate);
  });

  it('by sending a byte now and then gains no time by it', async () => {
    const socket = await open();
    const closed = told(socket);
    let sent = 0;
    for (; !socket.destroyed && sent < whole.length - 1; sent += 1) {
      socket.write(whole.charAt(sent));
      await sleep(patience / 10);
    }
    expect(readAnswer(await closed)).toMatchObject(tooLate);
    expect(sent).toBeLessThan(whole.length - 1);
  });

  it('and says nothing at all loses the connection', async () => {
    await told(await open());
  });

  it('and takes nothing of a long answer loses the connection', async () => {
    const paragraph = {
      type: 'PARAGRAPH' as const,
      runs: [{ text: 'Lang. '.repeat(8_000), marks: [], href: null }],
    };
    const blocks = Array.from({ length: 40 }, (_, at) => ({ ...paragraph, key: `p${at}` }));
    const id = await publishOn(server).publish({ slug: 'lang', blocks });
    const socket = await open();
    socket.pause();
    const query = `{ article(id: "${id}") { body { html plainText markdown } } }`;
    socket.write(post(JSON.stringify({ query })));
    while ((await server.connections()) > 0) await sleep(50);
  });

  it('is nothing for the log to complain about', () => {
    expect(server.logged.filter(({ level }) => Number(level) >= 40)).toEqual([]);
    expect(server.logged).toContainEqual(
      expect.objectContaining({ status: 408, msg: 'request could not be parsed' }),
    );
  });
});
