import type { CreditRole } from '@kopij/editorial';

/** What an agency allows, as far as readers are concerned. */
export interface LicenceTerms {
  readonly web: boolean;
  readonly archive: boolean;
  /** Days of 24 hours after publication; null: no end. */
  readonly expiresAfterDays: number | null;
}

export const withheldReasons = ['LICENCE_EXPIRED', 'LICENCE_FORBIDS_ARCHIVE', 'LICENCE_FORBIDS_WEB'] as const;
export type WithheldReason = (typeof withheldReasons)[number];

/** That the text of an article may not be shown any more. */
export interface Withholding {
  reason: WithheldReason;
  /** Null when that does not follow from its publication: the agency's terms have changed. */
  since: Date | null;
}

const day = 24 * 60 * 60 * 1_000;

/** Whether the terms ever take text away from readers. */
export function isRestricted({ web, archive, expiresAfterDays }: LicenceTerms): boolean {
  return !web || !archive || expiresAfterDays !== null;
}

interface TermedCredit {
  readonly role: CreditRole;
  readonly terms: LicenceTerms;
}

/**
 * Why the text of an article is withheld, and since when; null while it may be read. Every agency whose text is in it has a
 * say, and the earliest no counts. Text that may not go into the archive is news for a day.
 *
 * @param credits with the terms as they are now
 * @param firstPublishedAt taking text down and publishing it anew does not begin its term anew
 */
export function withholding(
  credits: readonly TermedCredit[],
  firstPublishedAt: Date,
  now: Date,
): Withholding | null {
  // Who made the pictures has no say over the text.
  if (credits.some(({ role, terms }) => role !== 'PHOTO' && !terms.web)) {
    return { reason: 'LICENCE_FORBIDS_WEB', since: null };
  }
  let earliest: { reason: WithheldReason; since: Date } | null = null;
  for (const end of ends(credits, firstPublishedAt)) {
    if (end.since <= now && (!earliest || end.since < earliest.since)) earliest = end;
  }
  return earliest;
}

/** The next instant at which {@link withholding} may say something else, as far as the terms stay as they are; null: none. */
export function withholdingChangesAt(
  credits: readonly TermedCredit[],
  firstPublishedAt: Date,
  now: Date,
): Date | null {
  const ahead = ends(credits, firstPublishedAt).map(({ since }) => since.getTime());
  const next = Math.min(...ahead.filter((since) => since > now.getTime()));
  return next === Infinity ? null : new Date(next);
}

/** When each of the terms takes the text away. */
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
