import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A web server of an agency, on this machine. */
export interface FeedServer {
  readonly url: string;
  /** Everything it was asked, in order. */
  readonly asked: readonly IncomingMessage[];
  /** From now on it answers like this. */
  answer(listener: RequestListener): void;
  close(): Promise<void>;
}

export async function openFeedServer(): Promise<FeedServer> {
  const asked: IncomingMessage[] = [];
  let answer: RequestListener = (_, response) => response.end();
  const server: Server = createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`,
    asked,
    answer: (listener) => (answer = listener),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
