import { graphql, type ResultOf } from '../../../server/graphql.js';
import { refusal } from '../../../server/refusal.js';

const sectionFields = graphql(`
  fragment SectionFields on Section {
    id
    name
    slug
    path
    description
    isArchived
    version
    policy {
      requiresReview
      fourEyes
      requiresSecondFactor
    }
    parent {
      id
    }
  }
`);

export type SectionFields = ResultOf<typeof sectionFields>;

/** All sections, as deep as anybody has them. */
export const Sections = graphql(
  `
    query NewsroomSections {
      sections(includeArchived: true) {
        ...SectionFields
        children {
          ...SectionFields
          children {
            ...SectionFields
            children {
              ...SectionFields
            }
          }
        }
      }
    }
  `,
  [sectionFields],
);

export const CreateSection = graphql(
  `
    mutation CreateSection($input: CreateSectionInput!) {
      it: createSection(input: $input) {
        section {
          ...SectionFields
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [sectionFields, refusal],
);

export const UpdateSection = graphql(
  `
    mutation UpdateSection($input: UpdateSectionInput!) {
      it: updateSection(input: $input) {
        section {
          ...SectionFields
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [sectionFields, refusal],
);

export const MoveSection = graphql(
  `
    mutation MoveSection($input: MoveSectionInput!) {
      it: moveSection(input: $input) {
        section {
          ...SectionFields
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [sectionFields, refusal],
);

export const ArchiveSection = graphql(
  `
    mutation ArchiveSection($input: ArchiveSectionInput!) {
      it: archiveSection(input: $input) {
        section {
          ...SectionFields
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [sectionFields, refusal],
);

export const UnarchiveSection = graphql(
  `
    mutation UnarchiveSection($input: UnarchiveSectionInput!) {
      it: unarchiveSection(input: $input) {
        section {
          ...SectionFields
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [sectionFields, refusal],
);
