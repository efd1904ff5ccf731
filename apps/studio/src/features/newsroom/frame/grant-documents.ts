import { sectionBranches } from '../../../parts/section-options.js';
import { graphql } from '../../../server/graphql.js';
import { refusal } from '../../../server/refusal.js';

/** What can be granted, and where. */
export const SectionsToGrant = graphql(
  `
    query SectionsToGrant {
      sections(includeArchived: true) {
        ...SectionBranches
      }
    }
  `,
  [sectionBranches],
);

export const SetGrants = graphql(
  `
    mutation SetGrants($input: SetGrantsInput!) {
      it: setGrants(input: $input) {
        grants {
          right
          section {
            id
            path
          }
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [refusal],
);
