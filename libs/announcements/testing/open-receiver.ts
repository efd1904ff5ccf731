import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

/** What a receiver was sent. */
export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly type: string;
  readonly timestamp: string;
  readonly data: { readonly articleId?: string; readonly article?: Record<string, unknown> | null };
}

/** The server of somebody who is sent events, on this machine. */
export interface Receiver {
  readonly url: string;
  /** Everything it was sent, in order. */
  readonly received: Received[];
  /** From now on it answers like this. */
  answer(how: (response: ServerResponse, what: Received) => void): void;
  close(): Promise<void>;
}

export async function openReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  let answer: Parameters<Receiver['answer']>[0] = (response) => response.end();
  const server: Server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (text += chunk));
    request.on('end', () => {
      const { headers } = request;
      const what = { headers, text, ...(JSON.parse(text) as Pick<Received, 'type' | 'timestamp' | 'data'>) };
      received.push(what);
      answer(response, what);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    answer: (how) => (answer = how),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Whether the library of Standard Webhooks takes it for genuine, at this time. */
export function isGenuine({ headers, text }: Received, secret: string, now: Date): boolean {
  // The library looks at the clock of the machine.
  jest.useFakeTimers({ now, doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'setInterval'] });
  try {
    new Webhook(secret).verify(text, headers as Record<string, string>);
    return true;
  } catch {
    return false;
  } finally {
    jest.useRealTimers();
  }
}
