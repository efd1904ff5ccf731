import type { IncomingMessage, ServerResponse } from 'node:http';

/** How long a client may take to send a request, and may read nothing of its response, in milliseconds. */
export const clientPatience = 30_000;

/** How often Node checks for late requests, as a share of the timeout; a timeout may be late by that much. */
const checksPerPatience = 30;

/** How often a client that stays connected must show that it is still there, in milliseconds. */
export function pulseOf(patience: number): number {
  return (patience * 5) / 6;
}

/** The options of Fastify and Node for this: slow headers or bodies get 408, and the connection is closed. */
export function requestTimeouts(patience: number) {
  const headersTimeout = patience;
  return {
    requestTimeout: patience,
    http: { headersTimeout, connectionsCheckingInterval: Math.ceil(patience / checksPerPatience) },
  };
}

/**
 * Closes the connection of a client that reads nothing of a finished response for this long, because the response
 * stays in memory. Later requests on the connection have Node's own timeouts.
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
