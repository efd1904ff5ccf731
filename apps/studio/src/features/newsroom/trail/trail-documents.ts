import { graphql, type ResultOf } from '../../../server/graphql.js';

/** Changes to people, rights and settings, newest first. */
export const Trail = graphql(`
  query AuditTrail($filter: AuditTrailFilter, $after: String) {
    auditTrail(first: 50, filter: $filter, after: $after) {
      edges {
        node {
          id
          number
          at
          action
          message
          actor {
            id
            name
          }
          subject {
            kind
            id
            name
          }
          details {
            field
            value
            from
            to
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

export type Entry = ResultOf<typeof Trail>['auditTrail']['edges'][number]['node'];

/** Who can have done something. */
export const TrailPeople = graphql(`
  query TrailPeople {
    users(includeDeactivated: true, first: 500) {
      id
      name
    }
  }
`);
