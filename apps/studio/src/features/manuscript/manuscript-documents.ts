import { copyFields, type ReadCopy } from '../../parts/copy-fields.js';
import { graphql, type ResultOf } from '../../server/graphql.js';

/** All that the page shows of a manuscript, but its history and its threads. Each move gives it anew. */
export const manuscriptFields = graphql(
  `
    fragment ManuscriptFields on Manuscript {
      id
      version
      revision
      liveRevision
      state
      updatedAt
      updatedBy {
        id
        name
      }
      assignee {
        id
        name
      }
      dueAt
      isOverdue
      section {
        id
        name
        path
      }
      embargoedUntil
      embargoBreak {
        askedAt
        reason
        askedBy {
          id
          name
        }
      }
      missedSchedule {
        dueAt
        explanations
      }
      schedules {
        action
        dueAt
        localTime
        timeZone
      }
      live {
        id
        path
      }
      content {
        ...CopyFields
      }
      readiness {
        code
        severity
        message
        field
      }
      upstream {
        headline
        revisionTaken
        revisionNow
        task
        notes
        wireItem {
          id
        }
      }
      allowedActions {
        action
        allowed
        explanations
      }
    }
  `,
  [copyFields],
);

export type Manuscript = ResultOf<typeof manuscriptFields>;
export type Copy = ReadCopy;
export type Block = Copy['blocks'][number];
export type Run = Extract<Block, { __typename: 'Paragraph' }>['runs'][number];
export type Finding = Manuscript['readiness'][number];

export const ReadManuscript = graphql(
  `
    query Manuscript($id: ID!) {
      manuscript(id: $id) {
        ...ManuscriptFields
      }
    }
  `,
  [manuscriptFields],
);

export const ReadHistory = graphql(`
  query History($id: ID!, $after: String) {
    manuscript(id: $id) {
      id
      history(first: 20, after: $after) {
        edges {
          node {
            sequence
            action
            at
            actor {
              id
              name
            }
            comment
            publicReason
            revision
            fromState
            toState
            isScheduled
            dueAt
            embargoedUntil
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

const thread = graphql(`
  fragment ThreadFields on CommentThread {
    id
    kind
    revision
    startedAt
    resolvedAt
    resolvedBy {
      id
      name
    }
    anchor {
      blockKey
      quote
      isOrphaned
    }
    comments {
      id
      text
      writtenAt
      editedAt
      writtenBy {
        id
        name
      }
    }
  }
`);

export type Thread = ResultOf<typeof thread>;

export const ReadThreads = graphql(
  `
    query Threads($id: ID!, $isOpen: Boolean!, $after: String) {
      manuscript(id: $id) {
        id
        threads(first: 20, after: $after, filter: { isOpen: $isOpen }) {
          edges {
            node {
              ...ThreadFields
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `,
  [thread],
);

export const AddComment = graphql(
  `
    mutation AddComment($input: AddCommentInput!) {
      it: addComment(input: $input) {
        thread {
          ...ThreadFields
        }
        userErrors {
          message
        }
      }
    }
  `,
  [thread],
);

export const ReplyToComment = graphql(
  `
    mutation ReplyToComment($input: ReplyToCommentInput!) {
      it: replyToComment(input: $input) {
        thread {
          ...ThreadFields
        }
        userErrors {
          message
        }
      }
    }
  `,
  [thread],
);

export const ResolveThread = graphql(
  `
    mutation ResolveThread($input: ResolveThreadInput!) {
      it: resolveThread(input: $input) {
        thread {
          ...ThreadFields
        }
        userErrors {
          message
        }
      }
    }
  `,
  [thread],
);

export const ReopenThread = graphql(
  `
    mutation ReopenThread($input: ReopenThreadInput!) {
      it: reopenThread(input: $input) {
        thread {
          ...ThreadFields
        }
        userErrors {
          message
        }
      }
    }
  `,
  [thread],
);
