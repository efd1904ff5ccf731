import type { ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { FastifyRequest } from 'fastify';
import {
  DateTime,
  errorFormatter,
  type Config,
  errorOf,
  problemOf,
  type DefectLog,
  type DocumentStore,
  type Log,
} from '@kopij/platform';
import type { Operations } from '../operations/operations.js';
import { stringifyResult } from '../operations/stringify-result.js';
import { readRequest } from '../request/read-request.js';
import type { RequestAdmission } from '../request/request-admission.js';
import { documentsForApollo, runAdmitted, textsForApollo, type ApolloContext } from './apollo-documents.js';
import { requestError } from './request-error.js';

export interface GraphqlParts {
  readonly config: Config;
  readonly log: Log;
  readonly defects: DefectLog;
  readonly admission: RequestAdmission;
  readonly operations: Operations;
  readonly store: DocumentStore;
}

/** Whether error messages suggest no names. */
export function hidesSchema({ environment }: Config): boolean {
  return environment === 'production';
}

/**
 * GraphQL over HTTP for requests in an unusual form, which our own endpoint passes on. Apollo reports what is wrong
 * with them, and executes those that are valid.
 */
export function graphqlOptions(parts: GraphqlParts): ApolloDriverConfig {
  const { config, log, defects, admission, operations, store } = parts;
  return {
    driver: ApolloDriver,
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    buildSchemaOptions: { scalarsMap: [{ type: Date, scalar: DateTime }] },
    context: (request: FastifyRequest) => contextOf(request, admission, defects),
    formatError: errorFormatter({ hidesSchema: hidesSchema(config), defects }),
    plugins: [runAdmitted(operations), ...unused()],
    stringifyResult,
    logger: log,
    csrfPrevention: true,
    // Introspection is restricted in the gate: Apollo could only disable it for everybody.
    introspection: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    documentStore: documentsForApollo(store),
    persistedQueries: { cache: textsForApollo(store), ttl: null },
    graphiql: false,
    autoTransformHttpErrors: false,
    preserveHttpStatusForExecutionErrors: false,
    // Requests in flight are answered first: the listener closes before Apollo.
    stopOnApplicationShutdown: true,
  };
}

async function contextOf(
  request: FastifyRequest,
  admission: RequestAdmission,
  defects: DefectLog,
): Promise<ApolloContext> {
  try {
    const read = readRequest(request);
    const admitted = read && (await admission.admit(request, read));
    return { ...(admitted?.context ?? admission.stranger(request)), admitted };
  } catch (thrown) {
    const error = errorOf(thrown);
    if (!problemOf(error)) defects.referenceOf(error, { requestId: request.id });
    throw requestError(thrown);
  }
}

/** Disables parts of Apollo Server that would otherwise be loaded, or enabled by its own environment variables. */
function unused(): ApolloServerPlugin[] {
  return [
    ApolloServerPluginCacheControlDisabled(),
    ApolloServerPluginInlineTraceDisabled(),
    ApolloServerPluginSchemaReportingDisabled(),
    ApolloServerPluginUsageReportingDisabled(),
  ];
}
