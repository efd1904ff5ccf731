import { graphql } from './graphql.js';
import { refusal } from './refusal.js';

export const WhoAmI = graphql(`
  query WhoAmI {
    me {
      id
      name
      role
      language
      permissions
      timeZone
    }
  }
`);

export const SignOut = graphql(
  `
    mutation SignOut {
      signOut {
        providerSignOutUrl
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [refusal],
);
