import type { SectionEntity } from './section.entity.js';

/** One reason why the tree cannot be changed as asked. `field` is the way into the command. */
export type SectionRefusal = { readonly field: readonly string[] } & (
  | { readonly code: 'INVALID_INPUT' }
  | { readonly code: 'SLUG_TAKEN'; readonly slug: string; readonly holder: string }
  | { readonly code: 'PARENT_UNKNOWN' }
  | { readonly code: 'SECTION_ARCHIVED'; readonly section: string }
  | { readonly code: 'SECTION_CYCLE'; readonly parent: string }
  | { readonly code: 'SECTION_HAS_SECTIONS'; readonly part: string }
);

/** What a use case of this feature answers: it is done, the rules say no (all of them at once), or it came too late. */
export type SectionOutcome =
  | { readonly section: SectionEntity }
  | { readonly refusals: readonly SectionRefusal[] }
  | { readonly conflict: { readonly currentVersion: number } };

/** Which section a command is for, as the caller last saw it. */
export interface SectionCommand {
  readonly sectionId: string;
  readonly expectedVersion: number;
}
