import { manuscriptFields } from '../../parts/moves/manuscript-fields.js';
import { wordChanges } from '../../parts/word-changes.jsx';
import { graphql, type ResultOf } from '../../server/graphql.js';
import { refusal } from '../../server/refusal.js';

/** What agencies did to their items since copy was made of them, and what of it has to be decided. */
export const ReadUpstream = graphql(
  `
    query Upstream($id: ID!) {
      manuscript(id: $id) {
        id
        version
        content {
          headline
        }
        allowedActions(actions: [edit]) {
          action
          allowed
          explanations
        }
        upstream {
          headline
          revisionTaken
          revisionNow
          task
          wireItem {
            id
            headline
            source {
              id
              name
            }
          }
          changes {
            differences {
              field
              words {
                ...WordChanges
              }
            }
          }
          clashes {
            field
            blockKey
            base
            theirs
            yours
            words {
              ...WordChanges
            }
          }
        }
      }
    }
  `,
  [wordChanges],
);

export type Upstream = NonNullable<ResultOf<typeof ReadUpstream>['manuscript']>['upstream'][number];
export type Clash = Upstream['clashes'][number];

export const MergeUpstream = graphql(
  `
    mutation MergeUpstream($input: MergeUpstreamInput!) {
      it: mergeUpstream(input: $input) {
        manuscript {
          ...ManuscriptFields
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [manuscriptFields, refusal],
);
