import type { FastifyInstance } from 'fastify';
import type { Log } from '../log/log.js';

export interface LoggedRequest {
  readonly requestId: string;
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly milliseconds: number;
}

/** The path is logged without its query string, which may contain a document with variables. */
export function logRequest(log: Log, { requestId, method, url, status, milliseconds }: LoggedRequest): void {
  // Health checks arrive every few seconds.
  const level = url.startsWith('/health/') ? 'debug' : 'info';
  if (!log.isLevelEnabled(level)) return;
  const [path] = url.split('?', 1);
  log[level](
    { requestId, method, path, status, milliseconds: Math.round(milliseconds * 10) / 10 },
    'request',
  );
}

/** Adds the request id to every response, and logs each request when it ends. */
export function logRequests(server: FastifyInstance, log: Log): void {
  server.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    done();
  });
  server.addHook('onResponse', ({ id: requestId, method, url }, reply, done) => {
    const { statusCode: status, elapsedTime: milliseconds } = reply;
    logRequest(log, { requestId, method, url, status, milliseconds });
    done();
  });
}
