import type { Locale } from '../locale.js';
import type { NoticeKind } from './notice-kinds.js';
import { noticeWords } from './notice-words.js';

const somebody: Record<Locale, string> = { nl: 'Iemand', en: 'Somebody' };

/**
 * A notice as a sentence. It says nothing of the copy itself.
 *
 * @param who the name of whoever did it; null if they are not known any more
 */
export function noticeMessage(kind: NoticeKind, who: string | null, locale: Locale): string {
  return noticeWords[kind][locale].replace('{who}', () => who ?? somebody[locale]);
}

/** A one-line description of each kind. */
export const noticeSummaries = Object.fromEntries(
  Object.entries(noticeWords).map(([kind, { means }]) => [kind, means]),
) as Record<NoticeKind, string>;
