import { registerEnumType } from '@nestjs/graphql';

export interface EnumDescriptions<Value extends string> {
  readonly description: string;
  /** What each value means, in a sentence. */
  readonly values: Readonly<Record<Value, string>>;
}

/**
 * Makes a union of strings an enum of the schema, spelled the same there. What is given back is what `@Field(() => ...)`
 * takes. Every value must be described.
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
