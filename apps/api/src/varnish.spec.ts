import { Database, OutboxEventEntity, SystemClock } from '@kopij/platform';
import { freePort } from '@kopij/testing';
import { existsSync } from 'node:fs';
import { request, type OutgoingHttpHeaders } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { IsNull } from 'typeorm';
import { publishOn, type Desk } from './testing/publish-on.js';
import { startServer, type RunningServer } from './testing/start-server.js';
import { startVarnish, varnishPath, type Varnish } from './testing/start-varnish.js';

const token = 'a-token-that-varnish-knows';

if (!existsSync(varnishPath)) {
  it('no Varnish is started on this machine', () => {
    console.warn(
      `NOT RUN: Varnish in front of Kopij, since there is no ${varnishPath} (KOPIJ_TEST_VARNISH).`,
    );
  });
} else {
  describe('Varnish in front of Kopij', () => {
    let varnish: Varnish;
    let server: RunningServer;
    let desk: Desk;
    let url: string;

    beforeAll(async () => {
      const port = await freePort();
      url = `http://127.0.0.1:${port}`;
      const cdn = { cdn: 'varnish', cdnUrl: `${url}/.kopij/purge`, cdnToken: token } as const;
      // Nothing ends by itself while the test runs.
      const times = { maxAgeSeconds: 3_600, staleSeconds: 3_600 };
      const config = { ...cdn, ...times, outgoingPrivate: ['127.0.0.1'] };
      // Varnish is started last, so that the first purges have to be sent again, by the clock.
      server = await startServer({ config, clock: new SystemClock() });
      varnish = await startVarnish(port, server.url, token);
      desk = publishOn(server);
    });
    afterAll(async () => {
      await varnish.close();
      await server.close();
    });

    async function ask(query: string, headers: Record<string, string> = {}) {
      const response = await fetch(`${url}/graphql?query=${encodeURIComponent(query)}`, { headers });
      return { text: await response.text(), headers: response.headers };
    }
    const story = (id: string) => `{ article(id: "${id}") { headline } }`;
    const list = '{ articles(first: 5) { edges { node { headline } } } }';
    /** Varnish names two transactions where it has answered from memory. */
    const isHit = (headers: Headers) => (headers.get('x-varnish') ?? '').includes(' ');

    /** Until Varnish has been told of all that has changed. */
    async function purged(): Promise<void> {
      const { reader } = server.get(Database);
      while ((await reader.countBy(OutboxEventEntity, { deliveredAt: IsNull() })) > 0) await sleep(20);
    }

    async function until(query: string, isGone: (text: string) => boolean): Promise<void> {
      while (!isGone((await ask(query)).text)) await sleep(10);
    }

    it('keeps answers, and forgets those of which something has changed', async () => {
      const id = await desk.publish({ headline: 'Veerboot vaart' });
      const other = await desk.publish({ headline: 'Brug dicht' });
      await purged();
      expect((await ask(list)).text).toMatch(/Brug.*Veerboot/);
      for (const query of [story(id), story(other), list]) {
        await ask(query);
        expect(isHit((await ask(query)).headers)).toBe(true);
      }
      await desk.kill(id);
      await until(story(id), (text) => text.includes('"article":null'));
      await until(list, (text) => !text.includes('Veerboot'));
      expect((await ask(story(other))).text).toContain('Brug dicht');
      expect(isHit((await ask(story(other))).headers)).toBe(true);
    });

    it('forgets everything when a section changes', async () => {
      const section = await desk.section('buitenland');
      const id = await desk.publish({ sectionId: section });
      const named = `{ article(id: "${id}") { section { name } } }`;
      await until(named, (text) => text.includes('"buitenland"'));
      await desk.rename(section, 'Wereld');
      await until(named, (text) => text.includes('"Wereld"'));
    });

    it('has browsers ask every time, and keeps nothing of callers with a token', async () => {
      const id = await desk.publish({ headline: 'Trein rijdt' });
      const { headers } = await ask(story(id));
      expect(headers.get('cache-control')).toBe('public, no-cache');
      expect(headers.get('age')).toBeNull();
      const { token: reader } = await server.hire('EDITOR');
      const signed = { authorization: `Bearer ${reader}` };
      await ask('{ me { name } }', signed);
      const again = await ask('{ me { name } }', signed);
      expect(isHit(again.headers)).toBe(false);
      expect(again.headers.get('cache-control')).toContain('no-store');
    });

    it('passes WebSockets on, with a token or without', async () => {
      const { token: reporter } = await server.hire('REPORTER');
      expect(await upgrade(`${url}/graphql`, {})).toBe(101);
      expect(await upgrade(`${url}/graphql`, { authorization: `Bearer ${reporter}` })).toBe(101);
    });

    it('takes purges from Kopij alone', async () => {
      const id = await desk.publish({});
      await purged();
      await ask(story(id));
      const purge = (authorization: Record<string, string>, method = 'POST') =>
        fetch(`${url}/.kopij/purge`, {
          method,
          headers: { 'surrogate-key': 'everything', ...authorization },
        });
      expect((await purge({})).status).toBe(403);
      expect((await purge({ authorization: 'Bearer ' })).status).toBe(403);
      expect((await purge({ authorization: `Bearer ${token}` }, 'GET')).status).toBe(403);
      expect(isHit((await ask(story(id))).headers)).toBe(true);
      expect((await purge({ authorization: `Bearer ${token}` })).status).toBe(200);
      expect(isHit((await ask(story(id))).headers)).toBe(false);
    });
  });

  it('Varnish serves nothing for longer than Kopij allows', async () => {
    const config = { maxAgeSeconds: 1, staleSeconds: 0 };
    const server = await startServer({ config, clock: new SystemClock() });
    const port = await freePort();
    const varnish = await startVarnish(port, server.url, token);
    const ask = async () =>
      (await fetch(`http://127.0.0.1:${port}/graphql?query={sections{name}}`)).headers.get('x-varnish');
    const first = await ask();
    await sleep(2_500);
    const second = await ask();
    await varnish.close();
    await server.close();
    for (const transactions of [first, second]) expect(transactions).toMatch(/^\d+$/);
  });
}

/** The status that a request for a WebSocket is answered with. */
function upgrade(url: string, headers: OutgoingHttpHeaders): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(url, {
      headers: {
        ...{ connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' },
        ...{
          'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
          'sec-websocket-protocol': 'graphql-transport-ws',
        },
        ...headers,
      },
    });
    asked.on('upgrade', ({ statusCode }, socket) => {
      socket.destroy();
      resolve(statusCode);
    });
    asked.on('response', (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on('error', reject).end();
  });
}
