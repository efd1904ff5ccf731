/**
 * What is measured, as a reader's GraphQL operation and as the same bytes of work without Kopij: the floor with prepared
 * statements answers `floor` paths from the same database file.
 *
 * @typedef {{ name: string, query: string, variables: (example: Example) => Record<string, unknown>, floor: (example: Example) => string, examples: 'sections' | 'articles' }} Workload
 * @typedef {{ section: string, slug: string }} Example
 */

const card =
  'headline slug lead dateline { text } publishedAt credits { agency { code name } } section { slug name }';

/** @type {readonly Workload[]} */
export const workloads = [
  {
    name: 'list',
    query: `query List($section: String!) { articles(section: $section, first: 20) { edges { node { ${card} } } } }`,
    variables: ({ section }) => ({ section }),
    floor: ({ section }) => `/list/${section}`,
    examples: 'sections',
  },
  {
    name: 'article',
    query: `query Article($slug: String!) { article(slug: $slug) { ${card} body { plainText } } }`,
    variables: ({ slug }) => ({ slug }),
    floor: ({ slug }) => `/article/${slug}`,
    examples: 'articles',
  },
  {
    name: 'section page',
    query: `query SectionPage($slug: String!) { article(slug: $slug) { ${card} body { plainText } moreFromSection(first: 7) { headline slug publishedAt } } }`,
    variables: ({ slug }) => ({ slug }),
    floor: ({ slug }) => `/section-page/${slug}`,
    examples: 'articles',
  },
];
