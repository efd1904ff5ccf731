import { manuscriptLine } from '../../parts/manuscript-row.jsx';
import { graphql } from '../../server/graphql.js';

export const Counts = graphql(`
  query BoardCounts($section: ID) {
    manuscriptCounts(filter: { sectionId: $section }) {
      states {
        state
        count
        hasMore
      }
    }
    sections {
      id
      path
      children {
        id
        path
        children {
          id
          path
          children {
            id
            path
          }
        }
      }
    }
  }
`);

export const Board = graphql(
  `
    query Board($states: [ManuscriptState!], $section: ID, $search: String, $after: String) {
      manuscripts(
        first: 50
        after: $after
        filter: { states: $states, sectionId: $section, search: $search }
      ) {
        edges {
          node {
            ...ManuscriptLine
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [manuscriptLine],
);
