import type { WireSourceEntity } from './wire-source.entity.js';

/** What is wrong with a setting. `URL_MISSING`: of a source that is to be polled. */
export type InvalidSetting = 'SLUG' | 'LANGUAGE' | 'URL' | 'URL_MISSING';

/** One reason for refusing a change of a source. `field` is a path into the command. */
export type WireSourceRefusal = { readonly field: readonly string[] } & (
  | { readonly code: 'INVALID_INPUT'; readonly rule: InvalidSetting }
  | { readonly code: 'SLUG_TAKEN'; readonly slug: string; readonly holder: string }
  | { readonly code: 'TIME_ZONE_UNKNOWN'; readonly timeZone: string }
  | { readonly code: 'SECTION_UNKNOWN' }
  | { readonly code: 'SECTION_ARCHIVED'; readonly section: string }
);

/** The result of a change of a source: done, refused (with all reasons), or a version conflict. */
export type WireSourceOutcome =
  | { readonly source: WireSourceEntity }
  | { readonly refusals: readonly WireSourceRefusal[] }
  | { readonly conflict: { readonly currentVersion: number } };

/** What an admin decides about a source. */
export type WireSourceSettings = Omit<WireSourceEntity, 'id' | 'version' | 'createdAt' | 'archivedAt'>;

/** The source a command is for, with the version the caller has read. */
export interface WireSourceCommand {
  readonly sourceId: string;
  readonly expectedVersion: number;
}
