import { manuscriptLine } from '../../parts/manuscript-row.jsx';
import { graphql, type ResultOf } from '../../server/graphql.js';

const lines = graphql(
  `
    fragment WorkLines on ManuscriptConnection {
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
  `,
  [manuscriptLine],
);

export type WorkLines = ResultOf<typeof lines>;

export const MyWork = graphql(
  `
    query MyWork {
      myWork {
        missedSchedules {
          count
          hasMore
          manuscripts(first: 20) {
            ...WorkLines
          }
        }
        upstreamChanges {
          count
          hasMore
          manuscripts(first: 20) {
            ...WorkLines
          }
        }
        sentBack {
          count
          hasMore
          manuscripts(first: 20) {
            ...WorkLines
          }
        }
        toReview {
          count
          hasMore
          manuscripts(first: 20) {
            ...WorkLines
          }
        }
        assigned {
          count
          hasMore
          manuscripts(first: 20) {
            ...WorkLines
          }
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
  [lines],
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
          manuscripts(first: 50, after: $after) {
            ...WorkLines
          }
        }
        upstreamChanges @include(if: $upstreamChanges) {
          manuscripts(first: 50, after: $after) {
            ...WorkLines
          }
        }
        sentBack @include(if: $sentBack) {
          manuscripts(first: 50, after: $after) {
            ...WorkLines
          }
        }
        toReview @include(if: $toReview) {
          manuscripts(first: 50, after: $after) {
            ...WorkLines
          }
        }
        assigned @include(if: $assigned) {
          manuscripts(first: 50, after: $after) {
            ...WorkLines
          }
        }
      }
    }
  `,
  [lines],
);
