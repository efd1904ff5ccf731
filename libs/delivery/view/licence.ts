import type { CreditRole } from '@kopij/editorial';

/** The licence terms that affect readers. */
export interface LicenceTerms {
  readonly web: boolean;
  readonly archive: boolean;
  /** Periods of 24 hours after first publication; null if it does not expire. */
  readonly expiresAfterDays: number | null;
}

export const withheldReasons = ['LICENCE_EXPIRED', 'LICENCE_FORBIDS_ARCHIVE', 'LICENCE_FORBIDS_WEB'] as const;
export type WithheldReason = (typeof withheldReasons)[number];

/** Why the text of an article is withheld. */
export interface Withholding {
  reason: WithheldReason;
  /** Null if that does not follow from its publication, because the terms have changed. */
  since: Date | null;
}

const day = 24 * 60 * 60 * 1_000;

/** Whether the terms ever withhold text. */
export function isRestricted({ web, archive, expiresAfterDays }: LicenceTerms): boolean {
  return !web || !archive || expiresAfterDays !== null;
}

interface TermedCredit {
  readonly role: CreditRole;
  readonly terms: LicenceTerms;
}

/**
 * Why the text of an article is withheld, and since when; null if it is not. The strictest terms of the agencies
 * credited for the text apply. Text that may not be archived is withheld after 24 hours.
 *
 * @param credits with the terms as they are now
 * @param firstPublishedAt republishing does not restart the terms
 */
export function withholding(
  credits: readonly TermedCredit[],
  firstPublishedAt: Date,
  now: Date,
): Withholding | null {
  // A photo agency's terms do not affect the text.
  if (credits.some(({ role, terms }) => role !== 'PHOTO' && !terms.web)) {
    return { reason: 'LICENCE_FORBIDS_WEB', since: null };
  }
  let earliest: { reason: WithheldReason; since: Date } | null = null;
  for (const end of ends(credits, firstPublishedAt)) {
    if (end.since <= now && (!earliest || end.since < earliest.since)) earliest = end;
  }
  return earliest;
}

/** The next instant at which {@link withholding} may change, if the terms do not; null if none. */
export function withholdingChangesAt(
  credits: readonly TermedCredit[],
  firstPublishedAt: Date,
  now: Date,
): Date | null {
  const ahead = ends(credits, firstPublishedAt).map(({ since }) => since.getTime());
  const next = Math.min(...ahead.filter((since) => since > now.getTime()));
  return next === Infinity ? null : new Date(next);
}

/** When each of the terms withholds the text. */
function ends(
  credits: readonly TermedCredit[],
  firstPublishedAt: Date,
): { reason: WithheldReason; since: Date }[] {
  const after = (days: number): Date => new Date(firstPublishedAt.getTime() + days * day);
  return credits.flatMap(({ role, terms }) => {
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
