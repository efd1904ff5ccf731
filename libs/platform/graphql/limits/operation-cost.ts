import {
  getNamedType,
  GraphQLInterfaceType,
  GraphQLObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { defaultPageSize } from '../page-arguments.js';

export type Variables = Readonly<Record<string, unknown>>;

/** Arguments that say how many items a list may have: by a number, or by naming each of them. */
export const sizeArguments: ReadonlySet<string> = new Set(['first', 'last', 'slugs']);

/**
 * What an operation may cost the server: every field is a point, and what stands inside a list with one of the
 * {@link sizeArguments} counts as often as there may be items. The document need not be valid: what the schema does not know counts as
 * a plain field. Every fragment is counted once, so the work is linear in the text.
 */
export function operationCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const known = new Map<string, number>();

  function ofFragment(name: string): number {
    const counted = known.get(name);
    if (counted !== undefined) return counted;
    const fragment = fragments.get(name);
    if (!fragment) return 0;
    known.set(name, 0);
    const cost = ofSelections(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value));
    known.set(name, cost);
    return cost;
  }

  function ofSelections(set: SelectionSetNode, parent: GraphQLNamedType | undefined): number {
    let cost = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        cost += ofFragment(selection.name.value);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const type = selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : parent;
        cost += ofSelections(selection.selectionSet, type);
      } else {
        cost += ofField(selection, fieldOf(parent, selection.name.value));
      }
    }
    return cost;
  }

  function ofField(field: FieldNode, definition: GraphQLField<unknown, unknown> | undefined): number {
    if (!field.selectionSet) return 1;
    const inside = ofSelections(field.selectionSet, definition && getNamedType(definition.type));
    return 1 + inside * listSize(field, definition, operation, variables);
  }

  return ofSelections(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined);
}

function fieldOf(
  parent: GraphQLNamedType | undefined,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  const hasFields = parent instanceof GraphQLObjectType || parent instanceof GraphQLInterfaceType;
  return hasFields ? parent.getFields()[name] : undefined;
}

/** How many items there may be: 1 for anything without one of the {@link sizeArguments}. */
function listSize(
  field: FieldNode,
  definition: GraphQLField<unknown, unknown> | undefined,
  operation: OperationDefinitionNode,
  variables: Variables,
): number {
  const sizes = definition?.args.filter(({ name }) => sizeArguments.has(name)) ?? [];
  if (sizes.length === 0) return 1;
  const asked = sizes.flatMap(({ name }) => {
    const value = field.arguments?.find((argument) => argument.name.value === name)?.value;
    return value ? (sizeOf(value, operation, variables) ?? []) : [];
  });
  if (asked.length > 0) return Math.max(...asked);
  const fallback = sizes.find(({ defaultValue }) => typeof defaultValue === 'number')?.defaultValue;
  return typeof fallback === 'number' ? fallback : defaultPageSize;
}

function sizeOf(value: ValueNode, operation: OperationDefinitionNode, variables: Variables): number | null {
  if (value.kind === Kind.INT) return isInt(Number(value.value)) ? Math.max(0, Number(value.value)) : null;
  if (value.kind === Kind.LIST) return value.values.length;
  if (value.kind !== Kind.VARIABLE) return null;
  const given = variables[value.name.value];
  if (typeof given === 'number' && given >= 0 && isInt(given)) return given;
  if (Array.isArray(given)) return given.length;
  // Null was asked for in so many words: the variable's default is not used, and the resolver takes its own.
  if (given === null) return null;
  const definition = operation.variableDefinitions?.find(
    ({ variable }) => variable.name.value === value.name.value,
  );
  return definition?.defaultValue ? sizeOf(definition.defaultValue, operation, variables) : null;
}

/** What GraphQL takes for an `Int`; whoever executes the request says what is wrong with any other number. */
function isInt(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) < 2 ** 31;
}
