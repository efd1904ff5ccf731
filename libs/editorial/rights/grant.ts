/** How far somebody's role reaches: the whole newsroom, where they were granted something, or only their own copy. */
export const reaches = ['NEWSROOM', 'GRANTS', 'OWN'] as const;

export type Reach = (typeof reaches)[number];

/** What can be granted in a section, with all sections below it. None includes another. */
export const sectionRights = ['WRITE', 'REVIEW', 'PUBLISH', 'MANAGE'] as const;

export type SectionRight = (typeof sectionRights)[number];

/** What a right is about: reading is granted with every reach. */
export type Right = 'READ' | SectionRight;

/** A right in a section, with all sections below it. */
export interface Grant {
  readonly right: SectionRight;
  readonly sectionId: string;
}
