import type { IncomingMessage, ServerResponse } from 'node:http';
import { logRequest, requestIdOf, type Config, type Log } from '@kopij/platform';
import type { FastifyInstance } from 'fastify';
import type { Caller } from '../request/caller.js';
import type { KnownOperations } from '../operations/known-operations.js';
import type { Answer } from '../answers/answer.js';
import type { AnswerDesk } from '../answers/answer-desk.js';
import { askedBy, type Ahead, type Asked } from '../answers/asked.js';
import { forOneOnly, handOut, varies, type Handed } from '../answers/hand-out.js';
import { jsonType } from '../request/negotiate.js';
import { SlowLane } from './slow-lane.js';
import { callerOf, isSignedIn, usualLength } from '../request/usual-request.js';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface AheadParts {
  readonly desk: AnswerDesk;
  readonly known: KnownOperations;
  readonly config: Config;
  readonly log: Log;
}

/**
 * Answers in front of Fastify, which costs more than all the rest of such an answer: what came before in the very same form,
 * and is still true, before anything is parsed; and what is asked by a query or a mutation that is known. Whatever is not as usual,
 * every request that is refused, and every query that does not end well go to Fastify as they came. Limits, ids and the log are
 * the same here.
 */
export class AnswerAhead {
  private isClosing = false;
  private readonly lane = new SlowLane();

  private constructor(
    private readonly behind: Handler,
    private readonly parts: AheadParts,
  ) {}

  static install(server: FastifyInstance, parts: AheadParts): void {
    const [behind] = server.server.listeners('request') as Handler[];
    if (!behind) throw new Error('Fastify does not listen to its server.');
    const ahead = new AnswerAhead(behind, parts);
    server.server.removeListener('request', behind);
    server.server.on('request', (request, response) => ahead.receive(request, response));
    // From then on Fastify turns requests away, and connections with them.
    server.addHook('preClose', (done) => {
      ahead.isClosing = true;
      done();
    });
  }

  private receive(request: IncomingMessage, response: ServerResponse): void {
    const length = this.isClosing ? null : usualLength(request);
    if (length === null || length > this.parts.config.maxBodyBytes) return this.behind(request, response);
    const at = this.parts.desk.now();
    const asked = askedBy(request, at);
    if (asked?.isGet) return this.look(request, response, asked, null);
    if (!asked && !isSignedIn(request)) return this.behind(request, response);
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const [only] = chunks;
      const body = only && chunks.length === 1 ? only : Buffer.concat(chunks);
      if (asked) this.look(request, response, asked, body);
      else this.lane.enter(() => this.answerOne(request, response, at, body));
    });
  }

  /** Whoever is signed in is answered alone: nobody else may have the same. */
  private answerOne(request: IncomingMessage, response: ServerResponse, at: number, body: Buffer): void {
    // Hung up while waiting: nothing has begun, and nobody would hear of it.
    if (response.destroyed) return;
    const caller = callerOf(request, body);
    const passOn = (): void => this.passOn(request, response, { asked: null, body });
    if (!caller) return passOn();
    this.parts.known.answer(caller).then((text) => {
      if (text === null) return passOn();
      this.sendAlone(request, response, at, caller.id, text);
    }, passOn);
  }

  private passOn(request: IncomingMessage, response: ServerResponse, ahead: Ahead): void {
    request.ahead = ahead;
    this.behind(request, response);
  }

  private look(request: IncomingMessage, response: ServerResponse, asked: Asked, body: Buffer | null): void {
    const raw = body ? body.toString('latin1') : (request.url ?? '');
    const looked = this.parts.desk.look(asked, raw, request.socket);
    if (looked) void looked.then(() => this.answer(request, response, asked, body));
    else this.answer(request, response, asked, body);
  }

  private answer(
    request: IncomingMessage,
    response: ServerResponse,
    asked: Asked,
    body: Buffer | null,
  ): void {
    if (asked.answer) return this.give(request, response, asked, asked.answer);
    const passOn = (): void => this.passOn(request, response, { asked, body });
    const caller = body && callerOf(request, body);
    if (!caller) return passOn();
    this.make(asked, caller).then((answer) => {
      if (answer === null) return passOn();
      if (typeof answer === 'string') return this.sendAlone(request, response, asked.at, caller.id, answer);
      this.give(request, response, asked, answer, caller.id);
    }, passOn);
  }

  /** A text where it is for nobody else; null where it is Apollo's to answer. */
  private async make(asked: Asked, caller: Caller): Promise<Answer | string | null> {
    const { desk, known } = this.parts;
    await desk.meet(asked, caller);
    if (asked.answer) return asked.answer;
    const text = await known.answer(caller);
    if (text === null) return null;
    if (!caller.basis) {
      desk.finish(asked, null);
      return text;
    }
    const { tags, until } = caller.basis;
    return desk.finish(asked, { body: Buffer.from(text), tags, until });
  }

  private give(
    request: IncomingMessage,
    response: ServerResponse,
    asked: Asked,
    answer: Answer,
    id = requestIdOf(request.headers['x-request-id']),
  ): void {
    const handed = handOut({ asked, answer, headers: request.headers }, this.parts.config, this.remeasure);
    if ('body' in handed) return this.send(request, response, asked.at, id, handed);
    handed.then(
      (made) => this.send(request, response, asked.at, id, made),
      () => this.behind(request, response),
    );
  }

  private readonly remeasure = (asked: Asked, answer: Answer): void =>
    this.parts.desk.remeasure(asked, answer);

  private sendAlone(
    request: IncomingMessage,
    response: ServerResponse,
    at: number,
    requestId: string,
    text: string,
  ): void {
    const body = Buffer.from(text);
    const headers = ['vary', varies, 'cache-control', forOneOnly, 'content-type', jsonType];
    headers.push('content-length', String(body.length));
    this.send(request, response, at, requestId, { status: 200, headers, body });
  }

  private send(
    { method = '', url = '', standing = [] }: IncomingMessage,
    response: ServerResponse,
    at: number,
    requestId: string,
    { status, headers, body }: Handed,
  ): void {
    headers.push(...standing, 'x-request-id', requestId);
    response.writeHead(status, headers);
    response.end(body);
    logRequest(this.parts.log, { requestId, method, url, status, milliseconds: this.parts.desk.now() - at });
  }
}
