/** A default tab of GraphiQL. */
export interface GraphiqlExample {
  readonly query: string;
  readonly variables?: string;
  readonly headers?: string;
}

const articlesOfSection = `# A box on a front page: the newest articles of a section
# and of everything below it. Null: of all sections.
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

const articlePage = `# An article as its page shows it. A former slug finds it too.
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

const walkThrough = `# From a draft to readers: run these one by one.
# They need the token of an editor: put it in "Headers", below.
# \`kopij token create\` makes one.
# Put the id of a section, and later the id and version of
# each answer, into "Variables" for the next.
mutation Create($draft: ContentInput!) {
  createManuscript(input: { content: $draft }) {
    manuscript {
      id
      version
      revision
      readiness {
        severity
        message
      }
    }
    userErrors {
      code
      message
      field
    }
  }
}

mutation Submit($id: ID!, $version: Int!) {
  submitManuscript(input: { manuscriptId: $id, expectedVersion: $version }) {
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

mutation Approve($id: ID!, $version: Int!) {
  approveManuscript(input: { manuscriptId: $id, expectedVersion: $version }) {
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
  publishManuscript(
    input: { manuscriptId: $id, expectedVersion: $version, revision: $revision }
  ) {
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

const wire = `# The inbox of the wire, each story once, and what agencies ask of copy
# that was taken. They need the token of an editor: put it in "Headers", below.
query Wire {
  wireItems(onePerGroup: true, first: 10) {
    edges {
      node {
        headline
        signal
        credits
        section {
          name
        }
        group {
          items {
            headline
          }
        }
        takes {
          id
        }
      }
    }
  }
  manuscripts(filter: { upstreamTasks: [UPDATE, HOLD, CORRECTION, KILL] }) {
    edges {
      node {
        id
        version
        content {
          headline
        }
        upstream {
          task
          revisionTaken
          revisionNow
          notes
        }
      }
    }
  }
}
`;

const walkThroughVariables = {
  draft: {
    sectionId: null,
    headline: 'Veerpont vaart weer',
    dateline: { place: { places: ['KOPIJDAM'] } },
    credits: [{ code: 'ANP' }],
    blocks: [{ paragraph: { text: 'De veerpont van Kopijdam vaart sinds maandag weer.' } }],
  },
  id: '',
  version: 1,
  revision: 1,
};

const asEditor = json({ Authorization: 'Bearer kopij_...' });

/** The tabs of GraphiQL when it is first opened. */
export const graphiqlExamples: readonly GraphiqlExample[] = [
  { query: articlesOfSection, variables: json({ section: null, number: 7 }) },
  { query: articlePage, variables: json({ slug: 'veerpont-vaart-weer' }) },
  {
    query: walkThrough,
    variables: json(walkThroughVariables),
    headers: asEditor,
  },
  { query: wire, headers: asEditor },
];

function json(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
