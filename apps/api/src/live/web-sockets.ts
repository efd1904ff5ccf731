import { ServerResponse, type IncomingMessage, type Server } from 'node:http';
import type { Socket } from 'node:net';
import type { SessionCookie } from '@kopij/identity';
import { logRequest, requestIdOf, type Config, type Log } from '@kopij/platform';
import { WebSocketServer } from 'ws';
import { handleProtocols } from 'graphql-ws';
import { cookieAsHeaderFrom } from '../front/cookie-as-header.js';
import { CrossOrigin } from '../front/cross-origin.js';
import { isForEndpoint } from '../front/endpoint-path.js';
import { sendRefusal, type Refusal } from '../front/send-refusal.js';
import { closeCodes } from './close-codes.js';
import type { LiveConnections } from './live-connections.js';
import { LiveSocket, type LiveSocketParts } from './live-socket.js';

export interface WebSocketParts extends LiveSocketParts {
  readonly config: Pick<Config, 'corsOrigins' | 'publicUrl' | 'maxAnonymousBodyBytes' | 'liveSubscriptions'>;
  readonly log: Log;
  readonly cookie: SessionCookie;
  readonly connections: LiveConnections;
}

/** How long a client may take to answer that a WebSocket is closed, in milliseconds. */
const goodbye = 1_000;

/** Only a WebSocket takes over a connection. Any other `Upgrade`, as for HTTP/2, is an ordinary request. */
export const webSocketsOnly = {
  shouldUpgradeCallback: ({ headers }: IncomingMessage): boolean => isWebSocket(headers.upgrade),
};

/** Takes WebSockets at the address of the endpoint. */
export class WebSockets {
  private readonly sockets: WebSocketServer;
  private readonly origins: CrossOrigin;
  private isClosing = false;

  private constructor(private readonly parts: WebSocketParts) {
    this.origins = new CrossOrigin(parts.config.corsOrigins);
    // Who sends is not known before the first message, so none is longer than one of a stranger.
    const maxPayload = parts.config.maxAnonymousBodyBytes;
    this.sockets = new WebSocketServer({ noServer: true, maxPayload, handleProtocols });
  }

  static install(server: Server, parts: WebSocketParts): WebSockets {
    const sockets = new WebSockets(parts);
    server.on('upgrade', (request, socket, head) => sockets.receive(request, socket as Socket, head));
    return sockets;
  }

  /** Takes no more, and closes all there are. */
  close(): void {
    this.isClosing = true;
    const { clients } = this.sockets;
    for (const client of clients) client.close(closeCodes.GOING_AWAY, 'The server is being stopped');
    setTimeout(() => clients.forEach((client) => client.terminate()), goodbye).unref();
  }

  private receive(request: IncomingMessage, socket: Socket, head: Buffer): void {
    socket.on('error', () => socket.destroy());
    if (isAnswering(socket)) return void socket.destroy();
    const refusal = this.refusal(request);
    if (refusal) return this.refuse(request, socket, refusal);
    cookieAsHeaderFrom(request, this.parts.cookie, this.parts.config.publicUrl);
    const release = this.parts.connections.take(request);
    if (typeof release !== 'function') return this.refuse(request, socket, release);
    socket.once('close', release);
    const requestId = requestIdOf(request.headers['x-request-id']);
    this.sockets.handleUpgrade(request, socket, head, (client) => {
      this.note(request, requestId);
      new LiveSocket(client, request, { ...this.parts, requestId }).open();
    });
  }

  private refusal({ url = '', headers }: IncomingMessage): Refusal | null {
    if (this.isClosing) {
      return { status: 503, code: 'LIMIT_EXCEEDED', message: 'The server is being stopped. Connect again.' };
    }
    if (!isWebSocket(headers.upgrade)) {
      return { status: 400, code: 'BAD_INPUT', message: 'The only Upgrade supported is websocket.' };
    }
    if (!isForEndpoint(url)) {
      return {
        status: 404,
        code: 'NOT_FOUND',
        message: 'There is no WebSocket at this address. Connect to /graphql.',
      };
    }
    if (!this.mayConnect(headers)) {
      const message = 'Pages of this origin may not connect (KOPIJ_CORS_ORIGINS).';
      return { status: 403, code: 'FORBIDDEN', message };
    }
    return null;
  }

  /** Browsers let every page connect, and say which it is; CORS does not apply to WebSockets. */
  private mayConnect(headers: IncomingMessage['headers']): boolean {
    const { origin, host } = headers;
    if (origin === undefined || this.origins.allows(origin)) return true;
    if (origin === this.parts.config.publicUrl) return true;
    return URL.canParse(origin) && new URL(origin).host === host;
  }

  private refuse(request: IncomingMessage, socket: Socket, refusal: Refusal): void {
    const response = new ServerResponse(request);
    response.shouldKeepAlive = false;
    response.assignSocket(socket);
    // Node has let go of the socket, and would wait for a client that never closes it.
    response.on('finish', () => socket.destroySoon());
    sendRefusal(request, response, refusal, this.parts.log);
  }

  private note({ method = '', url = '' }: IncomingMessage, requestId: string): void {
    logRequest(this.parts.log, { requestId, method, url, status: 101, milliseconds: 0 });
  }
}

/**
 * Whether an earlier request is still being answered over the connection, which no client that waits for its answers does. Node
 * does not say so otherwise, and throws if another response is given to the socket.
 */
function isAnswering(socket: Socket & { readonly _httpMessage?: unknown }): boolean {
  return socket._httpMessage != null;
}

function isWebSocket(upgrade: string | undefined): boolean {
  return upgrade?.toLowerCase() === 'websocket';
}
