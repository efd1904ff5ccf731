import { Kind, visit, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { sizeArguments, type Variables } from './list-size.js';
import { operationCost } from './operation-cost.js';

/** Maximum number of cached costs per operation. */
const sizesKept = 20;

/** The costs of a document's operations, computed once for each set of list sizes given by variables. */
export class OperationCosts {
  private readonly sizes: readonly string[];
  private readonly known = new Map<OperationDefinitionNode, Map<string, number>>();

  constructor(private readonly document: DocumentNode) {
    this.sizes = variablesOf(document);
  }

  of(schema: GraphQLSchema, operation: OperationDefinitionNode, variables: Variables): number {
    const sizes = this.sizes.map((name) => sizeOf(variables[name])).join();
    let costs = this.known.get(operation);
    if (!costs) this.known.set(operation, (costs = new Map<string, number>()));
    let cost = costs.get(sizes);
    if (cost === undefined) {
      cost = operationCost(schema, this.document, operation, variables);
      if (costs.size === sizesKept) costs.clear();
      costs.set(sizes, cost);
    }
    return cost;
  }
}

/** What an operation's cost depends on in a variable: see {@link operationCost}. */
function sizeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return String(value.length);
  return typeof value === 'number' ? String(value) : '';
}

/** The variables that are used as list sizes. */
function variablesOf(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    [Kind.ARGUMENT]({ name, value }) {
      if (sizeArguments.has(name.value) && value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}
