import type { AgencyEntity } from './agency.entity.js';

/** One reason why the registry cannot be changed as asked. `field` is the way into the command. */
export type AgencyRefusal = { readonly field: readonly string[] } & (
  | { readonly code: 'INVALID_INPUT'; readonly written: string }
  | { readonly code: 'CODE_TAKEN' | 'ALIAS_TAKEN'; readonly written: string; readonly holder: string }
);

/** What a use case of this feature answers: it is done, the rules say no (all of them at once), or it came too late. */
export type AgencyOutcome =
  | { readonly agency: AgencyEntity }
  | { readonly refusals: readonly AgencyRefusal[] }
  | { readonly conflict: { readonly currentVersion: number } };
