import type { AgencyLookup } from './credit-shape.js';
import { fold } from './fold.js';

/** The part of the agency registry that attribution needs. */
export interface KnownAgency {
  code: string;
  aliases: readonly string[];
}

/** An agency named in a text: its code, or the name as written if unknown. */
export interface ResolvedAgency {
  code: string;
  written: string;
  isKnown: boolean;
}

/**
 * Maps names as written to agency codes, in order and without duplicates: RTR, RTRS and Reuters are the same.
 * Ignores case and accents if that is unambiguous. Unknown names are kept as written, and marked.
 */
export function resolveAgencies(
  written: readonly string[],
  registry: readonly KnownAgency[],
): ResolvedAgency[] {
  const codeOf = codesByForm(registry);
  const resolved = new Map<string, ResolvedAgency>();
  for (const form of written) {
    const code = codeOf(form);
    const agency = { code: code ?? form, written: form, isKnown: code !== null };
    if (!resolved.has(agency.code)) resolved.set(agency.code, agency);
  }
  return [...resolved.values()];
}

/** What `parseDateline` asks a registry. */
export function agencyLookup(registry: readonly KnownAgency[]): AgencyLookup {
  const codeOf = codesByForm(registry);
  return (written) => codeOf(written) !== null;
}

type CodeOf = (written: string) => string | null;

// Cached per registry, because a registry is immutable.
const knownCodes = new WeakMap<readonly KnownAgency[], CodeOf>();

function codesByForm(registry: readonly KnownAgency[]): CodeOf {
  const known = knownCodes.get(registry) ?? readCodes(registry);
  knownCodes.set(registry, known);
  return known;
}

function readCodes(registry: readonly KnownAgency[]): CodeOf {
  const exact = new Map<string, string>();
  const folded = new Map<string, string | null>();
  for (const { code, aliases } of registry) {
    for (const form of [code, ...aliases]) {
      if (!exact.has(form)) exact.set(form, code);
      const key = fold(form);
      const other = folded.get(key);
      folded.set(key, other === undefined || other === code ? code : null);
    }
  }
  return (written) => exact.get(written.trim()) ?? folded.get(fold(written)) ?? null;
}
