import { Readable } from 'node:stream';
import type { Config } from '@kopij/platform';
import { NotFoundException } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { forOneOnly, varyOn } from '../answers/hand-out.js';
import { endpointPath } from './endpoint-path.js';

/** What Fastify has to know of a request that has come as far as this, and has to say in every answer. */
export function serveBehindTheEndpoint(server: FastifyInstance, config: Config): void {
  server.addHook('onRequest', (request, reply, done) => {
    const standing = request.raw.standing ?? [];
    for (let at = 0; at < standing.length; at += 2) void reply.header(standing[at] ?? '', standing[at + 1]);
    if (request.routeOptions.url === endpointPath && request.method === 'GET') letAnybodyGet(request);
    // Before a body is read that nobody would do anything with, or that came by another spelling of the path.
    const isForNobody = request.is404 || (request.method === 'POST' && !request.raw.taken);
    done(isForNobody ? new NotFoundException() : undefined);
  });

  // What was taken in at the endpoint cannot be read from the socket again.
  server.addHook('preParsing', (request, _reply, payload, done) => {
    const body = request.raw.taken;
    done(null, body ? Object.assign(Readable.from([body]), { receivedEncodedLength: body.length }) : payload);
  });

  server.addHook('onSend', (request, reply, payload, done) => {
    if (request.routeOptions.url === endpointPath && !reply.hasHeader('vary')) {
      void reply.header('vary', varyOn(config)).header('cache-control', forOneOnly);
    }
    done(null, payload);
  });
}

/**
 * Apollo asks for a header that no page of another site can send unasked, lest it makes a browser do something in the name of
 * who uses it. A GET can do nothing here, and a browser has nothing to show us of who uses it (docs/adr/0024): it is let in,
 * so that browsers and CDNs can send it as it is.
 */
function letAnybodyGet({ headers }: FastifyRequest): void {
  headers['apollo-require-preflight'] ??= 'true';
}
