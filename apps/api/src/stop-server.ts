import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Readiness } from './health/readiness.js';

/**
 * Takes no new requests, finishes those in flight, then closes the database. What is not finished in time is cut off.
 *
 * @param patience how long requests in flight may take, in seconds
 */
export async function stopServer(app: NestFastifyApplication, patience: number): Promise<void> {
  app.get(Readiness).stopping();
  const server = app.getHttpServer();
  // A connection whose last request has just been answered stays open for the next one: closed as soon as it is idle.
  const sweep = setInterval(() => server.closeIdleConnections(), 20);
  const deadline = setTimeout(() => server.closeAllConnections(), patience * 1_000);
  try {
    await app.close();
  } finally {
    clearInterval(sweep);
    clearTimeout(deadline);
  }
}
