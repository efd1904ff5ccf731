import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { GraphQLModule, GraphQLSchemaHost } from '@nestjs/graphql';
import { ModuleRef } from '@nestjs/core';
import { Authenticate, IdentityModule } from '@kopij/identity';
import { AnswerBases, DeliveryModule } from '@kopij/delivery';
import {
  CONFIG,
  DefectLog,
  DocumentGate,
  LOG,
  PersistedDocuments,
  type Config,
  type Log,
} from '@kopij/platform';
import type { GraphQLSchema } from 'graphql';
import { graphqlOptions, hidesSchema } from './graphql-options.js';
import { KnownQueries } from './known-queries.js';
import { RequestAdmission } from './request-admission.js';

/** The schema, once it is made: what asks for it here is made before. */
function schemaIn(modules: ModuleRef): () => GraphQLSchema {
  let schema: GraphQLSchema | undefined;
  return () => (schema ??= modules.get(GraphQLSchemaHost, { strict: false }).schema);
}

/** What has to be seen to before Apollo has a request. */
@Module({
  imports: [IdentityModule, DeliveryModule],
  providers: [
    {
      provide: RequestAdmission,
      inject: [CONFIG, DefectLog, PersistedDocuments, ModuleRef, Authenticate],
      useFactory: (
        config: Config,
        defects: DefectLog,
        documents: PersistedDocuments,
        modules: ModuleRef,
        identity: Authenticate,
      ) =>
        new RequestAdmission({
          gate: new DocumentGate({
            limits: config,
            hidesSchema: hidesSchema(config),
            schema: schemaIn(modules),
          }),
          defects,
          documents,
          trustsOnly: config.trustedDocumentsOnly,
          authenticate: (authorization) => identity.execute(authorization),
        }),
    },
    {
      provide: KnownQueries,
      inject: [ModuleRef, RequestAdmission, AnswerBases],
      useFactory: (modules: ModuleRef, admission: RequestAdmission, bases: AnswerBases) =>
        new KnownQueries(schemaIn(modules), admission, bases),
    },
  ],
  exports: [RequestAdmission, KnownQueries],
})
class RequestModule {}

/** `/graphql`, for whoever identity says is calling. */
@Module({
  imports: [
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      imports: [RequestModule, DeliveryModule],
      inject: [CONFIG, LOG, DefectLog, RequestAdmission, KnownQueries, PersistedDocuments, AnswerBases],
      useFactory: (
        config: Config,
        log: Log,
        defects: DefectLog,
        admission: RequestAdmission,
        known: KnownQueries,
        documents: PersistedDocuments,
        bases: AnswerBases,
      ) => graphqlOptions({ config, log, defects, admission, known, documents, bases }),
    }),
  ],
})
export class GraphqlModule {}
