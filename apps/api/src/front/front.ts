import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { logRequest, requestIdOf, type Config, type Log } from '@kopij/platform';
import { CrossOrigin } from './cross-origin.js';
import { isForEndpoint } from './endpoint-path.js';
import { closeWhenSilent } from './timeouts.js';
import { requestFault } from './request-fault.js';
import { sendRefusal, type Refusal } from './send-refusal.js';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

declare module 'node:http' {
  interface IncomingMessage {
    /** Headers of its answer, whatever that will be: a name, its value, the next name, and so on. */
    standing?: readonly string[];
  }
}

export interface FrontParts {
  readonly config: Pick<Config, 'corsOrigins'>;
  readonly log: Log;
  /** How long a client may take nothing of its answer, in milliseconds. */
  readonly patience: number;
}

/** Lets no browser take an answer for anything but what it says it is. */
const nosniff = ['x-content-type-options', 'nosniff'];

/**
 * The first to see any request. It turns away what can be told from its head, answers browsers that ask on behalf of another
 * site, and says which headers every answer has.
 */
export class Front {
  private readonly origins: CrossOrigin;

  private constructor(
    private readonly behind: Handler,
    private readonly parts: FrontParts,
  ) {
    this.origins = new CrossOrigin(parts.config.corsOrigins);
  }

  /** Takes the place of whoever listens to the server; they get what is let through. */
  static install(server: Server, parts: FrontParts): void {
    const [behind] = server.listeners('request') as Handler[];
    if (!behind) throw new Error('Nobody listens to the server.');
    const front = new Front(behind, parts);
    server.removeListener('request', behind);
    server.on('request', (request, response) => front.receive(request, response));
    server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) =>
      front.refuse(request, response, {
        status: 417,
        code: 'BAD_INPUT',
        message: 'No expectation but 100-continue is met.',
      }),
    );
  }

  private receive(request: IncomingMessage, response: ServerResponse): void {
    closeWhenSilent(request, response, this.parts.patience);
    const { url = '', headers } = request;
    const isEndpoint = isForEndpoint(url);
    const forOrigin = isEndpoint ? this.origins.headersFor(headers) : [];
    request.standing = forOrigin.length === 0 ? nosniff : [...nosniff, ...forOrigin];
    const fault = requestFault(request, isEndpoint);
    if (fault) return this.refuse(request, response, fault);
    if (isEndpoint && request.method === 'OPTIONS') return this.answerPreflight(request, response);
    // What a GET would be answered; Node leaves the body out.
    if (isEndpoint && request.method === 'HEAD') request.method = 'GET';
    this.behind(request, response);
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
