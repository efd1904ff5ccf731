import type { ResultOf } from '../../../server/graphql.js';
import type { SectionFields, Sections } from './section-documents.js';

/** A section with its place in the tree. */
export interface PlacedSection extends SectionFields {
  readonly depth: number;
}

interface Branch extends SectionFields {
  readonly children?: readonly Branch[];
}

/** All sections, each behind the one that it is in. */
export function placed({ sections }: ResultOf<typeof Sections>): PlacedSection[] {
  return branches(sections, 0);
}

function branches(sections: readonly Branch[], depth: number): PlacedSection[] {
  return sections.flatMap(({ children = [], ...section }) => [
    { ...section, depth },
    ...branches(children, depth + 1),
  ]);
}

/** Where a section can be: at the top of the tree, or in another one that is neither itself nor below it. */
export function placesFor(sections: readonly PlacedSection[], section: SectionFields | null, top: string) {
  const others = sections.filter(
    ({ path, isArchived }) =>
      !isArchived && (section === null || (path !== section.path && !path.startsWith(`${section.path}/`))),
  );
  return [['', top] as const, ...others.map(({ id, path }) => [id, path] as const)];
}
