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
  errorFormatter,
  LOG,
  PersistedDocuments,
  type Config,
  type Log,
} from '@kopij/platform';
import type { GraphQLSchema } from 'graphql';
import { graphqlOptions, hidesSchema } from './graphql-options.js';
import { KnownOperations } from '../operations/known-operations.js';
import { RequestAdmission } from '../request/request-admission.js';

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
      provide: KnownOperations,
      inject: [CONFIG, DefectLog, ModuleRef, RequestAdmission, AnswerBases],
      useFactory: (
        config: Config,
        defects: DefectLog,
        modules: ModuleRef,
        admission: RequestAdmission,
        bases: AnswerBases,
      ) =>
        new KnownOperations({
          schema: schemaIn(modules),
          defects,
          format: errorFormatter({ hidesSchema: hidesSchema(config), defects }),
          admission,
          bases,
        }),
    },
  ],
  exports: [RequestAdmission, KnownOperations],
})
class RequestModule {}

/** `/graphql`, for whoever identity says is calling. */
@Module({
  imports: [
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      imports: [RequestModule, DeliveryModule],
      inject: [CONFIG, LOG, DefectLog, RequestAdmission, KnownOperations, PersistedDocuments, AnswerBases],
      useFactory: (
        config: Config,
        log: Log,
        defects: DefectLog,
        admission: RequestAdmission,
        known: KnownOperations,
        documents: PersistedDocuments,
        bases: AnswerBases,
      ) => graphqlOptions({ config, log, defects, admission, known, documents, bases }),
    }),
  ],
})
export class GraphqlModule {}
