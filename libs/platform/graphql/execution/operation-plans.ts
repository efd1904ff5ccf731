import {
  getVariableValues,
  Kind,
  OperationTypeNode,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { AnswerTooLong } from '../limits/answer-too-long.js';
import type { RequestContext } from '../schema/request-context.js';
import { AnswerMeter } from './answer-meter.js';
import { OperationPlan } from './operation-plan.js';
import type { LongJson, ReadyJson } from './ready-json.js';
import { asksForSchema } from './written.js';

/** A validated operation to execute. */
export interface AskedOperation {
  readonly document: DocumentNode;
  /** Undefined if the request does not name one. */
  readonly operation: OperationDefinitionNode | undefined;
  /** As they came. */
  readonly variables: Record<string, unknown>;
  readonly context: Pick<RequestContext, 'goOn'>;
  /** Called if graphql-js has to execute a query; not called for mutations. */
  readonly onLeft?: (why: LeftQuery) => void;
}

export interface PlannedAnswer {
  readonly data: ReadyJson | LongJson;
  /** The errors of resolvers. */
  readonly errors?: readonly GraphQLError[];
}

/** SCHEMA: an introspection query. VARIABLES: the variables are invalid. FAILED: something was thrown. */
export type LeftQuery =
  { readonly why: 'SCHEMA' | 'VARIABLES' } | { readonly why: 'FAILED'; readonly thrown: unknown };

interface Planned {
  readonly fragments: Record<string, FragmentDefinitionNode>;
  /** The variables that affect the selection. */
  readonly conditions: readonly string[];
  /** By the values of these variables. */
  readonly variants: Map<string, OperationPlan>;
}

/** Maximum number of cached plans per operation. */
const variantsKept = 8;

/**
 * Executes queries by plans that are compiled once and cached with their document. Returns exactly the answer that
 * graphql-js would, including errors, or null if graphql-js has to answer.
 */
export class OperationPlans {
  private readonly known = new WeakMap<OperationDefinitionNode, Planned>();

  /** @param schema called when needed, because the schema only exists once the server is complete */
  constructor(
    private readonly schema: () => GraphQLSchema,
    private readonly maxAnswerBytes: number,
  ) {}

  /**
   * The answer; null if graphql-js has to execute the operation, because a value does not fit its type or it is not
   * a query.
   *
   * @throws {AnswerTooLong}
   */
  async answer({
    document,
    operation,
    variables,
    context,
    onLeft,
  }: AskedOperation): Promise<PlannedAnswer | null> {
    if (operation?.operation !== OperationTypeNode.QUERY) return null;
    const { coerced } = getVariableValues(this.schema(), operation.variableDefinitions ?? [], variables);
    if (!coerced) {
      onLeft?.({ why: 'VARIABLES' });
      return null;
    }
    try {
      const plan = this.planFor(document, operation, coerced);
      const meter = new AnswerMeter(this.maxAnswerBytes, context.goOn);
      const failures: GraphQLError[] = [];
      const data = meter.whole(await plan.run({ context, variables: coerced, meter, failures }));
      return failures.length === 0 ? { data } : { data, errors: failures };
    } catch (thrown) {
      if (thrown instanceof AnswerTooLong) throw thrown;
      onLeft?.(thrown === asksForSchema ? { why: 'SCHEMA' } : { why: 'FAILED', thrown });
      return null;
    }
  }

  private planFor(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Record<string, unknown>,
  ): OperationPlan {
    let planned = this.known.get(operation);
    if (!planned) this.known.set(operation, (planned = readDocument(document)));
    const { fragments, conditions, variants } = planned;
    const values = Object.fromEntries(conditions.map((name) => [name, variables[name]]));
    const variant = conditions.length === 0 ? '' : JSON.stringify(values);
    let plan = variants.get(variant);
    if (!plan) {
      if (variants.size === variantsKept) variants.clear();
      variants.set(variant, (plan = new OperationPlan(this.schema(), fragments, operation, values)));
    }
    return plan;
  }
}

function readDocument(document: DocumentNode): Planned {
  const fragments = Object.create(null) as Record<string, FragmentDefinitionNode>;
  const conditions = new Set<string>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  visit(document, {
    [Kind.DIRECTIVE](directive) {
      for (const { value } of directive.arguments ?? []) {
        if (value.kind === Kind.VARIABLE) conditions.add(value.name.value);
      }
    },
  });
  return { fragments, conditions: [...conditions], variants: new Map() };
}
