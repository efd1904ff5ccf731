import { showsSomething } from '@kopij/editorial';
import { fold, type AgencyList } from './agency-list.js';
import type { AgencyRefusal } from './outcome.js';

const codeForm = /^[A-Z0-9]+(?:[.-][A-Z0-9]+)*$/;
const longestCode = 40;
// A credit line has `/` between agencies and brackets around them, so a name that contains these would never be
// recognised.
const aliasForm = /^[^/()\n]+$/;
const longestAlias = 120;

/** The faults of a new agency's code. Codes and aliases share one namespace: each belongs to one agency. */
export function refuseCode(agencies: AgencyList, code: string): AgencyRefusal[] {
  const field = ['code'];
  if (code.length > longestCode || !codeForm.test(code))
    return [{ code: 'INVALID_INPUT', field, written: code }];
  const holder = agencies.resolve(code);
  return holder ? [{ code: 'CODE_TAKEN', field, written: code, holder: holder.code }] : [];
}

/** All faults of the aliases of an agency, or of a new one (null). */
export function refuseAliases(
  agencies: AgencyList,
  aliases: readonly string[],
  agencyId: string | null,
): AgencyRefusal[] {
  return aliases.flatMap((written, place): AgencyRefusal[] => {
    const field = ['aliases', String(place)];
    if (written.length > longestAlias || !aliasForm.test(written) || !showsSomething(written))
      return [{ code: 'INVALID_INPUT', field, written }];
    const holder = agencies.resolve(written);
    if (!holder || holder.id === agencyId) return [];
    return [{ code: 'ALIAS_TAKEN', field, written, holder: holder.code }];
  });
}

/** The aliases as stored: without duplicates, and without the code in another case. */
export function tidyAliases(code: string, aliases: readonly string[]): string[] {
  const seen = new Set([fold(code)]);
  return aliases
    .map((alias) => alias.trim())
    .filter((alias) => !seen.has(fold(alias)) && seen.add(fold(alias)));
}
