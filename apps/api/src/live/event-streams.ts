import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { logRequest, Problem, requestIdOf, statusOf, type Log } from '@kopij/platform';
import type { BodyIntake } from '../front/body-intake.js';
import { isForStream } from '../front/endpoint-path.js';
import { sendRefusal, type Refusal } from '../front/send-refusal.js';
import type { WorkPlaces } from '../front/work-places.js';
import type { Reply } from '../operations/reply.js';
import { stringifyResult } from '../operations/stringify-result.js';
import { readRequest } from '../request/read-request.js';
import { callerOf } from '../request/usual-request.js';
import { EventStream } from './event-stream.js';
import type { LiveConnections } from './live-connections.js';
import type { LiveOperations } from './live-operations.js';
import type { LiveReplies } from './live-replies.js';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface EventStreamParts {
  readonly log: Log;
  readonly connections: LiveConnections;
  readonly places: Pick<WorkPlaces, 'enter'>;
  readonly intake: Pick<BodyIntake, 'take'>;
  readonly live: LiveOperations;
  /** @throws {Problem} UNAUTHENTICATED */
  readonly authenticate: (authorization: string | undefined) => Promise<unknown>;
  /** How often it is checked that a client and its token are still there, in milliseconds. */
  readonly pulse: number;
}

/**
 * Subscriptions as server-sent events, each over a connection of its own (the distinct connections mode of graphql-sse), for
 * where a WebSocket does not get through, and for `EventSource`.
 */
export class EventStreams {
  private readonly streams = new Set<EventStream>();
  private isClosing = false;

  private constructor(private readonly parts: EventStreamParts) {}

  /** Takes over the requests for the address of streams; all others go on as they did. */
  static install(server: Server, parts: EventStreamParts): EventStreams {
    const [next] = server.listeners('request') as Handler[];
    if (!next) throw new Error('Nobody listens to the server yet.');
    const streams = new EventStreams(parts);
    server.removeListener('request', next);
    server.on('request', (request, response) => {
      if (isForStream(request.url ?? '')) streams.receive(request, response);
      else next(request, response);
    });
    return streams;
  }

  /** Takes no more, and ends all there are. */
  close(): void {
    this.isClosing = true;
    for (const stream of this.streams) stream.end();
  }

  private receive(request: IncomingMessage, response: ServerResponse): void {
    // Behind another request on its connection, a response is never told that the connection has gone.
    if (response.socket === null) return void request.socket.destroy();
    const refusal = this.refusal(request);
    if (refusal) return sendRefusal(request, response, refusal, this.parts.log);
    const release = this.parts.connections.take(request);
    if (typeof release !== 'function') return sendRefusal(request, response, release, this.parts.log);
    response.once('close', release);
    if (request.method === 'GET') return void this.begin(request, response, null);
    this.parts.intake.take(request, response, (body) => void this.begin(request, response, body));
  }

  private refusal({ method, headers: { accept = '*/*' } }: IncomingMessage): Refusal | null {
    if (this.isClosing) {
      return { status: 503, code: 'LIMIT_EXCEEDED', message: 'The server is being stopped. Connect again.' };
    }
    if (method !== 'GET' && method !== 'POST') {
      const message = 'A subscription is begun with a GET or a POST.';
      return { status: 405, code: 'BAD_INPUT', message, headers: { allow: 'GET, POST, OPTIONS' } };
    }
    if (/text\/event-stream|text\/\*|\*\/\*/.test(accept)) return null;
    return {
      status: 406,
      code: 'BAD_INPUT',
      message: 'Subscriptions are sent as text/event-stream: accept that.',
    };
  }

  private async begin(
    request: IncomingMessage,
    response: ServerResponse,
    body: Buffer | null,
  ): Promise<void> {
    const { authenticate, pulse, log } = this.parts;
    const { authorization } = request.headers;
    const refuse = (status: number, code: Refusal['code'], message: string): void =>
      sendRefusal(request, response, { status, code, message }, log);
    try {
      // A place of its address for as long as it begins, not for as long as it lasts.
      const release = await this.parts.places.enter(request);
      if (!release)
        return refuse(429, 'LIMIT_EXCEEDED', 'Too many requests from your address. Wait a moment.');
      const begun = await this.admit(request, response, body).finally(release);
      if ('status' in begun) return this.send(request, response, begun);
      if (response.destroyed) {
        await begun.return();
        return;
      }
      const stream = new EventStream(request, response, begun);
      this.streams.add(stream);
      response.once('close', () => this.streams.delete(stream));
      const check = authorization === undefined ? null : () => authenticate(authorization);
      await stream.run(check, pulse);
    } catch (thrown) {
      if (!(thrown instanceof Problem))
        log.error({ err: thrown }, 'a stream of events ends because of a defect');
      if (response.headersSent) response.destroy();
      else if (thrown instanceof Problem) refuse(statusOf[thrown.code], thrown.code, thrown.message);
      else response.destroy();
    }
  }

  /** @throws {Problem} BAD_INPUT */
  private async admit(
    request: IncomingMessage,
    response: ServerResponse,
    body: Buffer | null,
  ): Promise<LiveReplies | Reply> {
    const caller = callerOf(request, body);
    const asked = caller && readRequest(caller);
    if (!asked) throw new Problem('BAD_INPUT', 'The request is not a GraphQL request in JSON.');
    return this.parts.live.begin(caller, asked, (end) => {
      if (end === 'SLOW') response.destroy();
    });
  }

  private send(request: IncomingMessage, response: ServerResponse, { status, headers, result }: Reply): void {
    const requestId = requestIdOf(request.headers['x-request-id']);
    const body = stringifyResult(result);
    response.writeHead(status, [
      ...headers,
      ...(request.standing ?? []),
      ...['content-type', 'application/json; charset=utf-8', 'cache-control', 'private, no-store'],
      ...['content-length', String(Buffer.byteLength(body)), 'x-request-id', requestId],
    ]);
    response.end(body);
    const { method = '', url = '' } = request;
    logRequest(this.parts.log, { requestId, method, url, status, milliseconds: 0 });
  }
}
