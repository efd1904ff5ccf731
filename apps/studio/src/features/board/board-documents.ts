import { manuscriptLines } from '../../parts/manuscript-row.jsx';
import { sectionBranches } from '../../parts/section-options.js';
import { graphql } from '../../server/graphql.js';

export const Counts = graphql(
  `
    query BoardCounts($section: ID) {
      manuscriptCounts(filter: { sectionId: $section }) {
        states {
          state
          count
          hasMore
        }
      }
      sections {
        ...SectionBranches
      }
    }
  `,
  [sectionBranches],
);

export const Board = graphql(
  `
    query Board($states: [ManuscriptState!], $section: ID, $search: String, $after: String) {
      manuscripts(
        first: 50
        after: $after
        filter: { states: $states, sectionId: $section, search: $search }
      ) {
        ...ManuscriptLines
      }
    }
  `,
  [manuscriptLines],
);
