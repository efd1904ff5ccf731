import { copyFields } from '../../../parts/copy-fields.js';
import { manuscriptFields } from '../../../parts/moves/manuscript-fields.js';
import { graphql, type ResultOf } from '../../../server/graphql.js';
import { refusal } from '../../../server/refusal.js';

/** The manuscript as it is, and the draft of whoever asks. */
export const ReadWriting = graphql(
  `
    query Writing($id: ID!) {
      manuscript(id: $id) {
        id
        version
        content {
          ...CopyFields
        }
        myWorkingDraft {
          contentHash
          baseVersion
          savedAt
          isOutdated
          content {
            ...CopyFields
          }
        }
      }
    }
  `,
  [copyFields],
);

export type ReadManuscript = NonNullable<ResultOf<typeof ReadWriting>['manuscript']>;

export const ReadVersion = graphql(`
  query WritingVersion($id: ID!) {
    manuscript(id: $id) {
      id
      version
    }
  }
`);

/** Which revision belonged to which version. */
export const ReadVersions = graphql(`
  query WritingVersions($id: ID!, $after: String) {
    manuscript(id: $id) {
      id
      history(first: 100, after: $after) {
        edges {
          node {
            sequence
            revision
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

export const ReadRevision = graphql(
  `
    query WritingRevision($id: ID!, $number: Int!) {
      manuscript(id: $id) {
        id
        revisionByNumber(number: $number) {
          content {
            ...CopyFields
          }
        }
      }
    }
  `,
  [copyFields],
);

/** Not what is in the draft: that is what was sent. */
export const SaveWorkingDraft = graphql(
  `
    mutation SaveWorkingDraft($input: SaveWorkingDraftInput!) {
      it: saveWorkingDraft(input: $input) {
        workingDraft {
          contentHash
          savedAt
          isOutdated
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [refusal],
);

const conflict = graphql(`
  fragment EditConflict on VersionConflict {
    clashes {
      theirsBy {
        id
        name
      }
    }
  }
`);

/** All that other pages show of the manuscript, too: nobody may act on what it was before. */
export const EditManuscript = graphql(
  `
    mutation EditManuscript($input: EditManuscriptInput!) {
      it: editManuscript(input: $input) {
        manuscript {
          ...ManuscriptFields
        }
        merged {
          by {
            id
            name
          }
        }
        userErrors {
          __typename
          ...Refusal
          ...EditConflict
        }
      }
    }
  `,
  [manuscriptFields, refusal, conflict],
);

export const DiscardWorkingDraft = graphql(
  `
    mutation DiscardWorkingDraft($input: DiscardWorkingDraftInput!) {
      it: discardWorkingDraft(input: $input) {
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [refusal],
);
