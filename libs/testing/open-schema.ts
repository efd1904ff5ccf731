import { sqlChannel } from '@kopij/platform';
import { AbstractGraphQLDriver, GraphQLModule, GraphQLSchemaHost } from '@nestjs/graphql';
import { graphql, type ExecutionResult } from 'graphql';
import { openFeatures, type FeatureOptions, type OpenFeatures } from './open-features.js';

/** Makes the schema, and serves it to nobody. */
class SchemaOnly extends AbstractGraphQLDriver {
  start(): Promise<void> {
    return Promise.resolve();
  }

  stop(): Promise<void> {
    return Promise.resolve();
  }
}

export interface SchemaAnswer {
  readonly data: ExecutionResult['data'];
  /** What went wrong, as the resolvers say it. */
  readonly errors: readonly string[];
  /** Every SQL statement that was run for it, in order. */
  readonly statements: readonly string[];
}

export interface OpenSchema extends OpenFeatures {
  /** Asks as an anonymous reader does. */
  ask(query: string, variables?: Record<string, unknown>): Promise<SchemaAnswer>;
}

/** {@link openFeatures} with the schema of those features, without a server in front. */
export async function openSchema({ imports, ...options }: FeatureOptions): Promise<OpenSchema> {
  const schemaModule = GraphQLModule.forRoot({ driver: SchemaOnly, autoSchemaFile: true });
  const opened = await openFeatures({ ...options, imports: [...imports, schemaModule] });
  const { schema } = opened.features.get(GraphQLSchemaHost, { strict: false });
  return {
    ...opened,
    async ask(source, variableValues = {}) {
      const statements: string[] = [];
      const listen = (sql: unknown): number => statements.push(String(sql));
      sqlChannel.subscribe(listen);
      try {
        const contextValue = { actor: null, locale: 'nl', requestId: 'test' };
        const { data, errors = [] } = await graphql({ schema, source, variableValues, contextValue });
        return { data, errors: errors.map(({ message }) => message), statements };
      } finally {
        sqlChannel.unsubscribe(listen);
      }
    },
  };
}
