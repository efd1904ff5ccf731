import { type AgencyLookup, strengthOf } from './credit-shape.js';
import type { Dateline } from './dateline.js';
import { fold } from './fold.js';
import { parseDateline } from './parse-dateline.js';
import { readSignOff } from './read-sign-off.js';
import { agencyLookup, type KnownAgency, resolveAgencies } from './resolve-agencies.js';

/** An article's attribution as data, and its paragraphs as plain text. */
export interface Attribution {
  places: readonly string[];
  credits: readonly string[];
  paragraphs: readonly string[];
}

/** A fault of an attribution; `paragraph` counts from 0. */
export type AttributionFault =
  | { code: 'UNKNOWN_AGENCY'; credit: string }
  | { code: 'DATELINE_REPEATED'; paragraph: number; places: string[]; agencies: string[] }
  | { code: 'CREDIT_MISSING'; paragraph: number; agency: string };

/**
 * All faults that block an attribution: credits unknown to the registry, a text that still starts with the dateline
 * ("PARIJS (ANP) - PARIJS (ANP) - "), and agencies named in the text as its source (by a dateline or sign-off) that
 * are not credited.
 */
export function findAttributionFaults(
  attribution: Attribution,
  registry: readonly KnownAgency[],
): AttributionFault[] {
  const isRegistered = agencyLookup(registry);
  const datelines = attribution.paragraphs.map((text) => parseDateline(text, isRegistered));
  return [
    ...unknownAgencies(attribution, registry),
    ...repeatedDateline(attribution, datelines[0] ?? null),
    ...missingCredits(attribution, datelines, registry, isRegistered),
  ];
}

function unknownAgencies({ credits }: Attribution, registry: readonly KnownAgency[]): AttributionFault[] {
  return resolveAgencies(credits, registry)
    .filter((agency) => !agency.isKnown)
    .map((agency) => ({ code: 'UNKNOWN_AGENCY', credit: agency.written }));
}

/**
 * Only a dateline with the article's own place, or with an agency, is certainly a repetition: "Wien – Im ..." may
 * be a sentence.
 */
function repeatedDateline({ places }: Attribution, first: Dateline | null): AttributionFault[] {
  if (!first || first.places.length === 0) return [];
  const own = new Set(places.map(fold));
  if (first.agencies.length === 0 && !first.places.some((place) => own.has(fold(place)))) return [];
  return [{ code: 'DATELINE_REPEATED', paragraph: 0, places: first.places, agencies: first.agencies }];
}

function missingCredits(
  { credits, paragraphs }: Attribution,
  datelines: readonly (Dateline | null)[],
  registry: readonly KnownAgency[],
  isRegistered: AgencyLookup,
): AttributionFault[] {
  const covered = new Set(resolveAgencies(credits, registry).map((agency) => fold(agency.code)));
  const faults: AttributionFault[] = [];
  for (const [paragraph, text] of paragraphs.entries()) {
    const named = [...(datelines[paragraph]?.agencies ?? []), ...readSignOff(text, isRegistered)].filter(
      (name) => strengthOf(name, isRegistered) === 'KNOWN',
    );
    for (const { code } of resolveAgencies(named, registry)) {
      if (covered.has(fold(code))) continue;
      covered.add(fold(code));
      faults.push({ code: 'CREDIT_MISSING', paragraph, agency: code });
    }
  }
  return faults;
}
