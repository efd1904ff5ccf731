import { graphql } from '../../../server/graphql.js';

export const UsageAgencies = graphql(`
  query UsageAgencies {
    agencies(includeInactive: true) {
      id
      code
      name
    }
  }
`);

/** What articles used of an agency's text in a month. */
export const Usage = graphql(`
  query UsageReport($agency: String!, $month: String, $after: String) {
    usageReport(agency: $agency, month: $month) {
      month
      articleCount
      wordCount
      items(first: 50, after: $after) {
        edges {
          node {
            itemId
            headline
            revision
            articleCount
            wordCount
            firstUsedAt
            lastUsedAt
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);
