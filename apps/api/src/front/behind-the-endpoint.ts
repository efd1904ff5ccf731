import { Readable } from 'node:stream';
import type { Config } from '@kopij/platform';
import { NotFoundException } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { privateCacheControl } from '../answers/build-response.js';
import { varyOn } from '../answers/graphql-form.js';
import { pagePaths } from '../pages/page-paths.js';
import { wirePath } from '../wire/wire-path.js';
import { cookieGone } from './cookie-as-header.js';
import { endpointPath } from './endpoint-path.js';

/** The routes that a POST reaches, besides the endpoint's. */
const postable: ReadonlySet<string | undefined> = new Set([wirePath, ...pagePaths]);

/** Prepares Fastify for requests passed on by our endpoint, and sets the common response headers. */
export function serveBehindTheEndpoint(server: FastifyInstance, config: Config): void {
  server.addHook('onRequest', (request, reply, done) => {
    const standing = request.raw.standing ?? [];
    for (let at = 0; at < standing.length; at += 2) void reply.header(standing[at] ?? '', standing[at + 1]);
    if (request.routeOptions.url === endpointPath && request.method === 'GET') letAnybodyGet(request);
    // Runs before the body is read: refuses bodies that nothing would handle, and other spellings of the path.
    const isUnread =
      request.method === 'POST' && !request.raw.taken && !postable.has(request.routeOptions.url);
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
    const [name, gone] = cookieGone(request.raw, reply.statusCode);
    if (name !== undefined) void reply.header(name, gone);
    done(null, payload);
  });
}

/**
 * Apollo's CSRF protection requires a header that triggers a CORS preflight. It is not needed for GET, which
 * changes nothing and counts as a stranger's unless it has the header (docs/adr/0066), so GET is allowed without it, for browsers and CDNs.
 */
function letAnybodyGet({ headers }: FastifyRequest): void {
  headers['apollo-require-preflight'] ??= 'true';
}
