import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How long a link can be opened, in milliseconds. */
const patience = 30 * 60 * 1_000;

/** Signs somebody in. Gives what their browser is to keep: the values of `Set-Cookie`. */
type SignIn = () => Promise<readonly string[]>;

export interface Door {
  /** The link of each guest, in their order. Each signs in once, and for half an hour. */
  readonly links: readonly string[];
  close(): void;
}

/**
 * Signs browsers in without a password: a listener of the demo alone, beside the server, which knows nothing of it. Browsers send a cookie to all
 * ports of a host, so one that is set here counts there.
 *
 * @param studio where a link leads to
 * @param now in milliseconds
 */
export async function openDoor(
  guests: readonly SignIn[],
  { host, studio, now = () => performance.now() }: { host: string; studio: string; now?: () => number },
): Promise<Door> {
  const waiting = new Map(guests.map((signIn) => [`/${randomBytes(18).toString('base64url')}`, signIn]));
  const paths = [...waiting.keys()];
  const openedAt = now();
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? '';
    const signIn = request.method === 'GET' ? waiting.get(path) : undefined;
    if (!signIn || now() - openedAt > patience) {
      response.writeHead(410, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
      response.end('This link has been used, or is too old. Start the demo again for another.\n');
      return;
    }
    waiting.delete(path);
    response.setHeader('set-cookie', await signIn());
    response.writeHead(303, { location: studio, 'cache-control': 'no-store' }).end();
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(502).end());
  }).listen(0, host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  // Whoever opens a link comes by the host that the studio is opened with: of another, the cookie would not count.
  const origin = new URL(studio);
  origin.port = String(port);
  return {
    links: paths.map((path) => new URL(path, origin).href),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
