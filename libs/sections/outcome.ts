import type { SectionEntity } from './section.entity.js';

/** One reason for refusing a change to the tree. `field` is a path into the command. */
export type SectionRefusal = { readonly field: readonly string[] } & (
  | { readonly code: 'INVALID_INPUT' }
  | { readonly code: 'SLUG_TAKEN'; readonly slug: string; readonly holder: string }
  | { readonly code: 'PARENT_UNKNOWN' }
  | { readonly code: 'SECTION_ARCHIVED'; readonly section: string }
  | { readonly code: 'SECTION_CYCLE'; readonly parent: string }
  /** Null: the top of the tree. */
  | { readonly code: 'NOT_YOUR_SECTION'; readonly section: string | null }
  | { readonly code: 'SECTION_HAS_SECTIONS'; readonly part: string }
  | { readonly code: 'SECRET_KEY_MISSING' }
);

/** The result of a use case of this feature: done, refused (with all reasons), or a version conflict. */
export type SectionOutcome =
  | { readonly section: SectionEntity }
  | { readonly refusals: readonly SectionRefusal[] }
  | { readonly conflict: { readonly currentVersion: number } };

/** The section a command is for, with the version the caller has read. */
export interface SectionCommand {
  readonly sectionId: string;
  readonly expectedVersion: number;
}
