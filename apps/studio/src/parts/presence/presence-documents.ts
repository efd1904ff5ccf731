import { graphql } from '../../server/graphql.js';
import { refusal } from '../../server/refusal.js';

export const PresenceTold = graphql(`
  subscription PresenceTold($id: ID!) {
    presence(manuscriptId: $id) {
      manuscript {
        id
        presences {
          blockKey
          isEditing
          isMine
          user {
            id
            name
          }
        }
        lock {
          isMine
          since
          by {
            id
            name
          }
        }
      }
    }
  }
`);

export const Touch = graphql(
  `
    mutation TouchPresence($input: TouchPresenceInput!) {
      touchPresence(input: $input) {
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [refusal],
);

export const Leave = graphql(
  `
    mutation LeaveManuscript($input: LeaveManuscriptInput!) {
      leaveManuscript(input: $input) {
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [refusal],
);

export const Lock = graphql(
  `
    mutation LockManuscript($input: LockManuscriptInput!) {
      it: lockManuscript(input: $input) {
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [refusal],
);

export const Unlock = graphql(
  `
    mutation UnlockManuscript($input: UnlockManuscriptInput!) {
      it: unlockManuscript(input: $input) {
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [refusal],
);

export const TakeOver = graphql(
  `
    mutation TakeOverManuscript($input: TakeOverManuscriptInput!) {
      it: takeOverManuscript(input: $input) {
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [refusal],
);
