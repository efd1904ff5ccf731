import type { IncomingMessage, ServerResponse } from 'node:http';
import { logRequest, requestIdOf, type Config, type Log } from '@kopij/platform';
import type { FastifyInstance } from 'fastify';
import { Answer } from '../answers/answer.js';
import type { CachedAnswers } from '../answers/cached-answers.js';
import { askedBy, type Asked } from '../answers/asked.js';
import { privateCacheControl, buildResponse, type BuiltResponse } from '../answers/build-response.js';
import { graphqlForm, varyOn } from '../answers/graphql-form.js';
import type { Reply } from '../operations/reply.js';
import { bytesOf } from '../operations/stringify-result.js';
import { mediaTypeFor } from '../request/negotiate.js';
import { callerOf, usualLength } from '../request/usual-request.js';
import { takeIn, type BodyIntake } from './body-intake.js';
import { cookieGone } from './cookie-as-header.js';
import { isForEndpoint } from './endpoint-path.js';
import { SlowLane } from './slow-lane.js';
import type { WorkPlaces } from './work-places.js';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

declare module 'node:http' {
  interface IncomingMessage {
    /** The body, if it was already read when the request was passed on to Fastify. */
    taken?: Buffer;
  }
}

export interface EndpointParts {
  readonly answers: CachedAnswers;
  readonly config: Config;
  readonly log: Log;
  readonly places: WorkPlaces;
  readonly intake: BodyIntake;
}

/** A longer body is not read until the request has a slot, so that queued requests stay small. In bytes. */
const mostWaiting = 16_384;

interface Arrival {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** A request that is being answered. */
interface Visit extends Arrival {
  readonly mediaType: string;
  /** Time of arrival, in milliseconds. */
  readonly at: number;
  readonly asked: Asked;
}

/**
 * Handles every well-formed request for `/graphql`: reads it, answers it and sends the response. Any other request
 * is passed on to Fastify untouched, where Apollo reports what is wrong.
 */
export class GraphqlEndpoint {
  private isClosing = false;
  private readonly lane = new SlowLane();
  /** In bytes. */
  private readonly longestWaiting: number;

  private constructor(
    private readonly next: Handler,
    private readonly parts: EndpointParts,
  ) {
    this.longestWaiting = Math.min(mostWaiting, parts.intake.mostOfAnybody);
  }

  static install(server: FastifyInstance, parts: EndpointParts): void {
    const [next] = server.server.listeners('request') as Handler[];
    if (!next) throw new Error('Fastify does not listen to its server.');
    const endpoint = new GraphqlEndpoint(next, parts);
    server.server.removeListener('request', next);
    server.server.on('request', (request, response) => endpoint.receive(request, response));
    // From then on Fastify refuses requests and closes their connections.
    server.addHook('preClose', (done) => {
      endpoint.isClosing = true;
      done();
    });
  }

  private receive(request: IncomingMessage, response: ServerResponse): void {
    const length = this.isClosing ? null : usualLength(request);
    const mediaType = length === null ? null : mediaTypeFor(request.headers.accept);
    if (length === null || mediaType === null) return this.receiveUnusual(request, response);
    const at = this.parts.answers.now();
    const visit = { request, response, mediaType, at, asked: askedBy(request, mediaType, at) };
    if (length === 0) return this.enter(visit, null);
    if (length <= this.longestWaiting) return takeIn(request, (body) => this.enter(visit, body));
    this.takeInPlace(visit, (body) => this.answer(visit, body));
  }

  private receiveUnusual(request: IncomingMessage, response: ServerResponse): void {
    const visit = { request, response };
    if (request.method === 'POST' && isForEndpoint(request.url ?? ''))
      this.takeInPlace(visit, (body) => this.passOn(visit, body));
    else this.parts.places.take(request, response, () => this.next(request, response));
  }

  /** Reads a possibly long body once the request has a slot, if its length is allowed. */
  private takeInPlace(visit: Arrival, then: (body: Buffer) => void): void {
    const { request, response } = visit;
    const { places, intake } = this.parts;
    places.take(request, response, (goOn) =>
      intake.take(request, response, (body) => {
        // A slow upload must not let an anonymous caller overtake others.
        const isReader = request.headers.authorization === undefined;
        if (isReader) goOn(() => ifAwaited(response, () => then(body)));
        else this.begin(visit, () => then(body));
      }),
    );
  }

  /** Cache hits are sent at once; anything else takes a slot. */
  private enter(visit: Visit, body: Buffer | null): void {
    const { request, response, asked } = visit;
    const work = (begin: () => void): void => this.parts.places.take(request, response, begin);
    if (asked.hasToken) return work(() => this.begin(visit, () => this.answer(visit, body)));
    const look = (): void => {
      if (asked.answer) this.give(visit, asked.answer);
      else work(() => this.answer(visit, body));
    };
    const raw = (): string => body?.toString('latin1') ?? request.url ?? '';
    const looked = this.parts.answers.look(asked, raw);
    if (looked) void looked.then(look);
    else look();
  }

  /** Begins one signed-in request per turn of the event loop, so that readers are answered in between. */
  private begin({ response }: Arrival, work: () => void): void {
    this.lane.enter(() => ifAwaited(response, work));
  }

  private answer(visit: Visit, body: Buffer | null): void {
    const { request, asked } = visit;
    if (asked.answer) return this.give(visit, asked.answer);
    const caller = callerOf(request, body);
    if (!caller) return this.passOn(visit, body);
    this.parts.answers.answer(caller, asked).then(
      (made) => {
        if (made === null) this.passOn(visit, body);
        else if (made instanceof Answer) this.give(visit, made, caller.id);
        else this.sendAlone(visit, caller.id, made);
      },
      (thrown: unknown) =>
        this.sendAlone(visit, caller.id, this.parts.answers.reportDefect(thrown, caller.id)),
    );
  }

  private passOn({ request, response }: Arrival, body: Buffer | null): void {
    if (body) request.taken = body;
    this.next(request, response);
  }

  private give(visit: Visit, answer: Answer, id = idOf(visit)): void {
    const {
      asked,
      request: { headers },
    } = visit;
    const { config, answers } = this.parts;
    const form = graphqlForm(asked, headers.accept, config);
    const response = buildResponse({ asked, answer, form, headers }, config, () =>
      answers.remeasure(asked, answer),
    );
    if ('body' in response) return this.send(visit, id, response);
    response.then(
      (made) => this.send(visit, id, made),
      (thrown: unknown) => this.sendAlone(visit, id, this.parts.answers.reportDefect(thrown, id)),
    );
  }

  private sendAlone(visit: Visit, requestId: string, { status, headers, result }: Reply): void {
    const body = bytesOf(result);
    const all = [
      ...headers,
      'vary',
      varyOn(this.parts.config),
      'cache-control',
      privateCacheControl,
      'content-type',
      visit.mediaType,
    ];
    all.push('content-length', String(body.length), ...cookieGone(visit.request, status));
    this.send(visit, requestId, { status, headers: all, body });
  }

  private send(
    { request: { method = '', url = '', standing = [] }, response, at }: Visit,
    requestId: string,
    { status, headers, body }: BuiltResponse,
  ): void {
    headers.push(...standing, 'x-request-id', requestId);
    response.writeHead(status, headers);
    response.end(body);
    logRequest(this.parts.log, {
      requestId,
      method,
      url,
      status,
      milliseconds: this.parts.answers.now() - at,
    });
  }
}

/** Skips the work if the client hung up while it was queued. */
function ifAwaited({ destroyed }: ServerResponse, work: () => void): void {
  if (!destroyed) work();
}

function idOf({ request }: Visit): string {
  return requestIdOf(request.headers['x-request-id']);
}
