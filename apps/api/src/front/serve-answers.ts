import { Readable } from 'node:stream';
import type { Config } from '@kopij/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Answer } from '../answers/answer.js';
import type { AnswerDesk } from '../answers/answer-desk.js';
import { askedBy, type Asked } from '../answers/asked.js';
import { forOneOnly, handOut, varies, type Handed } from '../answers/hand-out.js';

const path = '/graphql';

/**
 * Gives everybody who asks `/graphql` without being signed in an answer that others may have too: one that is there, one that is
 * being made, or a new one, which is kept. What is the answer of one alone, and every error, is marked as such.
 */
export function serveAnswers(server: FastifyInstance, desk: AnswerDesk, config: Config): void {
  const prepare = async (
    request: FastifyRequest,
    reply: FastifyReply,
    asked: Asked,
    answer: Answer,
  ): Promise<Buffer | null> => {
    const handing = handOut({ asked, answer, headers: request.headers }, config, (...made) =>
      desk.remeasure(...made),
    );
    return put(reply, await handing);
  };

  server.decorateRequest('asked', null);
  server.decorateRequest('basis', null);

  server.addHook('onRequest', (request, _reply, done) => {
    if (request.routeOptions.url === path) {
      if (request.method === 'GET') letAnybodyGet(request);
      request.asked = request.raw.ahead?.asked ?? askedBy(request, desk.now());
    }
    done();
  });

  // The body of a request that was looked at before Fastify had it has been read.
  server.addHook('preParsing', (request, _reply, payload, done) => {
    const body = request.raw.ahead?.body;
    done(null, body ? Object.assign(Readable.from([body]), { receivedEncodedLength: body.length }) : payload);
  });

  server.addHook('preValidation', async (request, reply) => {
    const { asked } = request;
    if (!asked) return;
    await desk.meet(asked, request);
    if (asked.answer) return reply.send(await prepare(request, reply, asked, asked.answer));
  });

  server.addHook('onSend', async (request, reply, payload) => {
    const { asked } = request;
    if (request.routeOptions.url !== path || asked?.answer) return payload;
    const answer = asked && desk.finish(asked, madeOf(request, reply, payload));
    if (answer) return prepare(request, reply, asked, answer);
    if (!reply.hasHeader('vary')) void reply.header('vary', varies).header('cache-control', forOneOnly);
    return payload;
  });

  // Whoever hung up before there was an answer leaves those who wait for the same to themselves.
  server.addHook('onResponse', ({ asked }, _reply, done) => {
    if (asked?.flight) desk.finish(asked, null);
    done();
  });
}

function put(reply: FastifyReply, { status, headers, body }: Handed): Buffer | null {
  void reply.code(status);
  if (!body) void reply.removeHeader('content-type');
  putAll(reply, headers);
  return body;
}

/** @param headers a name, its value, the next name, and so on */
export function putAll(reply: FastifyReply, headers: readonly string[]): void {
  for (let at = 0; at < headers.length; at += 2) void reply.header(headers[at] ?? '', headers[at + 1]);
}

function madeOf({ basis }: FastifyRequest, { statusCode }: FastifyReply, payload: unknown) {
  if (!basis || statusCode !== 200 || typeof payload !== 'string') return null;
  return { body: Buffer.from(payload), tags: basis.tags, until: basis.until };
}

/**
 * Apollo asks for a header that no page of another site can send unasked, lest it makes a browser do something in the name of
 * who uses it. A GET can do nothing here, and a browser has nothing to show us of who uses it (docs/adr/0024): it is let in,
 * so that browsers and CDNs can send it as it is.
 */
function letAnybodyGet({ headers }: FastifyRequest): void {
  headers['apollo-require-preflight'] ??= 'true';
}
