import {
  buildSchema,
  execute,
  getOperationAST,
  isObjectType,
  parse,
  type GraphQLFieldResolver,
} from 'graphql';
import { OperationPlans } from './operation-plans.js';

const schema = buildSchema(`
  interface Named { name: String! broken: String }
  type Desk implements Named { name: String! people(first: Int = 2): [Person!]! later: Named broken: String firm: String! absent: String! needing(n: Int!): String }
  type Person implements Named { name: String! age: Int broken: String }
  type Query { desk: Desk! desks: [Desk] broken: String slow: String! late: [String] anybody: Named odd: Int counted: [Int!] any(ids: [ID!]): String }
`);

const soon = <Value>(value: Value): Promise<Value> => new Promise((resolve) => setImmediate(resolve, value));
const noor = { __typename: 'Person', name: 'Noor "N." de Vries\n', age: 41 };
const desk = { __typename: 'Desk', name: 'Buitenland' };

let runs = 0;
const broken = (): never => {
  runs += 1;
  throw new Error('It broke.');
};

const resolvers: Record<
  string,
  Record<string, GraphQLFieldResolver<unknown, unknown, Record<string, unknown>>>
> = {
  Query: {
    desk: () => desk,
    desks: () => [soon(desk), desk, null],
    broken,
    odd: () => 'odd',
    slow: () => soon(null).then(() => Promise.reject(new Error('It broke later.'))),
    late: () => [soon('a'), 'b', soon(null)],
    anybody: () => soon(noor),
    counted: () => new Set([1, 2]),
    any: (_, { ids }) => JSON.stringify(ids),
  },
  Desk: {
    people: (_, { first }) => Array.from({ length: Number(first) }, () => noor),
    later: () => soon(desk),
    firm: () => soon(null).then(broken),
    needing: () => 'nothing',
  },
  Person: { broken },
};
for (const [name, fields] of Object.entries(resolvers)) {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(name);
  for (const [field, resolve] of Object.entries(fields))
    Object.assign(type.getFields()[field] ?? {}, { resolve });
}

async function both(source: string, variables: Record<string, unknown> = {}) {
  const document = parse(source);
  const operation = getOperationAST(document);
  if (!operation) throw new Error(source);
  const { data, errors } = await execute({ schema, document, variableValues: variables });
  const planned = await new OperationPlans(() => schema, 1_000_000).answer({
    document,
    operation,
    variables,
    context: {},
  });
  return {
    planned: planned?.data.text,
    plannedErrors: planned?.errors?.map((error) => error.toJSON()),
    ordinary: JSON.stringify(data),
    errors: errors?.map((error) => error.toJSON()),
  };
}

describe('an operation that is executed by plan', () => {
  it.each([
    ['what is there at once', '{ desk { __typename name people { name age } } counted }'],
    [
      'what is promised',
      '{ anybody { __typename name } desk { later { name ... on Desk { people(first: 1) { age } } } } }',
    ],
    ['what is promised among other items', '{ late desks { name later { name } } }'],
    ['one thing where a list is asked', 'query ($ids: [ID!]) { any(ids: $ids) inline: any(ids: 3) }'],
  ])('is answered with %s as graphql-js answers it', async (_, source) => {
    const { planned, ordinary, errors } = await both(source, { ids: 'a' });
    expect(errors).toBeUndefined();
    expect(planned).toBe(ordinary);
  });

  it.each([
    ['at once', '{ desk { name } broken }'],
    ['later, where it must not be null', '{ desk { name } slow }'],
    ['at once while another is going to', '{ slow broken }'],
    ['later', '{ desk { later { broken name } } broken }'],
    [
      'deep within, where it must not be null',
      '{ desks { name firm } desk { later { ...on Desk { firm } } } }',
    ],
    ['in each item of a list', '{ desk { people(first: 3) { broken name } } }'],
    ['where nothing may be null', '{ desk { name firm } }'],
    ['since an argument is missing', 'query ($n: Int) { desk { needing(n: $n) name } }'],
  ])('is answered as graphql-js answers it when something fails %s', async (_, source) => {
    const { planned, plannedErrors, ordinary, errors } = await both(source);
    expect(errors).not.toEqual([]);
    expect({ data: planned, errors: plannedErrors }).toEqual({ data: ordinary, errors });
  });

  it('runs what fails once', async () => {
    runs = 0;
    const document = parse('{ broken }');
    const operation = getOperationAST(document) ?? undefined;
    const plans = new OperationPlans(() => schema, 1_000_000);
    const left = jest.fn();
    await plans.answer({ document, operation, variables: {}, context: {}, onLeft: left });
    expect(runs).toBe(1);
    expect(left).not.toHaveBeenCalled();
  });

  it.each([
    ['is not of its type', '{ desk { name } odd }'],
    ['is missing where it must not be', '{ desk { name absent } }'],
    ['asks for the schema', '{ __schema { queryType { name } } }'],
  ])('is left to graphql-js when something %s', async (_, source) => {
    expect((await both(source)).planned).toBeUndefined();
  });

  it('is left to graphql-js when it is no query', async () => {
    const changing = buildSchema('type Query { a: Int } type Mutation { a: Int }');
    const document = parse('mutation { a }');
    const operation = getOperationAST(document);
    if (!operation) throw new Error('There is no operation.');
    const asked = { document, operation, variables: {}, context: {} };
    expect(await new OperationPlans(() => changing, 1_000_000).answer(asked)).toBeNull();
  });
});
