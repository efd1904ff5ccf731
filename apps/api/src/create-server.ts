import {
  ChangeWatch,
  Clock,
  CONFIG,
  DefectLog,
  FailureFilter,
  inputPipe,
  LogOfNest,
  logRequests,
  PersistedDocuments,
  requestIdOf,
  type Config,
} from '@kopij/platform';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AnswerAhead } from './front/answer-ahead.js';
import { AnswerCache } from './answers/answer-cache.js';
import { AnswerDesk } from './answers/answer-desk.js';
import { AnswerKeys } from './answers/answer-key.js';
import { serveAnswers } from './front/serve-answers.js';
import { AppModule, type ServerParts } from './app.module.js';
import { KnownOperations } from './operations/known-operations.js';
import { serveGraphiql } from './graphiql/serve-graphiql.js';

/** How long a client may take to send a request, in milliseconds: somebody who dawdles holds a connection. */
const requestTimeout = 30_000;

/**
 * The server, complete and not listening yet.
 *
 * @throws {StartupFault} when the database cannot be used
 */
export async function createServer(parts: ServerParts): Promise<NestFastifyApplication> {
  const { config, log } = parts;
  const adapter = new FastifyAdapter({
    bodyLimit: config.maxBodyBytes,
    requestTimeout,
    // A request whose body was still coming when the server was told to stop is in flight like any other, and is answered. No
    // new connection is taken then, and those there are end with their answer.
    return503OnClosing: false,
    genReqId: ({ headers }: { headers: Record<string, string | string[] | undefined> }) =>
      requestIdOf(headers['x-request-id']),
    skipMiddie: true,
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(parts), adapter, {
    logger: new LogOfNest(log),
    bodyParser: false,
    abortOnError: false,
  });
  const server = adapter.getInstance();
  logRequests(server, log);
  if (config.graphiql) serveGraphiql(server);
  const desk = new AnswerDesk({
    clock: app.get(Clock),
    log,
    documents: app.get(PersistedDocuments),
    keys: new AnswerKeys(config.maxTokens),
    cache: config.cacheBytes > 0 ? new AnswerCache(config.cacheBytes, app.get(ChangeWatch)) : null,
  });
  const known = app.get(KnownOperations, { strict: false });
  AnswerAhead.install(server, { desk, known, config, log });
  serveAnswers(server, desk, config);
  server.addHook('preHandler', (request, reply) => known.serve(request, reply));
  app.useGlobalPipes(inputPipe());
  app.useGlobalFilters(new FailureFilter(app.get<Config>(CONFIG), app.get(DefectLog)));
  await app.init();
  await server.ready();
  return app;
}
