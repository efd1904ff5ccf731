import { ListTokens, RevokeToken } from '@kopij/identity';
import { touch, UnitOfWork } from '@kopij/platform';
import { aParagraph } from '@kopij/testing';
import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { connect } from 'node:net';
import { WebSocket } from 'ws';
import { at, openDeskOverHttp, type DeskOverHttp } from '../testing/desk-over-http.js';
import { subscribeOverWebSocket, type Live, type LiveOptions } from '../testing/live-client.js';
import { publishOn } from '../testing/publish-on.js';
import { startServer } from '../testing/start-server.js';

const changes = `subscription ($section: String, $after: ID) {
  articleChanged(section: $section, after: $after) { eventId articleId article { headline } }
}`;
const anything = { data: { articleChanged: { articleId: null, article: null } } };

let desk: DeskOverHttp;
const open: Live[] = [];
beforeAll(async () => {
  const limits = { liveSubscriptions: 2, liveConnectionsPerAddress: 12, maxCost: 5_000 };
  desk = await openDeskOverHttp({ ...limits, corsOrigins: ['https://krant.example'] });
});
afterEach(async () => {
  for (const live of open) live.stop();
  await Promise.all(open.splice(0).map(({ closed }) => closed));
});
afterAll(() => desk.server.close());

function subscribe(query = changes, options: LiveOptions = {}): Live {
  const live = subscribeOverWebSocket(desk.server.url, query, options);
  open.push(live);
  return live;
}

/** Begins, and gives what follows the first message. */
async function follow(variables: Record<string, unknown> = {}): Promise<Live> {
  const live = subscribe(changes, { variables });
  expect(await live.next()).toMatchObject(anything);
  return live;
}

const change = (articleId: string, headline: string | null) => ({
  data: { articleChanged: { articleId, article: headline === null ? null : { headline } } },
});

describe('articleChanged over a WebSocket', () => {
  it('tells anyone of an article that is published, corrected, hidden and shown again, as it is by then', async () => {
    const { editor } = desk.tokens;
    const live = await follow();
    const article = await desk.published({ headline: 'Brug dicht' });
    expect(await live.next()).toMatchObject(change(article.articleId, 'Brug dicht'));
    const edited = await desk.done('editManuscript', editor, {
      ...at(article),
      content: { headline: 'Brug half dicht' },
    });
    const corrected = await desk.done('correctArticle', editor, {
      ...{ ...at(edited), revision: 2 },
      ...{ type: 'CORRECTION', note: 'De brug is half dicht.' },
    });
    expect(await live.next()).toMatchObject(change(article.articleId, 'Brug half dicht'));
    const until = '2026-03-02T18:00:00.000Z';
    const hidden = await desk.done('setEmbargo', editor, { ...at(corrected), at: until });
    expect(await live.next()).toMatchObject(change(article.articleId, null));
    desk.clock.set(new Date(until));
    await desk.carryOut();
    expect(await live.next()).toMatchObject(change(article.articleId, 'Brug half dicht'));
    await desk.done('unpublishArticle', editor, {
      ...{ manuscriptId: article.id, reason: 'Onjuist' },
      expectedVersion: hidden.version + 1,
    });
    expect(await live.next()).toMatchObject(change(article.articleId, null));
  });

  it('tells of one section and those below it, and of what has left it', async () => {
    const live = await follow({ section: 'buitenland' });
    await desk.published({ headline: 'Binnen' });
    const abroad = await desk.reviewed({ headline: 'Buiten' });
    expect(await live.next()).toMatchObject(change(abroad.articleId, 'Buiten'));
    await publishOn(desk.server).publish({ id: abroad.articleId, headline: 'Weg', sectionId: null });
    expect(await live.next()).toMatchObject(change(abroad.articleId, 'Weg'));
    await publishOn(desk.server).publish({ id: abroad.articleId, headline: 'Ver weg', sectionId: null });
    const back = await desk.reviewed({ headline: 'Terug' });
    expect(await live.next()).toMatchObject(change(back.articleId, 'Terug'));
  });

  it('says that anything may have changed when a section is renamed', async () => {
    const live = await follow();
    await publishOn(desk.server).rename(desk.buitenland, 'Wereld');
    expect(await live.next()).toMatchObject(anything);
  });

  it('goes on after an event, and begins anew after one that is too old or of another database', async () => {
    const first = await follow();
    const one = await desk.published({ headline: 'Een' });
    const told = await first.next();
    const after = String(told?.data?.['articleChanged']?.['eventId']);
    first.stop();
    const two = await desk.published({ headline: 'Twee' });
    expect(told).toMatchObject(change(one.articleId, 'Een'));
    const second = subscribe(changes, { variables: { after } });
    expect(await second.next()).toMatchObject(change(two.articleId, 'Twee'));
    const three = await desk.published({ headline: 'Drie' });
    expect(await second.next()).toMatchObject(change(three.articleId, 'Drie'));

    const [place = '', log = '', time = ''] = after.split('~');
    const weekAgo = (Number.parseInt(time, 36) - 7 * 86_400_000).toString(36);
    for (const old of [
      [place, log, weekAgo],
      [place, '7-7', time],
      [`9${place}`, log, time],
    ]) {
      expect(await subscribe(changes, { variables: { after: old.join('~') } }).next()).toMatchObject(
        anything,
      );
    }
  });
});

describe('a subscription', () => {
  const deep =
    'articleChanged { article { section { parent { parent { parent { parent { parent { parent { parent { parent { name } } } } } } } } } } }';
  it.each([
    ['too deep', `subscription { ${deep} }`, 'LIMIT_EXCEEDED'],
    [
      'too costly',
      `subscription { articleChanged { article { moreFromSection(first: 100) { moreFromSection(first: 100) { headline } } } } }`,
      'LIMIT_EXCEEDED',
    ],
    [
      'with too many aliases',
      `subscription { articleChanged { article { ${Array.from({ length: 16 }, (_, n) => `a${n}: headline`).join(' ')} } } }`,
      'LIMIT_EXCEEDED',
    ],
    [
      'with too many tokens',
      `subscription { articleChanged { article { ${'headline '.repeat(1_001)} } } }`,
      'LIMIT_EXCEEDED',
    ],
    [
      'of two fields',
      'subscription { articleChanged { eventId } b: articleChanged { eventId } }',
      'BAD_INPUT',
    ],
    ['of nothing', 'subscription { articleChanged @skip(if: true) { eventId } }', 'BAD_INPUT'],
    ['of an unknown field', 'subscription { articleRead { eventId } }', 'BAD_INPUT'],
    ['that is no GraphQL', 'subscription {', 'BAD_INPUT'],
    ['that is a query', '{ sections { slug } }', 'BAD_INPUT'],
    [
      'that is a mutation',
      'mutation { revokeToken(input: { tokenId: "x" }) { userErrors { code } } }',
      'BAD_INPUT',
    ],
    ['to an unknown section', 'subscription { articleChanged(section: "geen") { eventId } }', 'NOT_FOUND'],
    ['after what is no event', 'subscription { articleChanged(after: "gisteren") { eventId } }', 'BAD_INPUT'],
    [
      'with text that cannot be stored',
      'subscription { articleChanged(section: "\\u0000") { eventId } }',
      'BAD_INPUT',
    ],
  ])('%s is refused with a code', async (_, query, code) => {
    expect(await subscribe(query).next()).toMatchObject({ errors: [{ extensions: { code } }] });
  });

  it('is refused at the endpoint for queries, which says where it goes', async () => {
    const { status, errors } = await desk.server.query(changes);
    expect({ status, errors }).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'BAD_INPUT' } }],
    });
  });

  it('is one of a bounded number on its connection', async () => {
    const { socket, said } = await greeted();
    for (const id of ['1', '2', '3']) {
      socket.send(JSON.stringify({ id, type: 'subscribe', payload: { query: changes } }));
    }
    const refusal = await said((message) => message['type'] === 'error');
    expect(refusal).toMatchObject({ id: '3', payload: [{ extensions: { code: 'LIMIT_EXCEEDED' } }] });
    socket.close();
  });

  it('is counted though its id is used again before it has begun', async () => {
    const { socket, said } = await greeted();
    const send = (message: object): void => socket.send(JSON.stringify(message));
    const begin = (id: string): void => send({ id, type: 'subscribe', payload: { query: changes } });
    begin('1');
    send({ id: '1', type: 'complete' });
    begin('1');
    await said(({ type }) => type === 'next');
    begin('2');
    expect(await said(({ type }) => type === 'error')).toMatchObject({ id: '2' });
    socket.close();
  });

  it('shares no reply with one whose variable is null where its own is left out', async () => {
    const query = `subscription ($isFull: Boolean = true) {
      articleChanged { eventId articleId @include(if: $isFull) } }`;
    const [broken, sound] = [subscribe(query, { variables: { isFull: null } }), subscribe(query)];
    expect(await broken.next()).toMatchObject({ errors: [{}] });
    expect(await sound.next()).toMatchObject({ data: { articleChanged: { articleId: null } } });
  });

  it('is not told of what is planned for an article that is not live', async () => {
    const live = await follow();
    const { editor } = desk.tokens;
    const draft = await desk.draft({ headline: 'Nog geheim' });
    const nine = { localTime: '2026-03-03T09:00', timeZone: 'Europe/Amsterdam' };
    const scheduled = await desk.done('scheduleManuscript', editor, { ...at(draft), revision: 1, ...nine });
    const later = { ...nine, localTime: '2026-03-04T09:00', reason: 'Tijdelijk' };
    await desk.done('scheduleUnpublish', editor, { ...at(scheduled), ...later });
    const { articleId } = await desk.published({ headline: 'Brug open' });
    expect(await live.next()).toMatchObject(change(articleId, 'Brug open'));
  });

  it('may be a known document, named by its hash', async () => {
    await follow();
    const sha256Hash = createHash('sha256').update(changes).digest('hex');
    const { socket, said } = await greeted();
    const payload = { query: '', extensions: { persistedQuery: { version: 1, sha256Hash } } };
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }));
    expect(await said(({ type }) => type === 'next')).toMatchObject({ payload: anything });
    socket.close();
  });
});

describe('a WebSocket', () => {
  it.each([
    ['that sends what is no message', 'Hoi', 4400],
    ['that sends a message of nothing but brackets', `{"a":${'['.repeat(5_000)}`, 4400],
    ['that sends too much', ' '.repeat(70_000), 1009],
    [
      'that subscribes before it has said who it is',
      '{"id":"1","type":"subscribe","payload":{"query":"{a}"}}',
      4401,
    ],
  ])('%s is closed', async (_, sent, code) => {
    const socket = await connected();
    socket.send(sent);
    expect(await closingOf(socket)).toBe(code);
  });

  it('that says twice who it is is closed', async () => {
    const socket = await connected();
    socket.send('{"type":"connection_init"}');
    socket.send('{"type":"connection_init"}');
    expect(await closingOf(socket)).toBe(4429);
  });

  it.each([
    ['from a page of another origin', '/graphql', { origin: 'https://elders.example' }, 403],
    ['at another address', '/health/live', {}, 404],
  ])('%s is refused', async (_, path, headers, status) => {
    expect(await upgrade(path, headers)).toBe(status);
  });

  it('from a page of our own, or of an origin that may call the API, is taken', async () => {
    expect(await upgrade('/graphql', { origin: desk.server.url })).toBe(101);
    expect(await upgrade('/graphql', { origin: 'https://krant.example' })).toBe(101);
  });

  it('that is asked for before an earlier answer has come is cut off, and the server goes on', async () => {
    const socket = connect(Number(new URL(desk.server.url).port), '127.0.0.1');
    const gone = new Promise((resolve) => socket.once('close', resolve));
    const query =
      'GET /graphql?query=%7Bsections%7Bslug%7D%7D HTTP/1.1\r\nHost: x\r\napollo-require-preflight: 1';
    const key = 'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==';
    const upgrades = `GET /graphql HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n${key}`;
    socket.resume().write(`${query}\r\n\r\n${upgrades}\r\n\r\n`);
    await gone;
    expect(await upgrade('/graphql')).toBe(101);
  });

  it('is one of a bounded number from its address, whose place another gets afterwards', async () => {
    const sockets = await Promise.all(Array.from({ length: 12 }, connected));
    expect(await upgrade('/graphql')).toBe(429);
    sockets[0]?.terminate();
    for (let taken = 429; taken !== 101;) taken = await upgrade('/graphql');
    sockets.forEach((socket) => socket.terminate());
  });

  it('that asks for no protocol is told, and an upgrade to HTTP/2 is an ordinary request', async () => {
    const socket = new WebSocket(`${desk.server.url.replace('http', 'ws')}/graphql`);
    expect(await closingOf(socket)).toBe(4406);
    expect(await upgrade('/health/live', { upgrade: 'h2c' })).toBe(200);
  });
});

describe('a server', () => {
  it('closes those who say nothing, do not answer or subscribe to nothing, and all when it is stopped', async () => {
    const server = await startServer({ patience: 240 });
    const socket = async (autoPong: boolean): Promise<WebSocket> => {
      const opened = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
        autoPong,
      });
      await new Promise((resolve) => opened.once('open', resolve));
      return opened;
    };
    const deaf = await socket(false);
    const idle = await socket(true);
    const live = subscribeOverWebSocket(server.url, changes);
    expect(await live.next()).toMatchObject(anything);
    deaf.send('{"type":"connection_init"}');
    await new Promise((resolve) => deaf.once('message', resolve));
    deaf.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: changes } }));
    idle.send('{"type":"connection_init"}');
    expect(await Promise.all([closingOf(deaf), closingOf(idle)])).toEqual([1006, 1000]);
    await server.close();
    expect(await live.closed).toBe(1001);
  });
});

describe('a subscriber', () => {
  it('that stops reading is dropped with a code, and others are not', async () => {
    const server = await startServer({ config: { liveQueue: 3 } });
    const newsroom = publishOn(server);
    const query =
      'subscription { articleChanged { articleId article { body { html markdown plainText } } } }';
    const brisk = subscribeOverWebSocket(server.url, query);
    await brisk.next();
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const said = messagesOf(socket);
    await new Promise((resolve) => socket.once('open', resolve));
    socket.send('{"type":"connection_init"}');
    await said(({ type }) => type === 'connection_ack');
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
    await said(({ type }) => type === 'next');
    socket.pause();
    const blocks = [aParagraph('p1', 'Een lange tekst. '.repeat(10_000))];
    for (let number = 0; number < 40; number += 1) {
      const articleId = await newsroom.publish({ headline: `Lang ${number}`, blocks });
      expect(await brisk.next()).toMatchObject({ data: { articleChanged: { articleId } } });
    }
    const closed = closingOf(socket);
    socket.resume();
    expect(await closed).toBe(4490);
    brisk.stop();
    await server.close();
  });

  it('is told that anything may have changed, when more changes at once than may wait', async () => {
    const server = await startServer({ config: { liveQueue: 3 } });
    const live = subscribeOverWebSocket(server.url, changes);
    expect(await live.next()).toMatchObject(anything);
    await server.get(UnitOfWork).transaction((tx) => {
      touch(tx, ['article:1', 'article:2', 'article:3', 'article:4']);
      return Promise.resolve();
    });
    expect(await live.next()).toMatchObject(anything);
    live.stop();
    await server.close();
  });

  it('whose token is revoked is dropped soon, even when there is nothing to tell', async () => {
    const server = await startServer({ patience: 240 });
    const { actor, token } = await server.hire('REPORTER');
    const live = subscribeOverWebSocket(server.url, changes, { token });
    expect(await live.next()).toMatchObject(anything);
    const [mine] = await server.get(ListTokens).execute(actor, actor.id);
    await server.get(RevokeToken).execute(actor, { tokenId: mine?.id ?? '' });
    expect(await live.next()).toBeNull();
    expect(await live.closed).toBe(4401);
    await server.close();
  });
});

async function connected(): Promise<WebSocket> {
  const socket = new WebSocket(`${desk.server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  socket.on('error', () => undefined);
  await new Promise((resolve) => socket.once('open', resolve));
  return socket;
}

const closingOf = (socket: WebSocket): Promise<number> =>
  new Promise((resolve) => socket.once('close', resolve));

async function greeted() {
  const socket = await connected();
  const said = messagesOf(socket);
  socket.send('{"type":"connection_init"}');
  await said(({ type }) => type === 'connection_ack');
  return { socket, said };
}

type Message = Record<string, unknown>;

/** Waits for a message, also for one that came already. */
function messagesOf(socket: WebSocket): (fits: (message: Message) => boolean) => Promise<Message> {
  const all: Message[] = [];
  let look = (): void => undefined;
  socket.on('message', (data) => {
    all.push(JSON.parse((data as Buffer).toString()) as Message);
    look();
  });
  return (fits) =>
    new Promise((resolve) => {
      look = () => {
        const found = all.find(fits);
        if (found) resolve(found);
      };
      look();
    });
}

/** The status with which it is answered. */
function upgrade(path: string, headers: Record<string, string> = {}): Promise<number> {
  const asked = request(`${desk.server.url}${path}`, {
    headers: {
      ...{ connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' },
      ...{
        'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
        'sec-websocket-protocol': 'graphql-transport-ws',
      },
      ...headers,
    },
  });
  return new Promise((resolve, reject) => {
    asked.on('error', reject);
    asked.on('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.on('upgrade', (_response, socket) => {
      socket.destroy();
      resolve(101);
    });
    asked.end();
  });
}
