import {
  answerUnreadable,
  ChangeWatch,
  Clock,
  DefectLog,
  demandTrustedDocuments,
  DocumentGate,
  errorAnswer,
  FailureFilter,
  InputPipe,
  LogOfNest,
  logRequests,
  PersistedDocuments,
  requestIdOf,
} from '@kopij/platform';
import {
  AttemptCookie,
  Authenticate,
  BeginSso,
  CompleteSso,
  IdentityProviders,
  SessionCookie,
} from '@kopij/identity';
import { Pages } from '@kopij/feeds';
import { TakeMessages, WireSourceDirectory } from '@kopij/wire';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Socket } from 'node:net';
import { AnswerCache } from './answers/answer-cache.js';
import { CachedAnswers } from './answers/cached-answers.js';
import { AppModule, type ServerParts } from './app.module.js';
import { serveBehindTheEndpoint } from './front/behind-the-endpoint.js';
import { BodyIntake } from './front/body-intake.js';
import { Front } from './front/front.js';
import { GraphqlEndpoint } from './front/graphql-endpoint.js';
import { takeJson } from './front/take-json.js';
import { clientPatience, pulseOf, requestTimeouts } from './front/timeouts.js';
import { WorkPlaces } from './front/work-places.js';
import { Operations } from './operations/operations.js';
import { EventStreams } from './live/event-streams.js';
import { LiveConnections } from './live/live-connections.js';
import { LiveOperations } from './live/live-operations.js';
import { WebSockets, webSocketsOnly } from './live/web-sockets.js';
import { RequestAdmission } from './request/request-admission.js';
import { serveGraphiql } from './graphiql/serve-graphiql.js';
import { PageAnswers } from './pages/page-answers.js';
import { servePages } from './pages/serve-pages.js';
import { serveSignIn } from './sign-in/serve-sign-in.js';
import { studioFolder } from './studio-folder.js';
import { readStudio } from './studio/read-studio.js';
import { serveStudio } from './studio/serve-studio.js';
import { receiveMessages } from './wire/receive-messages.js';

/**
 * Creates the server, without listening yet.
 *
 * @throws {StartupFault} if the database cannot be used, or a trusted document cannot be run
 */
export async function createServer(parts: ServerParts): Promise<NestFastifyApplication> {
  const { config, log, patience = clientPatience } = parts;
  const timeouts = requestTimeouts(patience);
  const adapter = new FastifyAdapter({
    bodyLimit: config.maxBodyBytes,
    ...timeouts,
    http: { ...timeouts.http, ...webSocketsOnly, requireHostHeader: false },
    // A request whose body is still arriving when the server is stopped counts as in flight and is answered. New
    // connections are refused then, and existing ones are closed after their response.
    return503OnClosing: false,
    genReqId: ({ headers }: { headers: Record<string, string | string[] | undefined> }) =>
      requestIdOf(headers['x-request-id']),
    skipMiddie: true,
    clientErrorHandler: (error: Error, socket: Socket) => answerUnreadable(error, socket, log),
    frameworkErrors: (_error: unknown, request: FastifyRequest, reply: FastifyReply) => {
      const message = 'The address of the request cannot be decoded.';
      const { headers, body } = errorAnswer(message, { code: 'BAD_INPUT' }, request.headers.accept);
      void reply.code(400).headers(headers).header('x-request-id', request.id).send(body);
    },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(parts), adapter, {
    logger: new LogOfNest(log),
    bodyParser: false,
    abortOnError: false,
  });
  const server = adapter.getInstance();
  logRequests(server, log);
  takeJson(server);
  serveBehindTheEndpoint(server, config);
  if (config.graphiql) serveGraphiql(server);
  if (config.studio) serveStudio(server, readStudio(studioFolder));
  receiveMessages(server, {
    config,
    log,
    authenticate: app.get(Authenticate, { strict: false }),
    sources: app.get(WireSourceDirectory, { strict: false }),
    take: app.get(TakeMessages, { strict: false }),
  });
  const cache = config.cacheBytes > 0 ? new AnswerCache(config.cacheBytes, app.get(ChangeWatch)) : null;
  servePages(server, {
    config,
    clock: app.get(Clock),
    pages: app.get(Pages, { strict: false }),
    answers: new PageAnswers(cache, log),
  });
  serveSignIn(server, {
    providers: app.get(IdentityProviders, { strict: false }),
    begin: app.get(BeginSso, { strict: false }),
    complete: app.get(CompleteSso, { strict: false }),
    session: app.get(SessionCookie, { strict: false }),
    attempt: app.get(AttemptCookie, { strict: false }),
  });
  const answers = new CachedAnswers({
    clock: app.get(Clock),
    log,
    admission: app.get(RequestAdmission, { strict: false }),
    operations: app.get(Operations, { strict: false }),
    cache,
  });
  const places = new WorkPlaces({ config, log });
  const identity = app.get(Authenticate, { strict: false });
  const intake = new BodyIntake({ config, log, authenticate: (header) => identity.execute(header) });
  GraphqlEndpoint.install(server, { answers, config, log, places, intake });
  const authenticate = (header: string | undefined) => identity.execute(header);
  const live = new LiveOperations({
    admission: app.get(RequestAdmission, { strict: false }),
    operations: app.get(Operations, { strict: false }),
    authenticate,
  });
  const cookie = app.get(SessionCookie, { strict: false });
  const connections = new LiveConnections(config, log);
  const ofLive = {
    config,
    cookie,
    log,
    connections,
    places,
    intake,
    live,
    authenticate,
    pulse: pulseOf(patience),
  };
  const streams = EventStreams.install(server.server, ofLive);
  const sockets = WebSockets.install(server.server, ofLive);
  Front.install(server.server, { config, log, cookie, patience });
  server.addHook('preClose', (done) => {
    streams.close();
    sockets.close();
    done();
  });
  app.useGlobalPipes(new InputPipe());
  app.useGlobalFilters(new FailureFilter(app.get(DefectLog)));
  await app.init();
  await server.ready();
  await trustDocuments(app, parts);
  return app;
}

async function trustDocuments(app: NestFastifyApplication, { config, log }: ServerParts): Promise<void> {
  try {
    const gate = app.get(DocumentGate, { strict: false });
    demandTrustedDocuments({ config, documents: app.get(PersistedDocuments), gate, log });
  } catch (fault) {
    await app.close();
    throw fault;
  }
}
