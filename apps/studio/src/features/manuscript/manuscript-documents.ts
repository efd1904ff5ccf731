import { graphql, type ResultOf } from '../../server/graphql.js';
import { refusal } from '../../server/refusal.js';

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

/** Those that are open, those that are resolved, or, with null, both. */
export const ReadThreads = graphql(
  `
    query Threads($id: ID!, $isOpen: Boolean, $after: String) {
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
          ...Refusal
        }
      }
    }
  `,
  [thread, refusal],
);

export const ReplyToComment = graphql(
  `
    mutation ReplyToComment($input: ReplyToCommentInput!) {
      it: replyToComment(input: $input) {
        thread {
          ...ThreadFields
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [thread, refusal],
);

export const ResolveThread = graphql(
  `
    mutation ResolveThread($input: ResolveThreadInput!) {
      it: resolveThread(input: $input) {
        thread {
          ...ThreadFields
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [thread, refusal],
);

export const ReopenThread = graphql(
  `
    mutation ReopenThread($input: ReopenThreadInput!) {
      it: reopenThread(input: $input) {
        thread {
          ...ThreadFields
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [thread, refusal],
);
