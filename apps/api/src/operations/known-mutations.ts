import { errorOf, type DefectLog, type errorFormatter } from '@kopij/platform';
import {
  execute,
  GraphQLError,
  type DocumentNode,
  type FormattedExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { logDefects } from './log-defects.js';
import type { HttpContext } from '../request/request-admission.js';

export interface MutationParts {
  readonly schema: () => GraphQLSchema;
  readonly defects: DefectLog;
  readonly format: ReturnType<typeof errorFormatter>;
}

interface AskedMutation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As they came. */
  readonly variables: Record<string, unknown>;
  readonly context: HttpContext;
}

/** Carries mutations out that Apollo has parsed and validated before, and answers as Apollo would. */
export class KnownMutations {
  constructor(private readonly parts: MutationParts) {}

  /**
   * Whatever becomes of it, it is answered here: it must not be done a second time.
   *
   * @returns null where nothing was done, since a variable is not what it has to be: Apollo says so
   */
  async carryOut({
    document,
    operation,
    variables,
    context,
  }: AskedMutation): Promise<FormattedExecutionResult | null> {
    const operationName = operation.name?.value;
    const faulty = (errors: readonly GraphQLError[], data: Record<string, unknown> | null) => {
      logDefects(this.parts.defects, errors, { requestId: context.requestId, operationName });
      return { errors: errors.map((error) => this.parts.format(error.toJSON(), error)), data };
    };
    try {
      const { data, errors } = await execute({
        schema: this.parts.schema(),
        document,
        contextValue: context,
        variableValues: variables,
        operationName,
      });
      if (data === undefined) return null;
      return errors ? faulty(errors, data) : { data };
    } catch (error) {
      return faulty([new GraphQLError('', { originalError: errorOf(error) })], null);
    }
  }
}
