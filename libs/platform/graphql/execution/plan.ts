import type {
  FragmentDefinitionNode,
  GraphQLError,
  GraphQLObjectType,
  GraphQLResolveInfo,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import type { AnswerMeter } from './answer-meter.js';
import type { Written } from './written.js';

export type Path = GraphQLResolveInfo['path'];

/** One execution of a plan. */
export interface Run {
  readonly context: unknown;
  readonly variables: Record<string, unknown>;
  readonly meter: AnswerMeter;
  /** The errors of resolvers, in the order in which they occurred. */
  readonly failures: GraphQLError[];
}

/** Writes the result of a resolver. @throws any error; {@link needsGraphqlJs} if the value does not fit its type */
export type Write = (value: unknown, run: Run, path: Path | undefined) => Written;

/** A compiled query. */
export interface Plan {
  readonly schema: GraphQLSchema;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  readonly operation: OperationDefinitionNode;
  /** The selected fields of an object type, in response order. */
  fieldsOf(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): readonly FieldPlan[];
}

/** A response field: everything about it that does not depend on the request. */
export interface FieldPlan {
  readonly plan: Plan;
  /** The JSON in front of its value. */
  readonly opening: string;
  /** Whether its value is a scalar, or a list of scalars. */
  readonly isLeaf: boolean;
  /** Resolves and writes it. @param path of the parent object */
  readonly write: (source: unknown, run: Run, path: Path | undefined) => Written;
  /** The selection on the object it returns. */
  within(type: GraphQLObjectType): readonly FieldPlan[];
  info(run: Run, path: Path): GraphQLResolveInfo;
}
