import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { publishOn, type Desk } from '../testing/publish-on.js';
import { startServer, type RunningServer } from '../testing/start-server.js';

const site = 'https://www.example.org';

describe('hubs of WebSub', () => {
  const pings: URLSearchParams[] = [];
  let status = 204;
  let refused = 0;
  let hub: Server;
  let server: RunningServer;
  let desk: Desk;

  beforeAll(async () => {
    hub = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      request.on('end', () => {
        if (status === 204) pings.push(new URLSearchParams(body));
        else refused += 1;
        response.writeHead(status).end();
      });
    });
    hub.listen(0, '127.0.0.1');
    await once(hub, 'listening');
    const url = `http://127.0.0.1:${(hub.address() as AddressInfo).port}/`;
    server = await startServer({
      config: { siteUrl: site, hubs: [url], outgoingPrivate: ['127.0.0.1'] },
    });
    desk = publishOn(server);
  });
  afterAll(async () => {
    await server.close();
    hub.close();
  });

  const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

  /** The feeds in RSS that the hub has been told of since it was last asked. */
  async function told(expected: number): Promise<string[]> {
    const found = new Set<string>();
    for (let tries = 0; found.size < expected && tries < 1_000; tries += 1) {
      for (const ping of pings.splice(0)) {
        expect(ping.get('hub.mode')).toBe('publish');
        for (const address of ping.getAll('hub.url')) if (address.endsWith('.rss')) found.add(address);
      }
      await moment();
    }
    return [...found].map((address) => address.slice(site.length)).sort();
  }

  it('are told of every feed that a story enters, changes in and leaves', async () => {
    const sectionId = await desk.section('buitenland');
    const story = { slug: 'een', sectionId, credits: [{ code: 'ANP', role: 'SOURCE' as const }] };
    const feeds = ['/feeds/agency/anp.rss', '/feeds/all.rss', '/feeds/buitenland.rss'];
    const id = await desk.publish(story);
    expect(await told(3)).toEqual(feeds);
    await desk.publish({ ...story, id, headline: 'Anders' });
    expect(await told(3)).toEqual(feeds);
    await desk.kill(id);
    expect(await told(3)).toEqual(feeds);
  });

  it('are told again of what they did not take', async () => {
    status = 503;
    await desk.publish({ slug: 'twee', sectionId: await desk.section('binnenland'), credits: [] });
    for (let tries = 0; refused === 0 && tries < 1_000; tries += 1) await moment();
    status = 204;
    // The next change takes along what was not taken before.
    await desk.publish({ slug: 'drie', credits: [] });
    expect(await told(2)).toEqual(['/feeds/all.rss', '/feeds/binnenland.rss']);
  });
});
