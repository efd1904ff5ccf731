import { graphql, type ResultOf } from '../server/graphql.js';

const run = graphql(`
  fragment RunFields on Run {
    text
    marks
    href
  }
`);

/** All that copy says, as it is read. */
export const copyFields = graphql(
  `
    fragment CopyFields on Content {
      kicker
      headline
      headlineOrigin
      standfirst
      byline
      keywords
      slug
      sectionId
      wordCount
      dateline {
        kind
        places
        region
        date
      }
      credits {
        code
        role
      }
      blocks {
        __typename
        ... on Paragraph {
          key
          runs {
            ...RunFields
          }
        }
        ... on Heading {
          key
          level
          runs {
            ...RunFields
          }
        }
        ... on Quote {
          key
          attribution
          runs {
            ...RunFields
          }
        }
        ... on ListBlock {
          key
          style
          items {
            ...RunFields
          }
        }
        ... on ImageBlock {
          key
          url
          alt
          caption
          credit
        }
        ... on Embed {
          key
          url
          title
        }
      }
    }
  `,
  [run],
);

export type ReadCopy = ResultOf<typeof copyFields>;
