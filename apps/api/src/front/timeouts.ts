import type { IncomingMessage, ServerResponse } from 'node:http';

/** How long a client may take to send a request, and how long it may read nothing of its answer, in milliseconds. */
export const clientPatience = 30_000;

/** How often Node looks for requests that are late; by so much of the time they may be later. */
const checksPerPatience = 30;

/** What Fastify and Node take for it: who dawdles over a head or a body gets 408, and loses the connection. */
export function requestTimeouts(patience: number) {
  const headersTimeout = patience;
  return {
    requestTimeout: patience,
    http: { headersTimeout, connectionsCheckingInterval: Math.ceil(patience / checksPerPatience) },
  };
}

/**
 * Closes the connection of a client that takes nothing of a finished answer for so long: the answer would stay in memory. What
 * comes after it on the same connection has Node's own times again.
 */
export function closeWhenSilent(
  { socket }: Pick<IncomingMessage, 'socket'>,
  response: ServerResponse,
  patience: number,
): void {
  response.once('prefinish', () => {
    if (socket.writableLength > 0) socket.setTimeout(patience);
  });
}
