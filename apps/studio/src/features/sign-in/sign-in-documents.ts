import { graphql, type ResultOf } from '../../server/graphql.js';
import { refusal } from '../../server/refusal.js';

export const Options = graphql(`
  query SignInOptions {
    signInOptions {
      password
      passkey
      passwordReset
      providers {
        id
        name
        startUrl
      }
    }
  }
`);

export const pendingFields = graphql(`
  fragment PendingFields on PendingSignIn {
    secret
    factors
    mustSetUp
    passkeyOptions
  }
`);

export type Pending = ResultOf<typeof pendingFields>;

export const SignIn = graphql(
  `
    mutation SignIn($input: SignInInput!) {
      signIn(input: $input) {
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

export const ResumeSignIn = graphql(
  `
    mutation ResumeSignIn($pending: String!) {
      resumeSignIn(input: { pending: $pending }) {
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

export const FinishSignIn = graphql(
  `
    mutation FinishSignIn($pending: String!, $answer: FactorAnswerInput!) {
      finishSignIn(input: { pending: $pending, answer: $answer }) {
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [refusal],
);

export const StartPasskeySignIn = graphql(
  `
    mutation StartPasskeySignIn {
      startPasskeySignIn {
        options
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [refusal],
);

export const SignInWithPasskey = graphql(
  `
    mutation SignInWithPasskey($passkey: String!) {
      signInWithPasskey(input: { passkey: $passkey }) {
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [refusal],
);
