import { graphql } from './graphql.js';

/** Why something was not done, as every mutation says it. */
export const refusal = graphql(`
  fragment Refusal on UserError {
    code
    message
    field
  }
`);
