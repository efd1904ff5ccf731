import { manuscriptLines } from '../../parts/manuscript-row.jsx';
import { sectionBranches } from '../../parts/section-options.js';
import { graphql } from '../../server/graphql.js';

export const Counts = graphql(`
  query BoardCounts($filter: ManuscriptCountFilter!) {
    manuscriptCounts(filter: $filter) {
      states {
        state
        count
        hasMore
      }
    }
  }
`);

/** What the board can be narrowed down by. */
export const BoardFilters = graphql(
  `
    query BoardFilters {
      assignableUsers(first: 500) {
        id
        name
      }
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

/** A page of one column: a whole board at once would cost more than a query may. */
export const Column = graphql(
  `
    query Column($filter: ManuscriptFilter!, $orderBy: ManuscriptOrder!, $after: String) {
      manuscripts(first: 50, after: $after, filter: $filter, orderBy: $orderBy) {
        ...ManuscriptLines
      }
    }
  `,
  [manuscriptLines],
);

/** What can be done with a card that is being moved. */
export const Movable = graphql(`
  query Movable($id: ID!) {
    manuscript(id: $id) {
      id
      allowedActions(
        actions: [
          submit
          requestChanges
          approve
          overrideReview
          schedule
          unschedule
          publish
          correct
          discardChanges
          unpublish
          spike
          unspike
          kill
        ]
      ) {
        action
        allowed
        explanations
      }
    }
  }
`);
