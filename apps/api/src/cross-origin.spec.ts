import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { browserPath, hasBrowser, openBrowser } from './testing/open-browser.js';
import { publishOn } from './testing/publish-on.js';
import { startServer, type RunningServer } from './testing/start-server.js';

interface Site {
  readonly origin: string;
  readonly server: Server;
}

/** How a page's script asks. */
interface Sent {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  readonly credentials?: 'include';
}

/** What a page's script was given of an answer; a text where the browser kept it from the script. */
type Read = { status: number; body: string; headers: Record<string, string | null> } | string;

/** A site with an empty page. */
async function openSite(): Promise<Site> {
  const server = createServer((_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Site</title>'),
  ).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

if (!hasBrowser) {
  it('pages of other sites are not opened on this machine', () => {
    console.warn(`NOT RUN: pages of other sites, since there is no ${browserPath} (KOPIJ_TEST_CHROMIUM).`);
  });
} else {
  describe('a page of another site, in a browser', () => {
    let sites: Site[];
    let browser: Browser;
    let server: RunningServer;
    let token: string;

    beforeAll(async () => {
      sites = [await openSite(), await openSite(), await openSite()];
      browser = await openBrowser();
      const corsOrigins = sites.slice(0, 2).map(({ origin }) => origin);
      server = await startServer({ config: { corsOrigins, graphiql: false } });
      await publishOn(server).section('buitenland');
      ({ token } = await server.hire('EDITOR'));
    });
    afterAll(async () => {
      await browser.close();
      await server.close();
      for (const site of sites) site.server.close();
    });

    /** Has the script of a page of each site ask in turn, in one browser with one cache. */
    async function askFrom(which: number[], path: string, init: Sent = {}): Promise<Read[]> {
      const context = await browser.newContext();
      const answers: Read[] = [];
      for (const each of which) {
        const page = await context.newPage();
        await page.goto(sites[each]?.origin ?? '');
        answers.push(await ask(page, `${server.url}${path}`, init));
      }
      await context.close();
      return answers;
    }

    function ask(page: Page, url: string, init: Sent): Promise<Read> {
      return page.evaluate(
        async ([address, how]) => {
          try {
            const answer = await fetch(address, how);
            const names = ['cache-status', 'etag', 'x-request-id', 'www-authenticate'];
            const headers = Object.fromEntries(names.map((name) => [name, answer.headers.get(name)]));
            return { status: answer.status, body: await answer.text(), headers };
          } catch (error) {
            return String(error);
          }
        },
        [url, init] as const,
      );
    }

    const query = '{ sections { slug } }';
    const byGet = `/graphql?query=${encodeURIComponent(query)}`;
    const data = JSON.stringify({ data: { sections: [{ slug: 'buitenland' }] } });
    const byPost = (headers: Record<string, string> = {}, body: object = { query }): Sent => ({
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

    it('reads what it asks by GET, with the headers that clients need, kept for one site or another', async () => {
      const answers = await askFrom([0, 1, 0], byGet);
      for (const answer of answers) {
        expect(answer).toMatchObject({
          status: 200,
          body: expect.stringContaining(data) as string,
          headers: {
            'cache-status': expect.stringContaining('Kopij') as string,
            etag: expect.stringMatching(/^"/) as string,
            'x-request-id': expect.stringMatching(/./) as string,
          },
        });
      }
    });

    it('asks first, and then sends JSON and a token', async () => {
      const signedIn = byPost(
        { authorization: `Bearer ${token}`, 'x-anything': 'a' },
        { query: '{ me { role } }' },
      );
      expect(await askFrom([0, 1], '/graphql', signedIn)).toMatchObject(
        Array(2).fill({ status: 200, body: expect.stringContaining('EDITOR') as string }),
      );
    });

    it('reads what is wrong', async () => {
      expect(await askFrom([0], '/graphql?query=%7B')).toMatchObject([
        { status: 400, body: expect.stringContaining('BAD_INPUT') as string },
      ]);
      expect(await askFrom([0], '/graphql', byPost({ authorization: 'Bearer x' }))).toMatchObject([
        { status: 401, headers: { 'www-authenticate': 'Bearer' } },
      ]);
      expect(await askFrom([0], '/graphql', { method: 'POST', body: query })).toMatchObject([
        { status: 415 },
      ]);
    });

    it('is given nothing where the operator has not named its site', async () => {
      for (const init of [undefined, byPost()]) {
        expect(await askFrom([2], init ? '/graphql' : byGet, init)).toEqual(['TypeError: Failed to fetch']);
      }
    });

    it('is given nothing that it asks for with cookies', async () => {
      const withCookies = await askFrom([0], byGet, { credentials: 'include' });
      expect(withCookies).toEqual(['TypeError: Failed to fetch']);
    });

    it('is kept apart from others by caches on the way', async () => {
      const { headers } = await server.fetch(byGet, { headers: { origin: sites[1]?.origin ?? '' } });
      expect(headers.get('vary')).toBe('origin, accept-encoding, authorization');
      expect(headers.get('access-control-allow-origin')).toBe(sites[1]?.origin);
    });
  });
}
