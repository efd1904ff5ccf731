import type { ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { AnswerBases } from '@kopij/delivery';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { FastifyRequest } from 'fastify';
import {
  DateTime,
  errorFormatter,
  type Config,
  type DefectLog,
  type Log,
  type PersistedDocuments,
} from '@kopij/platform';
import { noteBasisInApollo } from '../operations/note-basis.js';
import type { KnownOperations } from '../operations/known-operations.js';
import { logDefects } from '../operations/log-defects.js';
import { plannedAnswers } from '../operations/planned-answers.js';
import type { HttpContext, RequestAdmission } from '../request/request-admission.js';
import { stringifyResult } from '../operations/stringify-result.js';
import { admittedDocument } from '../request/admitted-document.js';

export interface GraphqlParts {
  readonly config: Config;
  readonly log: Log;
  readonly defects: DefectLog;
  readonly admission: RequestAdmission;
  readonly known: KnownOperations;
  readonly documents: PersistedDocuments;
  readonly bases: AnswerBases;
}

/** Whether names are kept from those who guess. */
export function hidesSchema({ environment }: Config): boolean {
  return environment === 'production';
}

/** GraphQL over HTTP at `/graphql`: who calls, what may be asked, and what an error looks like. */
export function graphqlOptions(parts: GraphqlParts): ApolloDriverConfig {
  const { config, log, defects, admission, known, documents, bases } = parts;
  return {
    driver: ApolloDriver,
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    buildSchemaOptions: { scalarsMap: [{ type: Date, scalar: DateTime }] },
    context: (request: FastifyRequest) => admission.context(request),
    formatError: errorFormatter({ hidesSchema: hidesSchema(config), defects }),
    plugins: [
      admittedDocument(),
      defectPlaces(defects),
      plannedAnswers(known),
      noteBasisInApollo(bases),
      ...unused(),
    ],
    stringifyResult,
    logger: log,
    csrfPrevention: true,
    // Kept from strangers at the gate: Apollo would keep it from everybody.
    introspection: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: { cache: documents, ttl: null },
    graphiql: false,
    autoTransformHttpErrors: false,
    preserveHttpStatusForExecutionErrors: false,
    // Requests in flight are answered first: the listener closes before Apollo does.
    stopOnApplicationShutdown: true,
  };
}

function defectPlaces(defects: DefectLog): ApolloServerPlugin<HttpContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didEncounterErrors({ errors, contextValue: { requestId }, operationName }) {
          logDefects(defects, errors, { requestId, operationName });
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
