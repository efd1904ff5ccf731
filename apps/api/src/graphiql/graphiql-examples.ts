/** A tab of GraphiQL, as it takes them. */
export interface GraphiqlExample {
  readonly query: string;
  readonly variables?: string;
  readonly headers?: string;
}

const articlesOfSection = `# The box "More from this section" of a front page: the newest articles of a section and its parts.
query Box($section: String, $number: Int = 7) {
  articles(section: $section, first: $number) {
    edges {
      node {
        headline
        path
        creditLine
        age(locale: "nl")
      }
    }
  }
}
`;

const articlePage = `# An article as its page shows it, by its slug. A former slug finds it too.
query ArticlePage($slug: String!) {
  article(slug: $slug) {
    headline
    standfirst
    dateline {
      text
    }
    byline
    publishedAt
    body {
      html
      wordCount
    }
    section {
      name
      path
    }
    moreFromSection(first: 7) {
      headline
      age(locale: "nl")
    }
  }
}
`;

const walkThrough = `# From a draft to readers. Run these one by one, with a token of an editor in "Headers" below:
# \`kopij token create\` makes one. Copy the id and version of each answer into the variables of the next.
mutation Create($draft: CreateManuscriptInput!) {
  createManuscript(input: $draft) {
    manuscript {
      id
      version
      state
    }
    userErrors {
      code
      message
      field
    }
  }
}

mutation Submit($id: ID!, $version: Int!) {
  submitManuscript(input: { id: $id, expectedVersion: $version }) {
    manuscript {
      version
      state
    }
    userErrors {
      code
      message
      field
    }
  }
}

mutation Publish($id: ID!, $version: Int!, $revision: Int!) {
  publishManuscript(input: { id: $id, expectedVersion: $version, revision: $revision }) {
    manuscript {
      state
      live {
        path
      }
    }
    userErrors {
      code
      message
      field
    }
  }
}
`;

/** What somebody who opens GraphiQL for the first time finds in its tabs. */
export const graphiqlExamples: readonly GraphiqlExample[] = [
  { query: articlesOfSection, variables: '{ "section": null }' },
  { query: articlePage, variables: '{ "slug": "" }' },
  { query: walkThrough, headers: '{ "Authorization": "Bearer kopij_..." }' },
];
