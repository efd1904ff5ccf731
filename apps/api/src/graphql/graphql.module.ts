import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { GraphQLModule, GraphQLSchemaHost } from '@nestjs/graphql';
import { ModuleRef } from '@nestjs/core';
import { Authenticate, IdentityModule } from '@kopij/identity';
import { CONFIG, DefectLog, DocumentGate, LOG, type Config, type Log } from '@kopij/platform';
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
  imports: [IdentityModule],
  providers: [
    {
      provide: RequestAdmission,
      inject: [CONFIG, DefectLog, ModuleRef, Authenticate],
      useFactory: (config: Config, defects: DefectLog, modules: ModuleRef, identity: Authenticate) =>
        new RequestAdmission({
          gate: new DocumentGate({
            limits: config,
            hidesSchema: hidesSchema(config),
            schema: schemaIn(modules),
          }),
          defects,
          authenticate: (authorization) => identity.execute(authorization),
        }),
    },
    {
      provide: KnownQueries,
      inject: [ModuleRef, RequestAdmission],
      useFactory: (modules: ModuleRef, admission: RequestAdmission) =>
        new KnownQueries(schemaIn(modules), admission),
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
      imports: [RequestModule],
      inject: [CONFIG, LOG, DefectLog, RequestAdmission, KnownQueries],
      useFactory: (
        config: Config,
        log: Log,
        defects: DefectLog,
        admission: RequestAdmission,
        known: KnownQueries,
      ) => graphqlOptions({ config, log, defects, admission, known }),
    }),
  ],
})
export class GraphqlModule {}
