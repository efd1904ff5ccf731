import type { FastifyInstance } from 'fastify';
import type { Log } from '../log.js';

/**
 * Gives every answer the id of its request, and logs each request as it ends. The path is logged without its query
 * string, which may hold a document with its variables.
 */
export function logRequests(server: FastifyInstance, log: Log): void {
  server.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    done();
  });
  server.addHook('onResponse', (request, reply, done) => {
    const path = request.url.split('?', 1)[0] ?? '';
    // Probes come every few seconds, for ever.
    const level = path.startsWith('/health/') ? 'debug' : 'info';
    log[level](
      {
        requestId: request.id,
        method: request.method,
        path,
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime * 10) / 10,
      },
      'request',
    );
    done();
  });
}
