import type { AgencyEntity } from './agency.entity.js';

/** One reason for refusing a change to the registry. `field` is a path into the command. */
export type AgencyRefusal = { readonly field: readonly string[] } & (
  | { readonly code: 'INVALID_INPUT'; readonly written: string }
  | { readonly code: 'CODE_TAKEN' | 'ALIAS_TAKEN'; readonly written: string; readonly holder: string }
);

/** The result of a use case of this feature: done, refused (with all reasons), or a version conflict. */
export type AgencyOutcome =
  | { readonly agency: AgencyEntity }
  | { readonly refusals: readonly AgencyRefusal[] }
  | { readonly conflict: { readonly currentVersion: number } };
