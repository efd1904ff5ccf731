import { copyFields, type ReadCopy } from '../copy-fields.js';
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
      myWorkingDraft {
        savedAt
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
        dismissal {
          reason
          askedBy {
            id
            name
          }
        }
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
