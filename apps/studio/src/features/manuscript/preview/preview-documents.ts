import { blockFields } from '../../../parts/copy-fields.js';
import { graphql, type ResultOf } from '../../../server/graphql.js';
import { refusal } from '../../../server/refusal.js';

/** What a page of the site shows of an article. */
const story = graphql(
  `
    fragment Story on Article {
      id
      kicker
      headline
      standfirst
      byline
      creditLine
      path
      publishedAt
      dateline {
        text
      }
      section {
        id
        name
      }
      withheld {
        reason
        since
      }
      body {
        blocks {
          ...BlockFields
        }
      }
      corrections {
        type
        text
        at
        by
      }
    }
  `,
  [blockFields],
);

export type Story = ResultOf<typeof story>;

const link = graphql(`
  fragment PreviewLinkFields on PreviewLink {
    id
    revision
    expiresAt
    revokedAt
    createdBy {
      id
      name
    }
  }
`);

export type PreviewLink = ResultOf<typeof link>;

export const ReadPreview = graphql(
  `
    query Preview($id: ID!) {
      manuscript(id: $id) {
        id
        revision
        preview {
          ...Story
        }
      }
    }
  `,
  [story],
);

export const ReadPreviewLinks = graphql(
  `
    query PreviewLinks($id: ID!) {
      manuscript(id: $id) {
        id
        revision
        previewLinks {
          ...PreviewLinkFields
        }
      }
    }
  `,
  [link],
);

export const CreatePreviewLink = graphql(
  `
    mutation CreatePreviewLink($input: CreatePreviewLinkInput!) {
      it: createPreviewLink(input: $input) {
        link {
          ...PreviewLinkFields
        }
        token
        url
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [link, refusal],
);

export const RevokePreviewLink = graphql(
  `
    mutation RevokePreviewLink($input: RevokePreviewLinkInput!) {
      it: revokePreviewLink(input: $input) {
        link {
          ...PreviewLinkFields
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [link, refusal],
);

/** What a preview link shows, to whoever has it. */
export const ReadSharedPreview = graphql(
  `
    query SharedPreview($token: String!) {
      previewArticle(token: $token) {
        ...Story
      }
    }
  `,
  [story],
);
