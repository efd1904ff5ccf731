import { manuscriptLines } from '../../parts/manuscript-row.jsx';
import { graphql, type ResultOf } from '../../server/graphql.js';

const waiting = graphql(
  `
    fragment Waiting on WorkList {
      count
      hasMore
      manuscripts(first: 20) {
        ...ManuscriptLines
      }
    }
  `,
  [manuscriptLines],
);

const next = graphql(
  `
    fragment Next on WorkList {
      manuscripts(first: 50, after: $after) {
        ...ManuscriptLines
      }
    }
  `,
  [manuscriptLines],
);

export const MyWork = graphql(
  `
    query MyWork {
      myWork {
        missedSchedules {
          ...Waiting
        }
        upstreamChanges {
          ...Waiting
        }
        sentBack {
          ...Waiting
        }
        toReview {
          ...Waiting
        }
        assigned {
          ...Waiting
        }
        mentions {
          count
          hasMore
          threads(first: 50) {
            edges {
              node {
                id
                startedAt
                startedBy {
                  id
                  name
                }
                anchor {
                  quote
                }
                manuscript {
                  id
                  content {
                    headline
                  }
                }
              }
            }
          }
        }
      }
    }
  `,
  [waiting],
);

export type Work = ResultOf<typeof MyWork>['myWork'];

/** The lists of manuscripts, in the order in which they are shown: what cannot wait comes first. */
export const listNames = ['missedSchedules', 'upstreamChanges', 'sentBack', 'toReview', 'assigned'] as const;

export type ListName = (typeof listNames)[number];

/** The next page of one of the lists. */
export const MoreWork = graphql(
  `
    query MoreWork(
      $after: String!
      $missedSchedules: Boolean!
      $upstreamChanges: Boolean!
      $sentBack: Boolean!
      $toReview: Boolean!
      $assigned: Boolean!
    ) {
      myWork {
        missedSchedules @include(if: $missedSchedules) {
          ...Next
        }
        upstreamChanges @include(if: $upstreamChanges) {
          ...Next
        }
        sentBack @include(if: $sentBack) {
          ...Next
        }
        toReview @include(if: $toReview) {
          ...Next
        }
        assigned @include(if: $assigned) {
          ...Next
        }
      }
    }
  `,
  [next],
);
