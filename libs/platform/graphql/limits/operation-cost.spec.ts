import { buildSchema, getOperationAST, parse } from 'graphql';
import { operationCost } from './operation-cost.js';

const schema = buildSchema(`
  type Query { articles(first: Int = 20, after: String, last: Int): Articles!  plain(first: Int): Articles!  tree: [Section!]!
    named(slugs: [String!]!): [Article]! }
  type Articles { edges: [Edge!]!  totalCount: Int! }
  type Edge { node: Article! }
  type Article { id: ID!  headline: String!  more(first: Int = 7): [Article!]!  body: Body! }
  type Section { name: String!  articles(first: Int = 20): Articles! }
  union Body = Text | Picture
  type Text { text: String! }  type Picture { url: String! }
  type Mutation { change: Article! }
`);

function cost(text: string, variables: Record<string, unknown> = {}): number {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('The test needs one operation.');
  return operationCost(schema, document, operation, variables);
}

describe('what an operation costs', () => {
  it.each<[string, string, number]>([
    ['a point for every field', '{ tree { name } }', 2],
    ['a point for the name of a type', '{ __typename }', 1],
    [
      'what is in a list as often as is asked for',
      '{ articles(first: 10) { edges { node { id } } } }',
      1 + 10 * 3,
    ],
    ['what is in a list from its end', '{ articles(last: 3) { edges { node { id } } } }', 1 + 3 * 3],
    ['the default of the schema', '{ articles { edges { node { id } } } }', 1 + 20 * 3],
    ['the usual page where the schema has no default', '{ plain { edges { node { id } } } }', 1 + 20 * 3],
    [
      'the default where null is asked for',
      '{ articles(first: null) { edges { node { id } } } }',
      1 + 20 * 3,
    ],
    ['each item that is named', '{ named(slugs: ["a", "b", "c"]) { id headline } }', 1 + 3 * 2],
    ['nothing inside an empty list', '{ articles(first: 0) { edges { node { id } } } }', 1],
    [
      'lists in lists',
      '{ articles(first: 10) { edges { node { more(first: 5) { id } } } } }',
      1 + 10 * (2 + 1 + 5),
    ],
    [
      'a list in a list by its default',
      '{ articles(first: 10) { edges { node { more { id } } } } }',
      1 + 10 * (2 + 1 + 7),
    ],
    [
      'fragments where they are spread',
      '{ articles(first: 10) { ...F } } fragment F on Articles { edges { node { id } } }',
      1 + 10 * 3,
    ],
    [
      'a fragment each time',
      '{ a: articles(first: 1) { ...F } b: articles(first: 1) { ...F } } fragment F on Articles { totalCount }',
      4,
    ],
    [
      'members of a union',
      '{ articles(first: 1) { edges { node { body { ... on Text { text } ... on Picture { url } } } } } }',
      1 + 5,
    ],
    ['a mutation like a query', 'mutation { change { more(first: 3) { id } } }', 1 + 1 + 3],
    ['what the schema does not know as a plain field', '{ nothing(first: 100) { at { all } } }', 3],
    ['a fragment of nothing as nothing', '{ tree { ...Gone } }', 1],
  ])('counts %s', (_, text, points) => {
    expect(cost(text)).toBe(points);
  });

  it.each<[string, Record<string, unknown>, number]>([
    ['as it is given', { n: 4 }, 1 + 4],
    ['by its own default when it is not', {}, 1 + 9],
    ['by its own default when it is no number', { n: 'many' }, 1 + 9],
    ['by its own default when it is less than none, which is refused later', { n: -1 }, 1 + 9],
  ])('takes a variable %s', (_, variables, points) => {
    expect(cost('query ($n: Int = 9) { articles(first: $n) { totalCount } }', variables)).toBe(points);
  });

  it.each([0, 1, 40])('counts %i items that a variable names', (length) => {
    const slugs = Array.from({ length }, (_, n) => `slug-${n}`);
    expect(cost('query ($slugs: [String!]!) { named(slugs: $slugs) { id headline } }', { slugs })).toBe(
      1 + length * 2,
    );
  });

  it('takes the default of the schema where a variable has none', () => {
    expect(cost('query ($n: Int) { articles(first: $n) { totalCount } }')).toBe(21);
  });

  it('ends on fragments that are part of themselves', () => {
    const circle =
      '{ ...A } fragment A on Query { tree { name } ...B } fragment B on Query { tree { name } ...A }';
    expect(cost(circle)).toBe(4);
  });

  it('takes no longer for each of many fragments that double each other', async () => {
    await expect((length: number) => {
      const doubling = Array.from(
        { length },
        (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`,
      );
      const points = cost(`{ ...F0 } ${doubling.join(' ')} fragment F${length} on Query { __typename }`);
      expect(points).toBeGreaterThanOrEqual(2 ** length);
    }).toScaleLinearlyTo(320);
  });
});
