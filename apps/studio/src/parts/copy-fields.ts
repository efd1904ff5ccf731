import { graphql, type ResultOf } from '../server/graphql.js';

const run = graphql(`
  fragment RunFields on Run {
    text
    marks
    href
  }
`);

/** A block of a body, of copy or of an article. */
export const blockFields = graphql(
  `
    fragment BlockFields on Block {
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
  `,
  [run],
);

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
      relatedArticleIds
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
        ...BlockFields
      }
    }
  `,
  [blockFields],
);

export type ReadCopy = ResultOf<typeof copyFields>;
