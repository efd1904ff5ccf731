import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Readiness } from './health/readiness.js';

/**
 * Refuses new requests, finishes those in flight, then closes the database. Requests that do not finish in time are
 * aborted.
 *
 * @param patience how long requests in flight may take, in seconds
 */
export async function stopServer(app: NestFastifyApplication, patience: number): Promise<void> {
  app.get(Readiness).stopping();
  const server = app.getHttpServer();
  // Keep-alive connections stay open after their last response, so close them as soon as they are idle.
  const sweep = setInterval(() => server.closeIdleConnections(), 20);
  const deadline = setTimeout(() => server.closeAllConnections(), patience * 1_000);
  try {
    await app.close();
  } finally {
    clearInterval(sweep);
    clearTimeout(deadline);
  }
}
