import type { IncomingMessage, ServerResponse } from 'node:http';
import { logRequest, requestIdOf, type Config, type Log } from '@kopij/platform';
import type { FastifyInstance } from 'fastify';
import { Answer } from '../answers/answer.js';
import type { AnswerDesk } from '../answers/answer-desk.js';
import { askedBy, type Asked } from '../answers/asked.js';
import { forOneOnly, handOut, varyOn, type Handed } from '../answers/hand-out.js';
import type { Reply } from '../operations/reply.js';
import { bytesOf } from '../operations/stringify-result.js';
import { mediaTypeFor } from '../request/negotiate.js';
import { callerOf, usualLength } from '../request/usual-request.js';
import { takeIn, type BodyIntake } from './body-intake.js';
import { isForEndpoint } from './endpoint-path.js';
import { SlowLane } from './slow-lane.js';
import type { WorkPlaces } from './work-places.js';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

declare module 'node:http' {
  interface IncomingMessage {
    /** The body, where it had been taken in before it was seen to be nobody's to answer here. */
    taken?: Buffer;
  }
}

export interface EndpointParts {
  readonly desk: AnswerDesk;
  readonly config: Config;
  readonly log: Log;
  readonly places: WorkPlaces;
  readonly intake: BodyIntake;
}

/** A longer body waits for a place before it is read, so that what waits is small. In bytes. */
const mostWaiting = 16_384;

interface Arrival {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** One request on its way. */
interface Visit extends Arrival {
  readonly mediaType: string;
  /** When it came, in milliseconds. */
  readonly at: number;
  readonly asked: Asked;
}

/**
 * The way of every request for `/graphql` that has the form the protocol wants: it is taken in, answered and sent here. Any other goes
 * on to Fastify as it came, before anything was done for it; there Apollo says what is wrong.
 */
export class GraphqlEndpoint {
  private isClosing = false;
  private readonly lane = new SlowLane();
  /** In bytes. */
  private readonly longestWaiting: number;

  private constructor(
    private readonly behind: Handler,
    private readonly parts: EndpointParts,
  ) {
    this.longestWaiting = Math.min(mostWaiting, parts.intake.mostOfAnybody);
  }

  static install(server: FastifyInstance, parts: EndpointParts): void {
    const [behind] = server.server.listeners('request') as Handler[];
    if (!behind) throw new Error('Fastify does not listen to its server.');
    const endpoint = new GraphqlEndpoint(behind, parts);
    server.server.removeListener('request', behind);
    server.server.on('request', (request, response) => endpoint.receive(request, response));
    // From then on Fastify turns requests away, and connections with them.
    server.addHook('preClose', (done) => {
      endpoint.isClosing = true;
      done();
    });
  }

  private receive(request: IncomingMessage, response: ServerResponse): void {
    const length = this.isClosing ? null : usualLength(request);
    const mediaType = length === null ? null : mediaTypeFor(request.headers.accept);
    if (length === null || mediaType === null) return this.receiveUnusual(request, response);
    const at = this.parts.desk.now();
    const visit = { request, response, mediaType, at, asked: askedBy(request, mediaType, at) };
    if (length === 0) return this.enter(visit, null);
    if (length <= this.longestWaiting) return takeIn(request, (body) => this.enter(visit, body));
    this.takeInPlace(visit, (body) => this.answer(visit, body));
  }

  private receiveUnusual(request: IncomingMessage, response: ServerResponse): void {
    const visit = { request, response };
    if (request.method === 'POST' && isForEndpoint(request.url ?? ''))
      this.takeInPlace(visit, (body) => this.passOn(visit, body));
    else this.parts.places.take(request, response, () => this.behind(request, response));
  }

  /** What may be long is read in its place, if it may be as long as it is. */
  private takeInPlace(visit: Arrival, then: (body: Buffer) => void): void {
    const { request, response } = visit;
    const { places, intake } = this.parts;
    places.take(request, response, (goOn) =>
      intake.take(request, response, (body) => {
        // Nobody who is not signed in comes before others by being slow to send it.
        const isReader = request.headers.authorization === undefined;
        if (isReader) goOn(() => ifAwaited(response, () => then(body)));
        else this.begin(visit, () => then(body));
      }),
    );
  }

  /** What is kept ready is given at once, and anything else takes a place. */
  private enter(visit: Visit, body: Buffer | null): void {
    const { request, response, asked } = visit;
    const work = (begin: () => void): void => this.parts.places.take(request, response, begin);
    if (asked.hasToken) return work(() => this.begin(visit, () => this.answer(visit, body)));
    const look = (): void => {
      if (asked.answer) this.give(visit, asked.answer);
      else work(() => this.answer(visit, body));
    };
    const raw = (): string => body?.toString('latin1') ?? request.url ?? '';
    const looked = this.parts.desk.look(asked, raw);
    if (looked) void looked.then(look);
    else look();
  }

  /** One who is signed in, in each turn of the event loop: readers are answered in between. */
  private begin({ response }: Arrival, work: () => void): void {
    this.lane.enter(() => ifAwaited(response, work));
  }

  private answer(visit: Visit, body: Buffer | null): void {
    const { request, asked } = visit;
    if (asked.answer) return this.give(visit, asked.answer);
    const caller = callerOf(request, body);
    if (!caller) return this.passOn(visit, body);
    this.parts.desk.answer(caller, asked).then(
      (made) => {
        if (made === null) this.passOn(visit, body);
        else if (made instanceof Answer) this.give(visit, made, caller.id);
        else this.sendAlone(visit, caller.id, made);
      },
      (thrown: unknown) => this.sendAlone(visit, caller.id, this.parts.desk.apologise(thrown, caller.id)),
    );
  }

  private passOn({ request, response }: Arrival, body: Buffer | null): void {
    if (body) request.taken = body;
    this.behind(request, response);
  }

  private give(visit: Visit, answer: Answer, id = idOf(visit)): void {
    const {
      asked,
      request: { headers },
    } = visit;
    const handed = handOut({ asked, answer, headers }, this.parts.config, this.remeasure);
    if ('body' in handed) return this.send(visit, id, handed);
    handed.then(
      (made) => this.send(visit, id, made),
      (thrown: unknown) => this.sendAlone(visit, id, this.parts.desk.apologise(thrown, id)),
    );
  }

  private readonly remeasure = (asked: Asked, answer: Answer): void =>
    this.parts.desk.remeasure(asked, answer);

  private sendAlone(visit: Visit, requestId: string, { status, headers, result }: Reply): void {
    const body = bytesOf(result);
    const all = [
      ...headers,
      'vary',
      varyOn(this.parts.config),
      'cache-control',
      forOneOnly,
      'content-type',
      visit.mediaType,
    ];
    all.push('content-length', String(body.length));
    this.send(visit, requestId, { status, headers: all, body });
  }

  private send(
    { request: { method = '', url = '', standing = [] }, response, at }: Visit,
    requestId: string,
    { status, headers, body }: Handed,
  ): void {
    headers.push(...standing, 'x-request-id', requestId);
    response.writeHead(status, headers);
    response.end(body);
    logRequest(this.parts.log, { requestId, method, url, status, milliseconds: this.parts.desk.now() - at });
  }
}

/** Hung up while it waited: nothing has begun, and nobody would hear of it. */
function ifAwaited({ destroyed }: ServerResponse, work: () => void): void {
  if (!destroyed) work();
}

function idOf({ request }: Visit): string {
  return requestIdOf(request.headers['x-request-id']);
}
