import { sectionBranches } from '../../../parts/section-options.js';
import { graphql, type ResultOf } from '../../../server/graphql.js';
import { refusal } from '../../../server/refusal.js';

const sourceFields = graphql(`
  fragment SourceFields on WireSource {
    id
    slug
    name
    kind
    url
    pollSeconds
    provider
    language
    timeZone
    usageTerms
    silentAlarmMinutes
    autoWithdraw
    correctionsBlock
    archivedAt
    version
    section {
      id
      path
    }
    lastPoll {
      polledAt
      dueAt
      failures
      error
    }
  }
`);

export type SourceFields = ResultOf<typeof sourceFields>;

export const Sources = graphql(
  `
    query NewsroomSources {
      wireSources {
        ...SourceFields
      }
      sections {
        ...SectionBranches
      }
    }
  `,
  [sourceFields, sectionBranches],
);

const messageFields = graphql(`
  fragment MessageFields on WireMessage {
    id
    receivedAt
    outcome
    reason
    detail
    format
    name
    size
    items {
      id
      headline
    }
  }
`);

/** What came in from a source, newest first. */
export const Messages = graphql(
  `
    query SourceMessages($sourceId: ID!, $outcome: WireOutcome, $after: String) {
      wireMessages(sourceId: $sourceId, outcome: $outcome, first: 20, after: $after) {
        edges {
          node {
            ...MessageFields
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [messageFields],
);

export const CreateSource = graphql(
  `
    mutation CreateSource($input: CreateWireSourceInput!) {
      it: createWireSource(input: $input) {
        source {
          ...SourceFields
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [sourceFields, refusal],
);

export const UpdateSource = graphql(
  `
    mutation UpdateSource($input: UpdateWireSourceInput!) {
      it: updateWireSource(input: $input) {
        source {
          ...SourceFields
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [sourceFields, refusal],
);

export const ArchiveSource = graphql(
  `
    mutation ArchiveSource($input: ArchiveWireSourceInput!) {
      it: archiveWireSource(input: $input) {
        source {
          ...SourceFields
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [sourceFields, refusal],
);

export const ReplayMessage = graphql(
  `
    mutation ReplayMessage($input: ReplayWireMessageInput!) {
      it: replayWireMessage(input: $input) {
        message {
          ...MessageFields
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [messageFields, refusal],
);
