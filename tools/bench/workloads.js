import { rareWord } from './made-up-articles.js';
import { ask } from './server.js';

/**
 * A reader's request, and the same work without Kopij: the floor with prepared statements answers `floor` from the same
 * database file.
 *
 * @typedef {{ variables: Record<string, unknown>, floor: string }} Request
 * @typedef {import('./dataset.js').Example} Example
 * @typedef {object} Workload
 * @property {string} name
 * @property {string} query
 * @property {(examples: readonly Example[], url: string) => Request[] | Promise<Request[]>} requests sent in turn
 */

const card =
  'headline slug lead dateline { text } publishedAt credits { agency { code name } } section { slug name }';
const cards = `edges { node { ${card} } }`;
const everything = `totalCount isTotalExact edges { node { ${card} } highlights { field html } } facets { sections { count } agencies { count } years { count } }`;

/** Words that are their own stems, so that the floor need not know of any; most articles have both of a pair. */
const commonWords = [
  'kabinet minister',
  'rechter politie',
  'storm rivier',
  'museum film',
  'president parlement',
];

/** @type {readonly Workload[]} */
export const workloads = [
  {
    name: 'list',
    query: `query List($section: String!) { articles(section: $section, first: 20) { ${cards} } }`,
    requests: (examples) =>
      each(examples, 'section').map((section) => ({ variables: { section }, floor: `/list/${section}` })),
  },
  {
    name: 'article',
    query: `query Article($slug: String!) { article(slug: $slug) { ${card} body { plainText } } }`,
    requests: (examples) => examples.map(({ slug }) => ({ variables: { slug }, floor: `/article/${slug}` })),
  },
  {
    name: 'section-page',
    query: `query SectionPage($slug: String!) { article(slug: $slug) { ${card} body { plainText } moreFromSection(first: 7) { headline slug publishedAt } } }`,
    requests: (examples) =>
      examples.map(({ slug }) => ({ variables: { slug }, floor: `/section-page/${slug}` })),
  },
  {
    name: 'deep-page',
    query: `query DeepPage($after: String!) { articles(first: 20, after: $after) { ${cards} } }`,
    requests: async (_, url) => {
      // Close to the last page: nearly all articles are newer than those on it.
      const query =
        '{ articles(last: 60) { edges { cursor node { id publishedAt } } pageInfo { hasPreviousPage } } }';
      const answer = /** @type {{ articles: { edges: Edge[] } }} */ (await ask(url, { query }));
      const [edge] = answer.articles.edges;
      if (!edge) throw new Error('There is no article.');
      const { id, publishedAt } = edge.node;
      return [{ variables: { after: edge.cursor }, floor: `/deep-page/${publishedAt}/${id}` }];
    },
  },
  {
    name: 'agency-page',
    query: `query AgencyPage($agency: String!) { articles(agency: $agency, first: 20) { ${cards} } }`,
    requests: (examples) =>
      each(examples, 'agency').map((agency) => ({ variables: { agency }, floor: `/agency/${agency}` })),
  },
  ...searches('search', searchesOf(commonWords)),
  ...searches('rare', searchesOf([rareWord])),
];

/**
 * The newest, the most relevant, and the newest with all that a page of them shows.
 *
 * @param {string} name @param {() => Request[]} requests @returns {Workload[]}
 */
function searches(name, requests) {
  return [
    {
      name,
      query: `query Search($words: String!) { search(query: $words, first: 20) { ${cards} } }`,
      requests,
    },
    {
      name: `${name}-ranked`,
      query: `query Ranked($words: String!) { search(query: $words, first: 20, orderBy: RELEVANCE) { ${cards} } }`,
      requests,
    },
    {
      name: `${name}-page`,
      query: `query SearchPage($words: String!) { search(query: $words, first: 20) { ${everything} } }`,
      requests,
    },
  ];
}

/** @param {readonly string[]} asked @returns {() => Request[]} */
function searchesOf(asked) {
  return () =>
    asked.map((words) => ({ variables: { words }, floor: `/search/${encodeURIComponent(words)}` }));
}

/** @typedef {{ cursor: string, node: { id: string, publishedAt: string } }} Edge */

/** @param {readonly Example[]} examples @param {keyof Example} what @returns {string[]} */
function each(examples, what) {
  return [...new Set(examples.map((example) => example[what]))];
}
