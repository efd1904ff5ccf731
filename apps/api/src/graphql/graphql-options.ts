import type { ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Actor } from '@kopij/editorial';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { GraphQLSchemaHost } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import {
  causeOf,
  DateTime,
  DocumentGate,
  errorFormatter,
  errorOf,
  localeOf,
  problemOf,
  readRequest,
  type Config,
  type DefectLog,
  type Log,
  type RequestContext,
} from '@kopij/platform';
import { plannedAnswers, stringifyResult } from './planned-answers.js';
import { requestError } from './request-error.js';

export interface GraphqlParts {
  readonly config: Config;
  readonly log: Log;
  readonly defects: DefectLog;
  readonly schemaHost: GraphQLSchemaHost;
  /** Who sends this `Authorization` header. @throws {Problem} UNAUTHENTICATED when it is nobody's */
  readonly authenticate: (authorization: string | undefined) => Promise<Actor | null>;
}

type HttpContext = RequestContext & { readonly req: FastifyRequest };

/** GraphQL over HTTP at `/graphql`: who calls, what may be asked, and what an error looks like. */
export function graphqlOptions(parts: GraphqlParts): ApolloDriverConfig {
  const { config, log, defects, schemaHost } = parts;
  const hidesSchema = config.environment === 'production';
  const gate = new DocumentGate({ limits: config, hidesSchema, schema: () => schemaHost.schema });

  return {
    driver: ApolloDriver,
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    buildSchemaOptions: { scalarsMap: [{ type: Date, scalar: DateTime }] },
    context: (request: FastifyRequest) => admit(request, gate, parts),
    formatError: errorFormatter({ hidesSchema, defects }),
    plugins: [defectPlaces(defects), plannedAnswers(() => schemaHost.schema), ...unused()],
    stringifyResult,
    logger: log,
    csrfPrevention: true,
    // Kept from strangers at the gate: Apollo would keep it from everybody.
    introspection: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    graphiql: false,
    autoTransformHttpErrors: false,
    preserveHttpStatusForExecutionErrors: false,
    // Requests in flight are answered first: the listener closes before Apollo does.
    stopOnApplicationShutdown: true,
  };
}

async function admit(
  request: FastifyRequest,
  gate: DocumentGate,
  { authenticate, defects }: GraphqlParts,
): Promise<HttpContext> {
  try {
    const actor = await authenticate(request.headers.authorization);
    const asked = readRequest(request);
    if (asked) gate.admit(asked, actor);
    const locale = localeOf(request.headers['accept-language']);
    return { actor, locale, requestId: request.id, req: request };
  } catch (thrown) {
    const error = errorOf(thrown);
    if (!problemOf(error)) defects.referenceOf(error, { requestId: request.id });
    throw requestError(error);
  }
}

/** Logs defects while it is still known which request they belong to. */
function defectPlaces(defects: DefectLog): ApolloServerPlugin<HttpContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didEncounterErrors({ errors, contextValue: { requestId }, operationName }) {
          for (const error of errors) {
            if (problemOf(error)) continue;
            defects.referenceOf(causeOf(error), {
              requestId,
              ...(operationName && { operation: operationName }),
              ...(error.path && { path: error.path.join('.') }),
            });
          }
          return Promise.resolve();
        },
      }),
  };
}

/** Parts of Apollo Server that would otherwise be loaded, or be switched on by its own environment variables. */
function unused(): ApolloServerPlugin[] {
  return [
    ApolloServerPluginCacheControlDisabled(),
    ApolloServerPluginInlineTraceDisabled(),
    ApolloServerPluginSchemaReportingDisabled(),
    ApolloServerPluginUsageReportingDisabled(),
  ];
}
