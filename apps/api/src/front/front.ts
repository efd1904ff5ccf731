import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { SessionCookie } from '@kopij/identity';
import { logRequest, requestIdOf, type Config, type Log } from '@kopij/platform';
import { cookieAsHeader } from './cookie-as-header.js';
import { CrossOrigin } from './cross-origin.js';
import { isForEndpoint, isForStream } from './endpoint-path.js';
import { isForWire } from '../wire/wire-path.js';
import { closeWhenSilent } from './timeouts.js';
import { requestFault } from './request-fault.js';
import { sendRefusal, type Refusal } from './send-refusal.js';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

declare module 'node:http' {
  interface IncomingMessage {
    /** Headers for every response: alternating names and values. */
    standing?: readonly string[];
  }
}

export interface FrontParts {
  readonly config: Pick<Config, 'corsOrigins'>;
  readonly log: Log;
  readonly cookie: SessionCookie;
  /** How long a client may read nothing of its response, in milliseconds. */
  readonly patience: number;
}

/** Prevents browsers from MIME sniffing. */
const nosniff = ['x-content-type-options', 'nosniff'];

/**
 * Receives every request first. Refuses requests with invalid headers, handles CORS, and sets the headers of every
 * response.
 */
export class Front {
  private readonly origins: CrossOrigin;

  private constructor(
    private readonly next: Handler,
    private readonly parts: FrontParts,
  ) {
    this.origins = new CrossOrigin(parts.config.corsOrigins);
  }

  /** Replaces the server's request listener, to which it passes on accepted requests. */
  static install(server: Server, parts: FrontParts): void {
    const [next] = server.listeners('request') as Handler[];
    if (!next) throw new Error('Fastify has not attached a request handler.');
    const front = new Front(next, parts);
    server.removeListener('request', next);
    server.on('request', (request, response) => front.receive(request, response));
    server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) =>
      front.refuse(request, response, {
        status: 417,
        code: 'BAD_INPUT',
        message: 'The only Expect header supported is 100-continue.',
      }),
    );
  }

  private receive(request: IncomingMessage, response: ServerResponse): void {
    closeWhenSilent(request, response, this.parts.patience);
    const { url = '', headers } = request;
    const isStream = isForStream(url);
    const isEndpoint = isForEndpoint(url) || isStream;
    const forOrigin = isEndpoint ? this.origins.headersFor(headers) : [];
    request.standing = forOrigin.length === 0 ? nosniff : [...nosniff, ...forOrigin];
    const fault = requestFault(request, isEndpoint);
    if (fault) return this.refuse(request, response, fault);
    if (!isForWire(url)) cookieAsHeader(request, this.parts.cookie, isStream);
    if (isEndpoint && request.method === 'OPTIONS') return this.answerPreflight(request, response);
    // Handled like a GET; Node omits the body.
    if (isEndpoint && !isStream && request.method === 'HEAD') request.method = 'GET';
    this.next(request, response);
  }

  private answerPreflight(request: IncomingMessage, response: ServerResponse): void {
    const requestId = requestIdOf(request.headers['x-request-id']);
    const headers = [...nosniff, ...this.origins.preflight(request.headers), 'x-request-id', requestId];
    response.writeHead(204, headers).end();
    this.note(request, requestId, 204);
  }

  private refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
    sendRefusal(request, response, refusal, this.parts.log);
  }

  private note({ method = '', url = '' }: IncomingMessage, requestId: string, status: number): void {
    logRequest(this.parts.log, { requestId, method, url, status, milliseconds: 0 });
  }
}
