import { graphql, type ResultOf } from '../../../server/graphql.js';
import { refusal } from '../../../server/refusal.js';

const webhookFields = graphql(`
  fragment WebhookFields on Webhook {
    id
    name
    url
    events
    version
    archivedAt
    disabledAt
    disabledReason
    failingSince
    formerSecretUntil
    pausedUntil
    pendingCount
  }
`);

export type WebhookFields = ResultOf<typeof webhookFields>;

export const Webhooks = graphql(
  `
    query NewsroomWebhooks {
      webhooks {
        ...WebhookFields
      }
    }
  `,
  [webhookFields],
);

/** How deliveries went, newest first. */
export const Attempts = graphql(`
  query WebhookAttempts($id: ID!, $after: String) {
    webhook(id: $id) {
      id
      attempts(first: 20, after: $after) {
        edges {
          node {
            id
            startedAt
            duration
            status
            error
            answer
            message {
              id
              type
              state
              failures
              articleId
            }
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

export const CreateWebhook = graphql(
  `
    mutation CreateWebhook($input: CreateWebhookInput!) {
      it: createWebhook(input: $input) {
        webhook {
          ...WebhookFields
        }
        secret
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [webhookFields, refusal],
);

export const UpdateWebhook = graphql(
  `
    mutation UpdateWebhook($input: UpdateWebhookInput!) {
      it: updateWebhook(input: $input) {
        webhook {
          ...WebhookFields
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [webhookFields, refusal],
);

export const RotateSecret = graphql(
  `
    mutation RotateSecret($input: RotateWebhookSecretInput!) {
      it: rotateWebhookSecret(input: $input) {
        webhook {
          ...WebhookFields
        }
        secret
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [webhookFields, refusal],
);

export const SendTest = graphql(
  `
    mutation SendTest($input: SendWebhookTestInput!) {
      it: sendWebhookTest(input: $input) {
        messageId
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [refusal],
);

export const Redeliver = graphql(
  `
    mutation Redeliver($input: RedeliverWebhookMessagesInput!) {
      it: redeliverWebhookMessages(input: $input) {
        count
        webhook {
          ...WebhookFields
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [webhookFields, refusal],
);

export const ArchiveWebhook = graphql(
  `
    mutation ArchiveWebhook($input: ArchiveWebhookInput!) {
      it: archiveWebhook(input: $input) {
        webhook {
          ...WebhookFields
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [webhookFields, refusal],
);
