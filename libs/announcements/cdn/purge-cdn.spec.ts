import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OutgoingRequests, StartupFault, type Config } from '@kopij/platform';
import { FixedClock } from '@kopij/testing';
import { Logger } from '@nestjs/common';
import { demandCdnSettings } from './demand-cdn-settings.js';
import { PurgeCdn } from './purge-cdn.js';
import { purgesOf, type CdnSettings } from './purges-of.js';

interface Purged {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

const token = 'a-token-of-the-cdn';

/** A server of our own, which answers as the documents of the CDNs say theirs do. Neither can be reached from a test. */
describe('a CDN', () => {
  const received: Purged[] = [];
  const logged: string[] = [];
  let answer: { status: number; body: string; location?: string } = { status: 200, body: '{}' };
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      received.push({ method: request.method, path: request.url, headers: request.headers, body });
      const { status, body: text, ...headers } = answer;
      response.writeHead(status, headers).end(text);
    });
  });
  const requests = new OutgoingRequests({ outgoingPrivate: ['127.0.0.1'] });
  const clock = new FixedClock();
  let url: string;

  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const note = (line: unknown) => void logged.push(String(line));
    Logger.overrideLogger({ log: note, warn: note, error: note });
  });
  beforeEach(() => {
    received.length = 0;
    logged.length = 0;
    answer = { status: 200, body: '{}' };
  });
  afterAll(async () => {
    Logger.overrideLogger(false);
    await requests.onApplicationShutdown();
    server.close();
  });

  const settings = (cdn: Config['cdn']): CdnSettings => ({
    ...{ cdn, cdnUrl: url, cdnService: 'SU1Z0isxPaozGVKXdv0eY', cdnToken: token },
  });
  const consumers = { registerConsumer: () => undefined };
  const open = (cdn: Config['cdn']) => new PurgeCdn(settings(cdn), clock, consumers as never, requests);
  const deliver = (consumer: PurgeCdn, tags: string[]) =>
    consumer.deliver(
      { type: 'deliveryChanged', tags, at: '2026-03-02T09:00:00.000Z' },
      { id: '1', signal: new AbortController().signal },
    );
  const tags = (count: number) => Array.from({ length: count }, (_, at) => `article:${at}`);

  it('is Fastly: surrogate keys, at most 256 a request, with its key', async () => {
    await deliver(open('fastly'), tags(300));
    expect(received.map(({ method, path }) => `${method ?? ''} ${path ?? ''}`)).toEqual([
      'POST /service/SU1Z0isxPaozGVKXdv0eY/purge',
      'POST /service/SU1Z0isxPaozGVKXdv0eY/purge',
    ]);
    const keys = received.map(
      ({ body }) => (JSON.parse(body) as { surrogate_keys: string[] }).surrogate_keys,
    );
    expect(keys.map(({ length }) => length)).toEqual([256, 44]);
    expect(keys.flat()).toEqual(tags(300));
    expect(received[0]?.headers).toMatchObject({ 'fastly-key': token, accept: 'application/json' });
  });

  it('is Cloudflare: tags, at most 100 a request, with a bearer token', async () => {
    answer = { status: 200, body: '{"success":true,"errors":[]}' };
    await deliver(open('cloudflare'), tags(150));
    expect(received.map(({ path }) => path)).toEqual(
      Array.from({ length: 2 }, () => '/zones/SU1Z0isxPaozGVKXdv0eY/purge_cache'),
    );
    const sent = received.map(({ body }) => (JSON.parse(body) as { tags: string[] }).tags);
    expect(sent.map(({ length }) => length)).toEqual([100, 50]);
    expect(received[0]?.headers.authorization).toBe(`Bearer ${token}`);
    answer = { status: 200, body: '{"success":false,"errors":[{"code":1012}]}' };
    await expect(deliver(open('cloudflare'), tags(1))).rejects.toThrow('cloudflare answered 200');
  });

  it('is Varnish: tags in a header that is not too long for it', async () => {
    await deliver(
      open('varnish'),
      Array.from({ length: 90 }, (_, at) => `slug:${'x'.repeat(115)}-${at}`),
    );
    expect(received).toHaveLength(2);
    for (const { headers } of received) {
      expect(headers.authorization).toBe(`Bearer ${token}`);
      expect(Buffer.byteLength(String(headers['surrogate-key']))).toBeLessThan(8_000);
    }
  });

  it('is told of everything with one tag, which every response has', async () => {
    await deliver(open('fastly'), [...tags(300), 'everything', 'anything']);
    expect(received.map(({ body }) => body)).toEqual(['{"surrogate_keys":["everything"]}']);
  });

  it('is told of everything where naming it would need more than two requests', async () => {
    for (const count of [200, 201]) await deliver(open('cloudflare'), tags(count));
    const sent = received.map(({ body }) => (JSON.parse(body) as { tags: string[] }).tags);
    expect(sent.map(({ length }) => length)).toEqual([100, 100, 1]);
    expect(sent[2]).toEqual(['everything']);
  });

  it('alone is given the token, wherever it sends us', async () => {
    answer = { status: 307, body: '', location: `${url}/elsewhere` };
    await expect(deliver(open('fastly'), tags(1))).rejects.toThrow('fastly answered 307');
    expect(received).toHaveLength(1);
  });

  it('has failed when it says so, which is an error in the log once it has lasted', async () => {
    answer = { status: 429, body: '' };
    const consumer = open('fastly');
    await expect(deliver(consumer, tags(1))).rejects.toThrow('fastly answered 429');
    clock.advance(299_000);
    await expect(deliver(consumer, tags(1))).rejects.toThrow();
    expect(logged).toEqual([]);
    clock.advance(1_000);
    for (let time = 0; time < 3; time += 1) await expect(deliver(consumer, tags(1))).rejects.toThrow();
    expect(logged).toEqual([expect.stringMatching(/^Nothing has been purged since .*fastly answered 429/)]);
    answer = { status: 200, body: '{"status":"ok"}' };
    await deliver(consumer, tags(1));
    expect(logged.at(-1)).toBe('Purging works again.');
    expect(logged.join()).not.toContain(token);
  });

  it('needs all of its settings', () => {
    const without = { cdnUrl: '', cdnService: '', cdnToken: '' };
    const demand = (cdn: Config['cdn']) => () => demandCdnSettings({ cdn, ...without });
    expect(demand('none')).not.toThrow();
    expect(demand('varnish')).toThrow('With KOPIJ_CDN=varnish, also set KOPIJ_CDN_URL and KOPIJ_CDN_TOKEN');
    expect(demand('fastly')).toThrow(StartupFault);
    expect(demand('cloudflare')).toThrow('KOPIJ_CDN_SERVICE and KOPIJ_CDN_TOKEN');
  });

  it('is reached at its own address, unless another is set', () => {
    const urlOf = (cdn: Config['cdn']) => purgesOf({ ...settings(cdn), cdnUrl: '' }, ['article:1'])[0]?.url;
    expect(urlOf('fastly')).toBe('https://api.fastly.com/service/SU1Z0isxPaozGVKXdv0eY/purge');
    expect(urlOf('cloudflare')).toBe(
      'https://api.cloudflare.com/client/v4/zones/SU1Z0isxPaozGVKXdv0eY/purge_cache',
    );
    expect(purgesOf(settings('none'), ['article:1'])).toEqual([]);
  });
});
