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
  DocumentStore,
  errorFormatter,
  LOG,
  OperationPlans,
  PlanFallbacks,
  PersistedDocuments,
  type Config,
  type Log,
} from '@kopij/platform';
import type { GraphQLSchema } from 'graphql';
import { ClientAddresses } from '../front/client-address.js';
import { graphqlOptions, hidesSchema } from './graphql-options.js';
import { Operations } from '../operations/operations.js';
import { RequestAdmission } from '../request/request-admission.js';

/** Holds the schema once it is built; its consumers are constructed earlier. */
function schemaIn(modules: ModuleRef): () => GraphQLSchema {
  let schema: GraphQLSchema | undefined;
  return () => (schema ??= modules.get(GraphQLSchemaHost, { strict: false }).schema);
}

/** Admission and execution of operations. */
@Module({
  imports: [IdentityModule, DeliveryModule],
  providers: [
    {
      provide: DocumentGate,
      inject: [CONFIG, DocumentStore, ModuleRef],
      useFactory: (config: Config, store: DocumentStore, modules: ModuleRef) =>
        new DocumentGate({
          limits: config,
          hidesSchema: hidesSchema(config),
          schema: schemaIn(modules),
          store,
        }),
    },
    {
      provide: RequestAdmission,
      inject: [CONFIG, DocumentGate, PersistedDocuments, Authenticate],
      useFactory: (
        config: Config,
        gate: DocumentGate,
        documents: PersistedDocuments,
        identity: Authenticate,
      ) => {
        const addresses = new ClientAddresses(config.trustedProxies);
        return new RequestAdmission({
          gate,
          documents,
          trustsOnly: config.trustedDocumentsOnly,
          timeZone: config.timeZone,
          addressOf: (request) => addresses.of(request),
          authenticate: (authorization) => identity.execute(authorization),
        });
      },
    },
    PlanFallbacks,
    {
      provide: Operations,
      inject: [CONFIG, LOG, DefectLog, PlanFallbacks, ModuleRef, AnswerBases],
      useFactory: (
        config: Config,
        log: Log,
        defects: DefectLog,
        fallbacks: PlanFallbacks,
        modules: ModuleRef,
        bases: AnswerBases,
      ) => {
        const schema = schemaIn(modules);
        return new Operations({
          schema,
          maxAnswerBytes: config.maxAnswerBytes,
          plans: config.plans ? new OperationPlans(schema, config.maxAnswerBytes) : null,
          fallbacks,
          log,
          bases,
          defects,
          format: errorFormatter({ hidesSchema: hidesSchema(config), defects }),
        });
      },
    },
  ],
  exports: [RequestAdmission, Operations, PlanFallbacks],
})
class OperationsModule {}

/** The `/graphql` endpoint. */
@Module({
  imports: [
    OperationsModule,
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      imports: [OperationsModule],
      inject: [CONFIG, LOG, DefectLog, RequestAdmission, Operations, DocumentStore],
      useFactory: (
        config: Config,
        log: Log,
        defects: DefectLog,
        admission: RequestAdmission,
        operations: Operations,
        store: DocumentStore,
      ) => graphqlOptions({ config, log, defects, admission, operations, store }),
    }),
  ],
})
export class GraphqlModule {}
