import { Readable } from 'node:stream';
import type { Config } from '@kopij/platform';
import { NotFoundException } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { privateCacheControl, varyOn } from '../answers/build-response.js';
import { wirePath } from '../wire/wire-path.js';
import { endpointPath } from './endpoint-path.js';

/** Prepares Fastify for requests passed on by our endpoint, and sets the common response headers. */
export function serveBehindTheEndpoint(server: FastifyInstance, config: Config): void {
  server.addHook('onRequest', (request, reply, done) => {
    const standing = request.raw.standing ?? [];
    for (let at = 0; at < standing.length; at += 2) void reply.header(standing[at] ?? '', standing[at + 1]);
    if (request.routeOptions.url === endpointPath && request.method === 'GET') letAnybodyGet(request);
    // Runs before the body is read: refuses bodies that nothing would handle, and other spellings of the path.
    const isUnread = request.method === 'POST' && !request.raw.taken && request.routeOptions.url !== wirePath;
    const isForNobody = request.is404 || isUnread;
    done(isForNobody ? new NotFoundException() : undefined);
  });

  // A body that the endpoint has read cannot be read from the socket again.
  server.addHook('preParsing', (request, _reply, payload, done) => {
    const body = request.raw.taken;
    done(null, body ? Object.assign(Readable.from([body]), { receivedEncodedLength: body.length }) : payload);
  });

  server.addHook('onSend', (request, reply, payload, done) => {
    if (request.routeOptions.url === endpointPath && !reply.hasHeader('vary')) {
      void reply.header('vary', varyOn(config)).header('cache-control', privateCacheControl);
    }
    done(null, payload);
  });
}

/**
 * Apollo's CSRF protection requires a header that triggers a CORS preflight. It is not needed for GET, which
 * changes nothing and carries no cookies (docs/adr/0024), so GET is allowed without it, for browsers and CDNs.
 */
function letAnybodyGet({ headers }: FastifyRequest): void {
  headers['apollo-require-preflight'] ??= 'true';
}
