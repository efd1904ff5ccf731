import { buildSchema, getOperationAST, isObjectType, parse, validate } from 'graphql';
import type { Price } from '../schema/price.js';
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
      'of a union its dearest member',
      '{ articles(first: 1) { edges { node { body { ... on Text { text } ... on Picture { url } } } } } }',
      1 + 4,
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

describe('what lists without a size cost', () => {
  const priced = buildSchema(`
    type Query { agencies: [Agency!]!  sections: [Section!]!  section: Section  articles(first: Int = 20): Articles!  anything: [Anything!]! }
    type Agency { code: String!  aliases: [String!]! }
    type Section { name: String!  path: String!  children: [Section!]!  parent: Section }
    type Articles { edges: [Edge!]!  totalCount: Int! }
    type Edge { node: Article! }
    type Article { html: String!  section: Section!  may(actions: [String!]): [Agency!]! }
    union Anything = Agency | Section
  `);
  const price = (type: string, field: string, extensions: Price): void => {
    const found = priced.getType(type);
    if (isObjectType(found)) Object.assign(found.getFields()[field]?.extensions ?? {}, extensions);
  };
  price('Query', 'agencies', { holds: 200 });
  price('Query', 'anything', { holds: 10 });
  price('Agency', 'aliases', { holds: 5 });
  price('Query', 'sections', { holds: 30, inTree: 200 });
  price('Section', 'children', { holds: 30, inTree: 200 });
  price('Query', 'articles', { weighs: 30 });
  price('Articles', 'totalCount', { weighs: 50, oncePerPage: true });
  price('Article', 'html', { weighs: 10 });
  price('Article', 'may', { holds: 25 });

  it.each<[string, string, number]>([
    ['what the list may hold', '{ agencies { code } }', 1 + 200],
    ['each item of a list of plain values', '{ agencies { aliases } }', 1 + 200 * 5],
    ['one level of a tree by itself', '{ sections { name path } }', 1 + 30 * 2],
    [
      'all levels of a tree as one list, by the dearest of them',
      '{ sections { name children { name path children { name } } } }',
      1 + 200 * 3,
    ],
    [
      'a level for each time it is asked for',
      '{ sections { a: children { name } b: children { name path } } }',
      1 + 200 * 3,
    ],
    [
      'a level by fragments',
      '{ sections { ...S children { ...S } } section { ...S } } fragment S on Section { name children { path } }',
      1 + 200 * 3 + (1 + 1 + (1 + 30)),
    ],
    ['the parts of one section', '{ section { children { name } } }', 1 + 1 + 30],
    [
      'a tree anew where the way leads up',
      '{ sections { parent { children { name } } } }',
      1 + 30 * (1 + 1 + 30),
    ],
    [
      'a tree anew for each article',
      '{ articles(first: 2) { edges { node { section { children { name } } } } } }',
      30 + 2 * (1 + 1 + 1 + 1 + 30),
    ],
    [
      'the items that are asked for, or what the list may hold',
      '{ articles(first: 2) { edges { node { may(actions: ["a", "b"]) { code } all: may { code } none: may(actions: null) { code } } } } }',
      30 + 2 * (1 + 1 + (1 + 2) + (1 + 25) + (1 + 25)),
    ],
    ['what a field weighs', '{ articles(first: 3) { edges { node { html } } } }', 30 + 3 * 12],
    ['a count of the list once, however long the page is', '{ articles(first: 9) { totalCount } }', 30 + 50],
    [
      'of several types the dearest, and what is asked of all',
      '{ anything { __typename ... on Agency { code } ... on Section { name path } ...S } } fragment S on Section { name }',
      1 + 10 * (1 + 3),
    ],
  ])('counts %s', (_, text, points) => {
    const document = parse(text);
    const operation = getOperationAST(document);
    expect(validate(priced, document)).toEqual([]);
    expect(operation && operationCost(priced, document, operation, {})).toBe(points);
  });
});
