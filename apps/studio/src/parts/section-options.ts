import { graphql } from '../server/graphql.js';

/** A section with all below it, as deep as anybody has them. */
export const sectionBranches = graphql(`
  fragment SectionBranches on Section {
    id
    path
    children {
      id
      path
      children {
        id
        path
        children {
          id
          path
        }
      }
    }
  }
`);

interface Section {
  readonly id: string;
  readonly path: string;
  readonly children?: readonly Section[];
}

/** All sections of a tree for a choice, each behind the one it is in: `sport/voetbal`. */
export function sectionOptions(sections: readonly Section[] = []): (readonly [id: string, text: string])[] {
  return sections.flatMap(({ id, path, children }) => [
    [id, path.replace(/^\//, '')] as const,
    ...sectionOptions(children),
  ]);
}
