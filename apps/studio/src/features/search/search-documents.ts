import { manuscriptLines } from '../../parts/manuscript-row.jsx';
import { sectionBranches } from '../../parts/section-options.js';
import { wireLine } from '../../parts/wire-row.jsx';
import { graphql, type ResultOf } from '../../server/graphql.js';

/** What readers find, too. */
export const SearchArticles = graphql(`
  query SearchArticles(
    $query: String!
    $section: String
    $agency: String
    $from: DateTime
    $to: DateTime
    $orderBy: SearchOrder
    $after: String
  ) {
    search(
      query: $query
      section: $section
      agency: $agency
      from: $from
      to: $to
      orderBy: $orderBy
      first: 20
      after: $after
    ) {
      edges {
        highlights {
          field
          html
        }
        node {
          id
          headline
          creditLine
          publishedAt
          section {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type ArticleHit = ResultOf<typeof SearchArticles>['search']['edges'][number];

/** How many were found, and of what. */
export const ArticleFacets = graphql(`
  query ArticleFacets($query: String!, $section: String, $agency: String, $from: DateTime, $to: DateTime) {
    search(query: $query, section: $section, agency: $agency, from: $from, to: $to, first: 1) {
      totalCount
      isTotalExact
      facets {
        sections {
          count
          section {
            id
            slug
            name
          }
        }
        agencies {
          count
          agency {
            id
            code
            name
          }
        }
        years {
          count
          year
        }
      }
    }
  }
`);

export const SearchManuscripts = graphql(
  `
    query SearchManuscripts($filter: ManuscriptFilter!, $after: String) {
      manuscripts(first: 20, after: $after, filter: $filter) {
        ...ManuscriptLines
      }
    }
  `,
  [manuscriptLines],
);

export const SearchWire = graphql(
  `
    query SearchWire($filter: WireItemFilter!, $after: String) {
      wireItems(first: 20, after: $after, filter: $filter) {
        edges {
          node {
            ...WireLine
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [wireLine],
);

/** What manuscripts and the wire can be narrowed down by. */
export const SearchFilters = graphql(
  `
    query SearchFilters {
      agencies {
        id
        name
      }
      sections {
        ...SectionBranches
      }
    }
  `,
  [sectionBranches],
);
