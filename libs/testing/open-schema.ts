import type { Actor } from '@kopij/editorial';
import { InputPipe, Problem, type ProblemCode } from '@kopij/platform';
import { Module } from '@nestjs/common';
import { APP_PIPE } from '@nestjs/core';
import { AbstractGraphQLDriver, GraphQLModule, GraphQLSchemaHost } from '@nestjs/graphql';
import { graphql, type ExecutionResult } from 'graphql';
import { openFeatures, type FeatureOptions, type OpenFeatures } from './open-features.js';
import { statementsOf } from './statements-of.js';

/** Inputs are validated as in the program. */
@Module({ providers: [{ provide: APP_PIPE, useClass: InputPipe }] })
class InputModule {}

/** Builds the schema without serving it. */
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
  /** The messages of the errors. */
  readonly errors: readonly string[];
  /** The codes of the errors that are problems. */
  readonly problems: readonly ProblemCode[];
  /** Every SQL statement that the operation ran, in order. */
  readonly statements: readonly string[];
}

export interface OpenSchema extends OpenFeatures {
  /** Runs a query or a mutation, as an anonymous reader or as a signed-in user. */
  ask(query: string, variables?: Record<string, unknown>, actor?: Actor): Promise<SchemaAnswer>;
}

/** {@link openFeatures} with the schema of those features, without an HTTP server. */
export async function openSchema({ imports, ...options }: FeatureOptions): Promise<OpenSchema> {
  const schemaModule = GraphQLModule.forRoot({ driver: SchemaOnly, autoSchemaFile: true });
  const opened = await openFeatures({ ...options, imports: [...imports, InputModule, schemaModule] });
  const { schema } = opened.features.get(GraphQLSchemaHost, { strict: false });
  return {
    ...opened,
    async ask(source, variableValues = {}, actor) {
      let result: ExecutionResult = {};
      const statements = await statementsOf(async () => {
        const contextValue = { actor: actor ?? null, locale: 'nl', timeZone: 'UTC', requestId: 'test' };
        result = await graphql({ schema, source, variableValues, contextValue });
      });
      const { data, errors = [] } = result;
      const problems = errors.flatMap(({ originalError }) =>
        originalError instanceof Problem ? [originalError.code] : [],
      );
      return { data, errors: errors.map(({ message }) => message), problems, statements };
    },
  };
}
