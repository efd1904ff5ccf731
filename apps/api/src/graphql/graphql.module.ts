import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { GraphQLModule, GraphQLSchemaHost } from '@nestjs/graphql';
import { Authenticate, IdentityModule } from '@kopij/identity';
import { CONFIG, DefectLog, LOG, type Config, type Log } from '@kopij/platform';
import { graphqlOptions } from './graphql-options.js';

/** `/graphql`, for whoever identity says is calling. */
@Module({
  imports: [
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      imports: [IdentityModule],
      inject: [CONFIG, LOG, DefectLog, GraphQLSchemaHost, Authenticate],
      useFactory: (
        config: Config,
        log: Log,
        defects: DefectLog,
        schemaHost: GraphQLSchemaHost,
        identity: Authenticate,
      ) =>
        graphqlOptions({
          config,
          log,
          defects,
          schemaHost,
          authenticate: (authorization) => identity.execute(authorization),
        }),
    }),
  ],
})
export class GraphqlModule {}
