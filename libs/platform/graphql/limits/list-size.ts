import {
  Kind,
  type FieldNode,
  type GraphQLField,
  type OperationDefinitionNode,
  type ValueNode,
} from 'graphql';
import { defaultPageSize } from '../schema/page-arguments.js';
import { priceOf } from '../schema/price.js';

export type Variables = Readonly<Record<string, unknown>>;

/** Arguments that determine the size of a list: a number, or a list of keys. */
export const sizeArguments: ReadonlySet<string> = new Set(['first', 'last', 'slugs', 'actions']);

/** The maximum number of items: 1 if it is not a list. */
export function listSize(
  field: FieldNode,
  definition: GraphQLField<unknown, unknown> | undefined,
  operation: OperationDefinitionNode,
  variables: Variables,
): number {
  const sizes = definition?.args.filter(({ name }) => sizeArguments.has(name)) ?? [];
  if (sizes.length === 0) return priceOf(definition).holds ?? 1;
  const asked = sizes.flatMap(({ name }) => {
    const value = field.arguments?.find((argument) => argument.name.value === name)?.value;
    return value ? (sizeOf(value, operation, variables) ?? []) : [];
  });
  if (asked.length > 0) return Math.max(...asked);
  const fallback = sizes.find(({ defaultValue }) => typeof defaultValue === 'number')?.defaultValue;
  return typeof fallback === 'number' ? fallback : (priceOf(definition).holds ?? defaultPageSize);
}

function sizeOf(value: ValueNode, operation: OperationDefinitionNode, variables: Variables): number | null {
  if (value.kind === Kind.INT) return isInt(Number(value.value)) ? Math.max(0, Number(value.value)) : null;
  if (value.kind === Kind.LIST) return value.values.length;
  if (value.kind !== Kind.VARIABLE) return null;
  const given = variables[value.name.value];
  if (typeof given === 'number' && given >= 0 && isInt(given)) return given;
  if (Array.isArray(given)) return given.length;
  // An explicit null: the variable's default does not apply, and the resolver uses its own.
  if (given === null) return null;
  const definition = operation.variableDefinitions?.find(
    ({ variable }) => variable.name.value === value.name.value,
  );
  return definition?.defaultValue ? sizeOf(definition.defaultValue, operation, variables) : null;
}

/** A valid GraphQL `Int`; execution reports any other number. */
function isInt(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) < 2 ** 31;
}
