import { copyFields } from '../../parts/copy-fields.js';
import { sectionBranches } from '../../parts/section-options.js';
import { graphql, type ResultOf } from '../../server/graphql.js';

export const ReadToWrite = graphql(
  `
    query ToWrite($id: ID!) {
      manuscript(id: $id) {
        id
        state
        content {
          headline
        }
        allowedActions(actions: [edit]) {
          action
          allowed
          explanations
        }
      }
      sections {
        ...SectionBranches
      }
    }
  `,
  [sectionBranches],
);

export type ToWrite = NonNullable<ResultOf<typeof ReadToWrite>['manuscript']>;
export type Sections = ResultOf<typeof ReadToWrite>['sections'];

export const SuggestPlaces = graphql(`
  query SuggestPlaces($text: String!) {
    placeSuggestions(text: $text)
  }
`);

export const SuggestAgencies = graphql(`
  query SuggestAgencies($text: String!) {
    agencySuggestions(text: $text) {
      id
      code
      name
    }
  }
`);

export const ReadUpstreamTasks = graphql(`
  query UpstreamTasks($id: ID!) {
    manuscript(id: $id) {
      id
      upstream {
        headline
        task
        wireItem {
          id
        }
      }
    }
  }
`);

/** What readers find, too. */
export const SearchRelated = graphql(`
  query SearchRelated($text: String!) {
    search(query: $text, first: 8) {
      edges {
        node {
          id
          headline
          publishedAt
        }
      }
    }
  }
`);

/** Null is what is not live, and what may not be read. */
export const ReadRelated = graphql(`
  query Related($id: ID!) {
    article(id: $id) {
      id
      headline
    }
    manuscript(id: $id) {
      id
      content {
        headline
      }
    }
  }
`);

export const CheckContent = graphql(`
  query CheckContent($manuscriptId: ID!, $content: ContentInput!) {
    checkContent(manuscriptId: $manuscriptId, content: $content) {
      code
      severity
      message
      field
      blockKey
    }
  }
`);

export type WritingFinding = ResultOf<typeof CheckContent>['checkContent'][number];

export const ReadStory = graphql(
  `
    query ReadStory($text: String!) {
      storyInText(text: $text) {
        content {
          ...CopyFields
        }
        taken {
          as
        }
      }
    }
  `,
  [copyFields],
);
