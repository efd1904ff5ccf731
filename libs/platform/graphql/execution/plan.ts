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
  /** What resolvers refused or failed at, in the order in which they did. */
  readonly failures: GraphQLError[];
}

/** Writes what a resolver gave. @throws whatever is in the way; {@link leave} where the value does not fit its type */
export type Write = (value: unknown, run: Run, path: Path | undefined) => Written;

/** A query, read once. */
export interface Plan {
  readonly schema: GraphQLSchema;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  readonly operation: OperationDefinitionNode;
  /** What is selected of an object of a type, in the order of the answer. */
  fieldsOf(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): readonly FieldPlan[];
}

/** A field of an answer: everything about it that is the same whoever asks. */
export interface FieldPlan {
  readonly plan: Plan;
  /** What stands in front of its value. */
  readonly opening: string;
  /** Whether its value is a scalar, or a list of them. */
  readonly isLeaf: boolean;
  /** Resolves it, and writes what the resolver gave. @param path of the object it is a field of */
  readonly write: (source: unknown, run: Run, path: Path | undefined) => Written;
  /** What is selected of an object it leads to. */
  within(type: GraphQLObjectType): readonly FieldPlan[];
  info(run: Run, path: Path): GraphQLResolveInfo;
}
