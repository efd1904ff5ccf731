import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';

/** What to say in a field of that name, whatever the input. */
export type Sayings = Readonly<Record<string, unknown>>;

/**
 * An input as somebody would send it who knows the newsroom: every field is filled in.
 *
 * @throws when nobody has said what belongs into a field: whoever adds one says it
 */
export function fillInput(type: GraphQLInputObjectType, sayings: Sayings): Record<string, unknown> {
  const fields = Object.values(type.getFields()).map(({ name, type: asked }) => [
    name,
    name in sayings && fits(asked, sayings[name])
      ? sayings[name]
      : fillAny(asked, sayings, `${type.name}.${name}`),
  ]);
  return Object.fromEntries(fields) as Record<string, unknown>;
}

/** A name may stand for a text in one input, and for one of a few words in another. */
function fits(asked: GraphQLInputType, saying: unknown): boolean {
  const type = getNullableType(asked);
  return !isEnumType(type) || typeof saying !== 'string' || type.getValue(saying) !== undefined;
}

function fillAny(asked: GraphQLInputType, sayings: Sayings, place: string): unknown {
  const type = getNullableType(asked);
  if (isInputObjectType(type)) return fillInput(type, sayings);
  if (isListType(type)) return [fillAny(type.ofType, sayings, place)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (type.name === 'Boolean') return true;
  throw new Error(`What is to be said in ${place}?`);
}
