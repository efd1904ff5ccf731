import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';

/** What to try where the schema asks for a value. */
export interface KnownValues {
  readonly ids: readonly string[];
  readonly texts: readonly string[];
}

export interface WalkedOperation {
  /** `Query.article` */
  readonly entry: string;
  readonly document: string;
  /** Every field that it selects, as `Article.headline`. */
  readonly fields: ReadonlySet<string>;
}

type Entry = GraphQLField<unknown, unknown>;

/**
 * Operations that reach every field of the schema from every root field that leads to it. On its way down from a root
 * field each type is opened once; where it comes again, only what is plain in it is selected. The arguments of root fields
 * of queries are tried one at a time with all that is known; those of mutations only as far as they are required.
 */
export function walkSchema(schema: GraphQLSchema, known: KnownValues): WalkedOperation[] {
  const queries = Object.values(schema.getQueryType()?.getFields() ?? {});
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  const walk = (operation: 'query' | 'mutation', entry: Entry, args: string): WalkedOperation => {
    const fields = new Set<string>();
    const selection = select(schema, getNamedType(entry.type), [], known, fields);
    const parent = operation === 'query' ? 'Query' : 'Mutation';
    return {
      entry: `${parent}.${entry.name}`,
      document: `${operation} { ${entry.name}${args}${selection} }`,
      fields: fields.add(`${parent}.${entry.name}`),
    };
  };
  return [
    ...queries.flatMap((entry) => argumentSets(entry, known).map((args) => walk('query', entry, args))),
    ...mutations.map((entry) => walk('mutation', entry, written(requiredOf(entry, known)))),
  ];
}

/** Every field of an object that readers, or whoever is signed in, could select, as `Article.headline`. */
export function fieldsOf(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
    .flatMap((type) =>
      isObjectType(type) ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : [],
    );
}

function select(
  schema: GraphQLSchema,
  type: ReturnType<typeof getNamedType>,
  above: readonly string[],
  known: KnownValues,
  fields: Set<string>,
): string {
  if (!isCompositeType(type)) return '';
  const parts = schemaTypes(schema, type).map((possible) => {
    const isAgain = above.includes(possible.name);
    const selected = Object.values(possible.getFields()).flatMap((field) => {
      const inside = getNamedType(field.type);
      if (isAgain && !isLeafType(inside)) return [];
      fields.add(`${possible.name}.${field.name}`);
      const selection = select(schema, inside, [...above, possible.name], known, fields);
      if (isCompositeType(inside) && selection === '') return [];
      return [
        `${possible.name}_${field.name}: ${field.name}${written(requiredOf(field, known))}${selection}`,
      ];
    });
    return selected.length === 0 ? '' : `... on ${possible.name} { ${selected.join(' ')} }`;
  });
  const inside = parts.filter((part) => part !== '').join(' ');
  return inside === '' ? '' : ` { __typename ${inside} }`;
}

function schemaTypes(schema: GraphQLSchema, type: GraphQLCompositeType) {
  return isObjectType(type) ? [type] : schema.getPossibleTypes(type);
}

type Arguments = ReadonlyMap<string, string>;

function requiredOf({ args }: Entry, known: KnownValues): Arguments {
  return new Map(
    args.filter(isRequiredArgument).map(({ name, type }) => [name, valuesFor(type, known)[0] ?? 'null']),
  );
}

/** The required arguments alone, and with each known value of each argument in turn. */
function argumentSets(entry: Entry, known: KnownValues): string[] {
  const required = requiredOf(entry, known);
  const each = entry.args.flatMap(({ name, type }: GraphQLArgument) =>
    valuesFor(type, known).map((value) => written(new Map([...required, [name, value]]))),
  );
  return [...new Set([written(required), ...each])];
}

function written(args: Arguments): string {
  return args.size === 0 ? '' : `(${[...args].map(([name, value]) => `${name}: ${value}`).join(', ')})`;
}

function valuesFor(asked: GraphQLInputType, known: KnownValues): string[] {
  const type = getNullableType(asked);
  if (isListType(type)) return valuesFor(type.ofType, known).map((value) => `[${value}]`);
  if (isEnumType(type)) return type.getValues().map(({ name }) => name);
  if (isInputObjectType(type)) {
    const inside = Object.values(type.getFields());
    const required = inside.filter(
      (field) => isRequiredInputField(field) || (type.isOneOf && field === inside[0]),
    );
    const write = (values: Map<string, string>): string =>
      `{ ${[...values].map(([name, value]) => `${name}: ${value}`).join(', ')} }`;
    return [write(new Map(required.map((field) => [field.name, valuesFor(field.type, known)[0] ?? 'null'])))];
  }
  const { name } = type;
  if (name === 'ID') return known.ids.map((id) => JSON.stringify(id));
  if (name === 'String') return known.texts.map((text) => JSON.stringify(text));
  if (name === 'Boolean') return ['true', 'false'];
  if (name === 'DateTime') return ['"2026-03-02T09:00:00Z"'];
  return ['1', '100'];
}
