import { sessionLine } from '../../parts/session-list.jsx';
import { tokenLine } from '../../parts/token-list.jsx';
import { graphql, type ResultOf } from '../../server/graphql.js';
import { refusal } from '../../server/refusal.js';

/** What somebody has set for themselves, and what they sign in with. */
export const MyAccount = graphql(`
  query MyAccount {
    me {
      id
      name
      email
      notificationDigest
      mutedNotifications
      factors {
        isDemanded
        totpSince
        recoveryCodesLeft
        passkeyOptions
        passkeys {
          id
          name
          createdAt
          usedAt
          isBackedUp
        }
      }
    }
    signInOptions {
      password
      passkey
    }
  }
`);

type Account = NonNullable<ResultOf<typeof MyAccount>['me']>;

export type Factors = NonNullable<Account['factors']>;

export const MySessions = graphql(
  `
    query MySessions {
      me {
        id
        sessions {
          ...SessionLine
        }
      }
    }
  `,
  [sessionLine],
);

export const MyTokens = graphql(
  `
    query MyTokens {
      me {
        id
        tokens {
          ...TokenLine
        }
      }
    }
  `,
  [tokenLine],
);

export const ChangePassword = graphql(
  `
    mutation ChangePassword($input: ChangePasswordInput!) {
      it: changePassword(input: $input) {
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [refusal],
);

export const RemoveTotp = graphql(
  `
    mutation RemoveTotp($input: RemoveTotpInput!) {
      it: removeTotp(input: $input) {
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [refusal],
);

export const StartPasskey = graphql(
  `
    mutation StartPasskey($input: StartPasskeyInput!) {
      it: startPasskey(input: $input) {
        options
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [refusal],
);

export const AddPasskey = graphql(
  `
    mutation AddPasskey($input: AddPasskeyInput!) {
      it: addPasskey(input: $input) {
        recoveryCodes
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [refusal],
);

export const RemovePasskey = graphql(
  `
    mutation RemovePasskey($input: RemovePasskeyInput!) {
      it: removePasskey(input: $input) {
        passkeyId
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [refusal],
);

export const RenamePasskey = graphql(
  `
    mutation RenamePasskey($input: RenamePasskeyInput!) {
      it: renamePasskey(input: $input) {
        passkey {
          id
          name
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [refusal],
);

export const MakeRecoveryCodes = graphql(
  `
    mutation MakeRecoveryCodes($input: MakeRecoveryCodesInput!) {
      it: makeRecoveryCodes(input: $input) {
        recoveryCodes
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [refusal],
);

export const UpdateNotifications = graphql(
  `
    mutation UpdateNotifications($input: UpdateNotificationPreferencesInput!) {
      it: updateNotificationPreferences(input: $input) {
        digest
        muted
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [refusal],
);
