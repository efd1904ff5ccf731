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

/**
 * Why the text of an article is withheld, and since when; null while it may be read. Every agency whose text is in it has a
 * say, and the earliest no counts. Text that may not go into the archive is news for a day.
 *
 * @param credits with the terms as they are now
 * @param firstPublishedAt taking text down and publishing it anew does not begin its term anew
 */
export function withholding(
  credits: readonly { role: CreditRole; terms: LicenceTerms | null }[],
  firstPublishedAt: Date,
  now: Date,
): Withholding | null {
  let earliest: { reason: WithheldReason; since: number } | null = null;
  const after = (reason: WithheldReason, days: number): void => {
    const since = firstPublishedAt.getTime() + days * day;
    if (since <= now.getTime() && (!earliest || since < earliest.since)) earliest = { reason, since };
  };
  for (const { role, terms } of credits) {
    // Who made the pictures has no say over the text.
    if (role === 'PHOTO' || !terms) continue;
    if (!terms.web) return { reason: 'LICENCE_FORBIDS_WEB', since: null };
    if (terms.expiresAfterDays !== null) after('LICENCE_EXPIRED', terms.expiresAfterDays);
    if (!terms.archive) after('LICENCE_FORBIDS_ARCHIVE', 1);
  }
  const found = earliest as { reason: WithheldReason; since: number } | null;
  return found && { reason: found.reason, since: new Date(found.since) };
}
