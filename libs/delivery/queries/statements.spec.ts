import { openDelivery, type OpenDelivery } from '../testing/open-delivery.js';

const card = `fragment Card on Article {
  id slug path kicker headline standfirst lead age creditLine byline publishedAt firstPublishedAt updatedAt
  dateline { place text } credits { agency { code name } role } section { name path } withheld { reason }
}`;
const whole = 'body { blocks { __typename } html markdown plainText wordCount }';

/** What readers ask, for `$first` rows, and how many statements answer it; one of them asks whether anything changed. */
const asked: [name: string, statements: number, query: string][] = [
  ['an article', 2, `{ article(slug: "veerdienst") { ...Card ${whole} } }`],
  [
    'an article with its box',
    3,
    `{ article(slug: "veerdienst") { ...Card moreFromSection(first: $first) { ...Card } } }`,
  ],
  [
    'articles by their slugs',
    2,
    `{ articlesBySlugs(slugs: ["veerdienst", "nergens", "veerdienst"]) { ...Card ${whole} } }`,
  ],
  [
    'a list',
    2,
    `{ articles(first: $first) { pageInfo { hasNextPage endCursor } edges { cursor node { ...Card } } } }`,
  ],
  ['a list from its end', 2, `{ articles(last: $first) { edges { node { ...Card } } } }`],
  [
    'a list that has each story once',
    2,
    `{ articles(distinct: true, first: $first) { pageInfo { hasNextPage endCursor } edges { cursor node { ...Card } } } }`,
  ],
  [
    'a list that has each story once, from its end, with its length',
    4,
    `{ articles(distinct: true, last: $first) { totalCount edges { node { ...Card } } } }`,
  ],
  [
    'a list in which each has a box that has each story once',
    3,
    `{ articles(first: $first) { edges { node { ...Card moreFromSection(distinct: true) { ...Card } } } } }`,
  ],
  [
    'lists of sections that have each story once, from their ends',
    5,
    `{ articles(first: $first) { edges { node { section { articles(distinct: true, last: 5) { totalCount edges { node { ...Card } } } } } } } }`,
  ],
  ['a list with its length', 3, `{ articles(first: $first) { totalCount edges { node { ...Card } } } }`],
  ['a list with whole bodies', 2, `{ articles(first: $first) { edges { node { ...Card ${whole} } } } }`],
  [
    'a list of a section and an agency',
    2,
    `{ articles(section: "deel-1", agency: "ANP", first: $first) { edges { node { ...Card } } } }`,
  ],
  [
    'a list in which each has its box',
    3,
    `{ articles(first: $first) { edges { node { ...Card moreFromSection { ...Card } } } } }`,
  ],
  [
    'a list in which each has two boxes',
    3,
    `{ articles(first: $first) { edges { node { ...Card a: moreFromSection(first: 2) { ...Card } b: moreFromSection(first: 5) { ...Card ${whole} } } } } }`,
  ],
  [
    'a list in which each shows its section with its own list',
    4,
    `{ articles(first: $first) { edges { node { section { name articles(first: 5) { totalCount edges { node { ...Card } } } } } } } }`,
  ],
  [
    'a list in which each shows its agencies with their own lists',
    4,
    `{ articles(first: $first) { edges { node { credits { agency { code articles(last: 5) { totalCount edges { node { ...Card } } } } } } } } }`,
  ],
  [
    'boxes in boxes',
    4,
    `{ articles(first: $first) { edges { node { moreFromSection { moreFromSection(first: 3) { ...Card } } } } } }`,
  ],
  [
    'nothing, from an unknown section',
    1,
    `{ articles(section: "nergens", first: $first) { totalCount edges { node { ...Card } } } }`,
  ],
];

describe('the statements behind an answer', () => {
  let delivery: OpenDelivery;
  beforeAll(async () => {
    delivery = await openDelivery();
    await delivery.publish({ slug: 'veerdienst', sectionId: await delivery.section('deel-0') });
    const sections = await Promise.all(
      ['deel-1', 'deel-2', 'deel-3', 'deel-4'].map((slug) => delivery.section(slug)),
    );
    const many = Array.from({ length: 120 }, (_, number) =>
      delivery.publish({
        sectionId: sections[number % sections.length] ?? null,
        credits: ['ANP', number % 2 === 0 ? 'RTR' : 'AFP'].map((code) => ({ code, role: 'SOURCE' })),
      }),
    );
    await Promise.all(many);
    await delivery.agency('AFP', { expiresAfterDays: 30 });
    await delivery.ask('{ articles { totalCount } }');
  });
  afterAll(() => delivery.close());

  test.each(asked)('for %s are always %i', async (_, expected, query) => {
    for (const first of [1, 10, 100]) {
      const operation = query.includes('$first') ? `query ($first: Int!) ${query}` : query;
      const fragment = query.includes('...Card') ? card : '';
      const { statements, errors } = await delivery.ask(`${operation} ${fragment}`, { first });
      expect(errors).toEqual([]);
      expect(statements).toHaveLength(expected);
    }
  });

  it('read the long texts only when they are asked for', async () => {
    const texts = async (fields: string): Promise<string[]> => {
      const { statements } = await delivery.ask(`{ articles(first: 3) { edges { node { ${fields} } } } }`);
      return ['lead', 'blocks', 'plain_text'].filter((column) => statements.join().includes(`a.${column}`));
    };
    expect(await texts('headline body { wordCount }')).toEqual([]);
    expect(await texts('headline lead body { wordCount }')).toEqual(['lead']);
    expect(await texts('body { plainText }')).toEqual(['lead', 'plain_text']);
    for (const form of ['html', 'markdown', 'blocks { __typename }']) {
      expect(await texts(`body { ${form} }`)).toEqual(['lead', 'blocks', 'plain_text']);
    }
    expect(
      await texts('... on Node { ... on Article { body { blocks { __typename } } } } body { plainText }'),
    ).toEqual(['lead', 'blocks', 'plain_text']);
  });
});
