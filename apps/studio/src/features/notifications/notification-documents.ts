import { graphql, type ResultOf } from '../../server/graphql.js';
import { refusal } from '../../server/refusal.js';

const notification = graphql(`
  fragment NotificationLine on Notification {
    id
    kind
    message
    createdAt
    readAt
    commentId
    manuscript {
      id
      content {
        headline
      }
    }
  }
`);

export type NotificationLine = ResultOf<typeof notification>;

export const ReadNotifications = graphql(
  `
    query Notifications($after: String) {
      notifications(first: 50, after: $after) {
        edges {
          node {
            ...NotificationLine
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [notification],
);

export const MarkRead = graphql(
  `
    mutation MarkNotificationsRead($input: MarkNotificationsReadInput!) {
      it: markNotificationsRead(input: $input) {
        unreadCount
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [refusal],
);
