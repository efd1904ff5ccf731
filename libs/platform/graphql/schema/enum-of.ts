import { registerEnumType } from '@nestjs/graphql';

export interface EnumDescriptions<Value extends string> {
  readonly description: string;
  /** A description of each value. */
  readonly values: Readonly<Record<Value, string>>;
}

/**
 * Registers a union of strings as an enum in the schema, with the same spelling, and returns it for use in
 * `@Field(() => ...)`. Every value must be described.
 */
export function enumOf<const Value extends string>(
  name: string,
  values: readonly Value[],
  { description, values: meanings }: EnumDescriptions<NoInfer<Value>>,
): { readonly [Each in Value]: Each } {
  const reference = Object.fromEntries(values.map((value) => [value, value])) as { [Each in Value]: Each };
  const valuesMap: Record<string, { description: string }> = Object.fromEntries(
    values.map((value) => [value, { description: meanings[value] }]),
  );
  registerEnumType<object>(reference, { name, description, valuesMap });
  return reference;
}
