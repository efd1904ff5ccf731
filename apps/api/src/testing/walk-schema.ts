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
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
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
type RootType = 'Query' | 'Mutation' | 'Subscription';

/**
 * Operations that reach every field of the schema from every root field that leads to it. Each type is opened where it is nearest to
 * the root field; further away only what is plain in it is selected, since there are more ways to it than a request can have. The
 * arguments of root fields of queries are tried one at a time with all that is known; those of others only as far as they are required.
 * Types are opened again further away only where something is asked for by its id, or with no argument but those required.
 */
export function walkSchema(schema: GraphQLSchema, known: KnownValues): WalkedOperation[] {
  const queries = Object.values(schema.getQueryType()?.getFields() ?? {});
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  const subscriptions = Object.values(schema.getSubscriptionType()?.getFields() ?? {});
  const walk = (
    parent: RootType,
    entry: Entry,
    args: string,
    slack: number,
    only: string | null = null,
  ): WalkedOperation => {
    const fields = new Set<string>();
    const type = getNamedType(entry.type);
    const walked = { schema, known, fields, nearest: distances(schema, type), slack, only };
    const selection = select(walked, type, []);
    return {
      entry: `${parent}.${entry.name}`,
      document: `${parent.toLowerCase()} { ${entry.name}${args}${selection} }`,
      fields: fields.add(`${parent}.${entry.name}`),
    };
  };
  return [
    ...queries.flatMap((entry) =>
      argumentSets(entry, known).flatMap(({ args, isWhole }) => {
        const slack = isWhole ? slackOfQueries : 0;
        const whole = walk('Query', entry, args, slack);
        const type = getNamedType(entry.type);
        if (whole.document.length < longest || !isObjectType(type)) return [whole];
        return Object.keys(type.getFields()).map((only) => {
          let part = walk('Query', entry, args, slack, only);
          for (let less = slack - 1; part.document.length >= longest && less >= 0; less -= 1) {
            part = walk('Query', entry, args, less, only);
          }
          return part;
        });
      }),
    ),
    ...mutations.map((entry) => walk('Mutation', entry, written(requiredOf(entry, known)), 0)),
    ...subscriptions.map((entry) => walk('Subscription', entry, written(requiredOf(entry, known)), 0)),
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

/**
 * How many fields further than where it is nearest a type is opened again: the text of a revision, below that of its manuscript. What
 * mutations and subscriptions give is the same as what queries do.
 */
const slackOfQueries = 3;

/** A document that is longer, in characters, asks for one field of its type at a time, and opens less again if that is too long, too. */
const longest = 100_000;

interface Walk {
  readonly schema: GraphQLSchema;
  readonly known: KnownValues;
  /** What is selected, as `Article.headline`. */
  readonly fields: Set<string>;
  /** How far each type is at least. */
  readonly nearest: ReadonlyMap<string, number>;
  readonly slack: number;
  /** The one field of the type at the top that is asked for; null for all. */
  readonly only: string | null;
}

function select(walk: Walk, type: GraphQLNamedType, above: readonly string[]): string {
  if (!isCompositeType(type)) return '';
  const { schema, known, fields, nearest, slack, only } = walk;
  const parts = schemaTypes(schema, type).map((possible) => {
    const isAgain = above.includes(possible.name) || above.length > (nearest.get(possible.name) ?? 0) + slack;
    const selected = Object.values(possible.getFields()).flatMap((field) => {
      if (above.length === 0 && only !== null && field.name !== only) return [];
      const inside = getNamedType(field.type);
      if (isAgain && !isLeafType(inside)) return [];
      fields.add(`${possible.name}.${field.name}`);
      const selection = select(walk, inside, [...above, possible.name]);
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

/** How many fields below `type` each type is met first. */
function distances(schema: GraphQLSchema, type: GraphQLNamedType): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  let level = [type];
  for (let depth = 0; level.length > 0; depth += 1) {
    const fresh = level
      .filter(isCompositeType)
      .flatMap((each) => [...schemaTypes(schema, each)])
      .filter(({ name }) => !found.has(name));
    for (const { name } of fresh) found.set(name, depth);
    level = fresh.flatMap((each) => Object.values(each.getFields()).map((field) => getNamedType(field.type)));
  }
  return found;
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

interface ArgumentSet {
  readonly args: string;
  /** No argument but those required, or something's id. */
  readonly isWhole: boolean;
}

/** The required arguments alone, and with each known value of each argument in turn. */
function argumentSets(entry: Entry, known: KnownValues): ArgumentSet[] {
  const required = requiredOf(entry, known);
  const sets = new Map([[written(required), true]]);
  for (const { name, type } of entry.args) {
    for (const value of valuesFor(type, known)) {
      const args = written(new Map([...required, [name, value]]));
      if (!sets.has(args)) sets.set(args, getNamedType(type).name === 'ID');
    }
  }
  return [...sets].map(([args, isWhole]) => ({ args, isWhole }));
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
