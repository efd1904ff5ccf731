import { sessionLine } from '../../../parts/session-list.jsx';
import { tokenLine } from '../../../parts/token-list.jsx';
import { graphql, type ResultOf } from '../../../server/graphql.js';
import { refusal } from '../../../server/refusal.js';

const personLine = graphql(`
  fragment PersonLine on User {
    id
    name
    email
    language
    role
    reach
    isActive
  }
`);

export type PersonLine = ResultOf<typeof personLine>;

export const People = graphql(
  `
    query NewsroomPeople {
      users(includeDeactivated: true, first: 500) {
        ...PersonLine
      }
    }
  `,
  [personLine],
);

/** What there is to know of somebody, beside their line in the list. */
export const PersonDetails = graphql(
  `
    query PersonDetails($id: ID!) {
      user(id: $id) {
        id
        teams {
          id
          name
        }
        grants {
          right
          section {
            id
            path
          }
        }
        sessions {
          ...SessionLine
        }
        tokens {
          ...TokenLine
        }
      }
    }
  `,
  [sessionLine, tokenLine],
);

export type PersonDetails = NonNullable<ResultOf<typeof PersonDetails>['user']>;

export const InviteUser = graphql(
  `
    mutation InviteUser($input: InviteUserInput!) {
      it: inviteUser(input: $input) {
        user {
          ...PersonLine
        }
        link
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [personLine, refusal],
);

export const CreateUser = graphql(
  `
    mutation CreateUser($input: CreateUserInput!) {
      it: createUser(input: $input) {
        user {
          ...PersonLine
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [personLine, refusal],
);

export const UpdateUser = graphql(
  `
    mutation UpdateUser($input: UpdateUserInput!) {
      it: updateUser(input: $input) {
        user {
          ...PersonLine
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [personLine, refusal],
);

export const ChangeUserRole = graphql(
  `
    mutation ChangeUserRole($input: ChangeUserRoleInput!) {
      it: changeUserRole(input: $input) {
        user {
          ...PersonLine
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [personLine, refusal],
);

export const SetReach = graphql(
  `
    mutation SetReach($input: SetReachInput!) {
      it: setReach(input: $input) {
        user {
          ...PersonLine
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [personLine, refusal],
);

export const CreateResetLink = graphql(
  `
    mutation CreateResetLink($input: CreateResetLinkInput!) {
      it: createResetLink(input: $input) {
        user {
          ...PersonLine
        }
        link
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [personLine, refusal],
);

export const ResetFactors = graphql(
  `
    mutation ResetFactors($input: ResetFactorsInput!) {
      it: resetFactors(input: $input) {
        user {
          ...PersonLine
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [personLine, refusal],
);

export const DeactivateUser = graphql(
  `
    mutation DeactivateUser($input: DeactivateUserInput!) {
      it: deactivateUser(input: $input) {
        user {
          ...PersonLine
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [personLine, refusal],
);

export const ReactivateUser = graphql(
  `
    mutation ReactivateUser($input: ReactivateUserInput!) {
      it: reactivateUser(input: $input) {
        user {
          ...PersonLine
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [personLine, refusal],
);

export const EraseUser = graphql(
  `
    mutation EraseUser($input: EraseUserInput!) {
      it: eraseUser(input: $input) {
        user {
          ...PersonLine
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [personLine, refusal],
);
