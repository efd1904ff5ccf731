import { createClient as createSseClient } from 'graphql-sse';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';

export interface LiveResult {
  readonly data?: Readonly<Record<string, Readonly<Record<string, unknown>> | null>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

/** A subscription, of which a test takes one message after the other. */
export interface Live {
  /** The next message; null when there are no more. */
  next(): Promise<LiveResult | null>;
  stop(): void;
  /** The code with which the connection was closed. */
  readonly closed: Promise<number>;
}

export interface LiveOptions {
  readonly token?: string | undefined;
  readonly variables?: Record<string, unknown>;
}

/** Subscribes over a WebSocket of its own, with the client that most frontends use. */
export function subscribeOverWebSocket(url: string, query: string, options: LiveOptions = {}): Live {
  const { token, variables = {} } = options;
  let close: (code: number) => void = () => undefined;
  const closed = new Promise<number>((resolve) => (close = resolve));
  const client: Client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    ...(token !== undefined && { connectionParams: { authorization: `Bearer ${token}` } }),
    on: { closed: (event) => close((event as { code: number }).code) },
  });
  const messages = client.iterate({ query, variables });
  return {
    async next() {
      try {
        const message = await messages.next();
        return message.done === true ? null : (message.value as LiveResult);
      } catch (thrown) {
        // The protocol says with an array why a subscription did not begin.
        if (Array.isArray(thrown)) return { errors: thrown as NonNullable<LiveResult['errors']> };
        return null;
      }
    },
    stop: () => void client.dispose(),
    closed,
  };
}

/** The same as server-sent events, with the client of graphql-sse. The connection is never closed with a code. */
export function subscribeToEvents(url: string, query: string, options: LiveOptions = {}): Live {
  const { token, variables = {} } = options;
  const client = createSseClient({
    url: `${url}/graphql/stream`,
    retryAttempts: 0,
    ...(token !== undefined && { headers: { authorization: `Bearer ${token}` } }),
  });
  const messages = client.iterate({ query, variables });
  return {
    async next() {
      try {
        const message = await messages.next();
        return message.done === true ? null : (message.value as unknown as LiveResult);
      } catch (thrown) {
        const { response } = thrown as { response?: Response };
        return response ? ((await response.json()) as LiveResult) : null;
      }
    },
    stop: () => client.dispose(),
    closed: Promise.resolve(0),
  };
}
