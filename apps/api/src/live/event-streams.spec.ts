import { openDeskOverHttp, type DeskOverHttp } from '../testing/desk-over-http.js';
import { subscribeToEvents } from '../testing/live-client.js';
import { startServer } from '../testing/start-server.js';

const changes = 'subscription { articleChanged { eventId articleId article { headline } } }';
const path = `/graphql/stream?query=${encodeURIComponent(changes)}`;

let desk: DeskOverHttp;
beforeAll(async () => {
  desk = await openDeskOverHttp({
    liveConnectionsPerAddress: 3,
    placesPerAddress: 2,
    corsOrigins: ['https://krant.example'],
  });
});
afterAll(() => desk.server.close());

/** The lines of the events as they come, without comments. */
async function* linesOf(response: Response): AsyncGenerator<string> {
  let text = '';
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += Buffer.from(chunk).toString();
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n')) {
      yield text.slice(0, end);
      text = text.slice(end + 1);
    }
  }
}

/** An event as `EventSource` reads it. */
async function nextEvent(lines: AsyncGenerator<string>): Promise<Record<string, string>> {
  const event: Record<string, string> = {};
  for (;;) {
    const next = await lines.next();
    if (next.done === true) return { ended: 'true' };
    const line = next.value;
    if (line === '') {
      if (Object.keys(event).length > 0) return event;
      continue;
    }
    const at = line.indexOf(':');
    if (at > 0) event[line.slice(0, at)] = line.slice(at + 1).trimStart();
  }
}

describe('subscriptions as server-sent events', () => {
  it('are read by the client of graphql-sse', async () => {
    const live = subscribeToEvents(desk.server.url, changes);
    expect(await live.next()).toMatchObject({ data: { articleChanged: { articleId: null } } });
    const { articleId } = await desk.published({ headline: 'Brug dicht' });
    expect(await live.next()).toMatchObject({
      data: { articleChanged: { articleId, article: { headline: 'Brug dicht' } } },
    });
    live.stop();
  });

  it('go on after the last event that a browser has seen', async () => {
    const stop = new AbortController();
    const response = await desk.server.fetch(path, { signal: stop.signal });
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    const { id = '', event } = await nextEvent(linesOf(response));
    expect(event).toBe('next');
    stop.abort();
    const { articleId } = await desk.published({ headline: 'Gemist' });
    const again = new AbortController();
    const headers = { 'last-event-id': id };
    const lines = linesOf(await desk.server.fetch(path, { headers, signal: again.signal }));
    const { data = '{}' } = await nextEvent(lines);
    expect(JSON.parse(data)).toMatchObject({ data: { articleChanged: { articleId } } });
    again.abort();
  });

  const post = (body: string, headers: Record<string, string> = {}): [string, RequestInit] => [
    '/graphql/stream',
    { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } },
  ];
  it.each([
    ['a form', post('query=x', { 'content-type': 'application/x-www-form-urlencoded' }), 415, 'BAD_INPUT'],
    ['no JSON', post('{'), 400, 'BAD_INPUT'],
    ['no document', post('{}'), 400, 'BAD_INPUT'],
    ['a batch', post('[{"query":"{a}"}]'), 400, 'LIMIT_EXCEEDED'],
    ['a query', post('{"query":"{ sections { slug } }"}'), 400, 'BAD_INPUT'],
    [
      'an unknown section',
      post('{"query":"subscription { articleChanged(section: \\"x\\") { eventId } }"}'),
      404,
      'NOT_FOUND',
    ],
    ['a long body', post(JSON.stringify({ query: changes.padEnd(70_000) })), 413, 'LIMIT_EXCEEDED'],
    [
      'another media type wanted',
      post(JSON.stringify({ query: changes }), { accept: 'application/json' }),
      406,
      'BAD_INPUT',
    ],
    ['another method', ['/graphql/stream', { method: 'DELETE' }], 405, 'BAD_INPUT'],
    ['only a head', [path, { method: 'HEAD' }], 405, null],
    ['an event that is none', [path, { headers: { 'last-event-id': 'gisteren' } }], 400, 'BAD_INPUT'],
  ] as [string, [string, RequestInit], number, string | null][])(
    'are refused with a status: %s',
    async (_, asked, status, code) => {
      const response = await desk.server.fetch(...asked);
      expect(response.status).toBe(status);
      expect(response.headers.get('content-type')).toMatch('json');
      if (code !== null) expect(await response.json()).toMatchObject({ errors: [{ extensions: { code } }] });
    },
  );

  it('may be read by pages of the origins that may call the API', async () => {
    const headers = { origin: 'https://krant.example', 'access-control-request-method': 'POST' };
    const preflight = await desk.server.fetch('/graphql/stream', { method: 'OPTIONS', headers });
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([
      204,
      headers.origin,
    ]);
    const stop = new AbortController();
    const response = await desk.server.fetch(path, {
      headers: { origin: headers.origin },
      signal: stop.signal,
    });
    expect(response.headers.get('access-control-allow-origin')).toBe(headers.origin);
    stop.abort();
  });

  it('are a bounded number for each address, and leave its places for requests free', async () => {
    const stop = new AbortController();
    const open = (): Promise<Response> => desk.server.fetch(path, { signal: stop.signal });
    let response = await open();
    for (let opened = 0; response.status === 200 && opened < 5; opened += 1) response = await open();
    expect(response.status).toBe(429);
    expect((await desk.server.query('{ sections { slug } }')).status).toBe(200);
    stop.abort();
  });

  it('end when the server is stopped, without saying that they are complete', async () => {
    const server = await startServer();
    const lines = linesOf(await server.fetch(path));
    expect(await nextEvent(lines)).toMatchObject({ event: 'next' });
    await server.close();
    expect(await nextEvent(lines)).toEqual({ ended: 'true' });
  });

  it('keep the connection open with comments', async () => {
    const server = await startServer({ patience: 120 });
    const stop = new AbortController();
    const response = await server.fetch(path, { signal: stop.signal });
    for await (const line of linesOf(response)) if (line === ':') break;
    stop.abort();
    await server.close();
  });
});
