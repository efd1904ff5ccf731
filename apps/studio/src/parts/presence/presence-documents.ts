import { graphql } from '../../server/graphql.js';

export const PresenceTold = graphql(`
  subscription PresenceTold($id: ID!) {
    presence(manuscriptId: $id) {
      manuscript {
        id
        presences {
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

export const Touch = graphql(`
  mutation TouchPresence($input: TouchPresenceInput!) {
    touchPresence(input: $input) {
      userErrors {
        code
      }
    }
  }
`);

export const Leave = graphql(`
  mutation LeaveManuscript($input: LeaveManuscriptInput!) {
    leaveManuscript(input: $input) {
      userErrors {
        code
      }
    }
  }
`);

export const Lock = graphql(`
  mutation LockManuscript($input: LockManuscriptInput!) {
    it: lockManuscript(input: $input) {
      userErrors {
        message
      }
    }
  }
`);

export const Unlock = graphql(`
  mutation UnlockManuscript($input: UnlockManuscriptInput!) {
    it: unlockManuscript(input: $input) {
      userErrors {
        message
      }
    }
  }
`);

export const TakeOver = graphql(`
  mutation TakeOverManuscript($input: TakeOverManuscriptInput!) {
    it: takeOverManuscript(input: $input) {
      userErrors {
        message
      }
    }
  }
`);
