import { fold } from './fold.js';
import type { KnownAgency } from './resolve-agencies.js';
import { suggest } from './suggest.js';

/**
 * The agencies that somebody may mean who types a credit: by their code, their name or an alias, from its beginning or that of a word
 * in it, ignoring case and accents.
 */
export function suggestAgencies<Agency extends KnownAgency & { readonly name: string }>(
  typed: string,
  agencies: readonly Agency[],
  most: number,
): Agency[] {
  const among = agencies.map((agency) => ({
    value: agency,
    keys: [agency.code, ...agency.aliases, agency.name].map(fold),
  }));
  return suggest(typed, among, most);
}
