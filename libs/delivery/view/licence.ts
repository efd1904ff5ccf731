import type { CreditRole } from '@kopij/editorial';

/** The licence terms that affect readers. */
export interface LicenceTerms {
  readonly web: boolean;
  readonly archive: boolean;
  /** Periods of 24 hours after first publication; null if it does not expire. */
  readonly expiresAfterDays: number | null;
  /** Whether it may be passed on in feeds. */
  readonly syndication: boolean;
}

export const withheldReasons = ['LICENCE_EXPIRED', 'LICENCE_FORBIDS_ARCHIVE', 'LICENCE_FORBIDS_WEB'] as const;
export type WithheldReason = (typeof withheldReasons)[number];

/** Why the text of an article is withheld. */
export interface Withholding {
  reason: WithheldReason;
  /** Null if that does not follow from its publication, because the terms have changed. */
  since: Date | null;
}

/** What of an article may be passed on in feeds. */
export interface Syndication {
  readonly text: boolean;
  readonly pictures: boolean;
}

/** What the terms allow: each agency decides on what it is credited for, and one that is not credited on the text. */
export function syndication(agencies: readonly TermedText[]): Syndication {
  const refusing = agencies.filter(({ terms }) => !terms.syndication);
  const isPhoto = ({ role }: TermedText): boolean => role === 'PHOTO';
  return { text: refusing.every(isPhoto), pictures: refusing.length === 0 };
}

const day = 24 * 60 * 60 * 1_000;

/** Whether the terms ever withhold text. */
export function isRestricted({ web, archive, expiresAfterDays }: LicenceTerms): boolean {
  return !web || !archive || expiresAfterDays !== null;
}

/** The terms of an agency, and what it is credited as; null if it is not, although its text is in the body. */
export interface TermedText {
  readonly role: CreditRole | null;
  readonly terms: LicenceTerms;
}

/**
 * Why the text of an article is withheld, and since when; null if it is not. The strictest terms of the agencies
 * that are credited for the text, or that it is of without a credit, apply. Text that may not be archived is withheld after 24 hours.
 *
 * @param agencies with the terms as they are now
 * @param firstPublishedAt republishing does not restart the terms
 */
export function withholding(
  agencies: readonly TermedText[],
  firstPublishedAt: Date,
  now: Date,
): Withholding | null {
  // A photo agency's terms do not affect the text.
  if (agencies.some(({ role, terms }) => role !== 'PHOTO' && !terms.web)) {
    return { reason: 'LICENCE_FORBIDS_WEB', since: null };
  }
  let earliest: { reason: WithheldReason; since: Date } | null = null;
  for (const end of ends(agencies, firstPublishedAt)) {
    if (end.since <= now && (!earliest || end.since < earliest.since)) earliest = end;
  }
  return earliest;
}

/** The next instant at which {@link withholding} may change, if the terms do not; null if none. */
export function withholdingChangesAt(
  agencies: readonly TermedText[],
  firstPublishedAt: Date,
  now: Date,
): Date | null {
  const ahead = ends(agencies, firstPublishedAt).map(({ since }) => since.getTime());
  const next = Math.min(...ahead.filter((since) => since > now.getTime()));
  return next === Infinity ? null : new Date(next);
}

/** How long after its first publication the terms may withhold a text, in milliseconds: each possible period once. */
export function periodsOf(agencies: readonly LicenceTerms[]): ReadonlySet<number> {
  const epoch = new Date(0);
  const all = agencies.map((terms) => ({ role: null, terms }));
  return new Set(ends(all, epoch).map(({ since }) => since.getTime()));
}

/** When each of the terms withholds the text. */
function ends(
  agencies: readonly TermedText[],
  firstPublishedAt: Date,
): { reason: WithheldReason; since: Date }[] {
  const after = (days: number): Date => new Date(firstPublishedAt.getTime() + days * day);
  return agencies.flatMap(({ role, terms }) => {
    if (role === 'PHOTO') return [];
    const { expiresAfterDays, archive } = terms;
    return [
      ...(expiresAfterDays === null
        ? []
        : [{ reason: 'LICENCE_EXPIRED' as const, since: after(expiresAfterDays) }]),
      ...(archive ? [] : [{ reason: 'LICENCE_FORBIDS_ARCHIVE' as const, since: after(1) }]),
    ];
  });
}
