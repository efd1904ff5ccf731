import { copyFields } from '../../../parts/copy-fields.js';
import { wordChanges } from '../../../parts/word-changes.jsx';
import { graphql, type ResultOf } from '../../../server/graphql.js';

const differences = graphql(
  `
    fragment Differences on RevisionDiff {
      from
      to
      fields {
        field
        words {
          ...WordChanges
        }
      }
      blocks {
        key
        change
        before {
          __typename
        }
        after {
          __typename
        }
        words {
          ...WordChanges
        }
      }
    }
  `,
  [wordChanges],
);

export type BlockChange = ResultOf<typeof differences>['blocks'][number];

/** What differs between two revisions. */
export const ReadDiff = graphql(
  `
    query ReadDiff($id: ID!, $from: Int!, $to: Int!) {
      manuscript(id: $id) {
        id
        diff(from: $from, to: $to) {
          ...Differences
        }
      }
    }
  `,
  [differences],
);

/** What readers would see change, if a revision were published. */
export const ReadDiffFromLive = graphql(
  `
    query ReadDiffFromLive($id: ID!, $to: Int!) {
      manuscript(id: $id) {
        id
        diff: diffFromLive(to: $to) {
          ...Differences
        }
      }
    }
  `,
  [differences],
);

/** A revision as it was. */
export const ReadRevision = graphql(
  `
    query Revision($id: ID!, $number: Int!) {
      manuscript(id: $id) {
        id
        revisionByNumber(number: $number) {
          number
          createdAt
          createdBy {
            id
            name
          }
          content {
            ...CopyFields
          }
        }
      }
    }
  `,
  [copyFields],
);

/** Of every block of the working copy, whose text it is. */
export const ReadProvenance = graphql(`
  query Provenance($id: ID!) {
    manuscript(id: $id) {
      id
      revision
      provenance {
        blockKey
        agencies
        state
        revision
        wireItem {
          id
        }
      }
    }
  }
`);

export type Provenance = NonNullable<ResultOf<typeof ReadProvenance>['manuscript']>['provenance'][number];
