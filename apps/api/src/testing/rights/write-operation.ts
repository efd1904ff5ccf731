import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import type { RootType } from './rights-table.js';

/** What belongs into an argument or a field of an input of that name. */
export type Known = Readonly<Record<string, unknown>>;

export interface Operation {
  readonly document: string;
  readonly variables: Record<string, unknown>;
}

/**
 * An operation of one root field, with all that it demands, and what else is said for it by name.
 *
 * @param also what to say beside what it demands, of its arguments or of the fields of its input
 */
export function writeOperation(
  type: RootType,
  field: GraphQLField<unknown, unknown>,
  {
    known,
    also,
    selection,
  }: { readonly known: Known; readonly also: Known; readonly selection: string | undefined },
): Operation {
  const isInput = field.args.some(({ name }) => name === 'input');
  const asked = field.args.filter((arg) => isRequiredArgument(arg) || (!isInput && arg.name in also));
  const variables = Object.fromEntries(
    asked.map(({ name, type: of }) => [name, name in also ? also[name] : valueFor(name, of, known)]),
  );
  if (isInput) variables['input'] = { ...(variables['input'] as object), ...also };
  const head = asked.map(({ name, type: of }) => `$${name}: ${String(of)}`).join(', ');
  const args = asked.map(({ name }) => `${name}: $${name}`).join(', ');
  const inside = isCompositeType(getNamedType(field.type)) ? ` { __typename ${selection ?? ''} }` : '';
  const it = `it: ${field.name}${args === '' ? '' : `(${args})`}${inside}`;
  return { document: `${type.toLowerCase()}${head === '' ? '' : ` (${head})`} { ${it} }`, variables };
}

function valueFor(name: string, asked: GraphQLInputType, known: Known): unknown {
  if (name in known) return known[name];
  const type = getNullableType(asked);
  if (isListType(type)) return [valueFor(name, type.ofType, known)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const said = fields.filter((each) => isRequiredInputField(each) || (type.isOneOf && each === fields[0]));
    return Object.fromEntries(said.map((each) => [each.name, valueFor(each.name, each.type, known)]));
  }
  const plain: Known = {
    ID: nowhere,
    String: 'nieuws',
    Int: 1,
    Boolean: false,
    DateTime: '2026-03-04T12:00:00.000Z',
  };
  if (type.name in plain) return plain[type.name];
  throw new Error(`What is to be said for ${name}, a ${type.name}?`);
}

/** The id of nothing. */
export const nowhere = '01a20a91-6fa6-7dae-8eed-b46a2d9b7fc3';
