import { graphql } from '../../server/graphql.js';
import { refusal } from '../../server/refusal.js';
import { pendingFields } from './sign-in-documents.js';

export const AcceptInvitation = graphql(
  `
    mutation AcceptInvitation($input: FollowLinkInput!) {
      it: acceptInvitation(input: $input) {
        pendingSignIn {
          ...PendingFields
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [pendingFields, refusal],
);

export const ResetPassword = graphql(
  `
    mutation ResetPassword($input: FollowLinkInput!) {
      it: resetPassword(input: $input) {
        pendingSignIn {
          ...PendingFields
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [pendingFields, refusal],
);

export const CreateFirstAdmin = graphql(
  `
    mutation CreateFirstAdmin($input: CreateFirstAdminInput!) {
      it: createFirstAdmin(input: $input) {
        pendingSignIn {
          ...PendingFields
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [pendingFields, refusal],
);

export const RequestPasswordReset = graphql(
  `
    mutation RequestPasswordReset($email: String!) {
      requestPasswordReset(input: { email: $email }) {
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [refusal],
);
