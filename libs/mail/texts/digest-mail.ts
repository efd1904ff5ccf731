import { noticeMessage, type Locale, type NoticeKind } from '@kopij/editorial';
import type { MailText } from './mail-text.js';

/** One line of a digest. */
export interface DigestLine {
  readonly kind: NoticeKind;
  /** The name of who did it; null if nobody did, or they are not known any more. */
  readonly who: string | null;
  /** The headline of the manuscript; null if the reader may not read it any more, or it has none. */
  readonly headline: string | null;
}

export interface Digest {
  readonly locale: Locale;
  /** Newest first. */
  readonly lines: readonly DigestLine[];
  /** How many there are in all. */
  readonly count: number;
}

interface Words {
  readonly subject: (count: number) => string;
  readonly intro: string;
  readonly more: (count: number) => string;
  readonly why: string;
}

const words: Record<Locale, Words> = {
  nl: {
    subject: (count) => (count === 1 ? '1 nieuwe melding in Kopij' : `${count} nieuwe meldingen in Kopij`),
    intro: 'Dit heb je in Kopij nog niet gelezen:',
    more: (count) => `… en nog ${count}.`,
    why: 'Hoe vaak je deze mail krijgt, stel je zelf in bij je meldingen in Kopij.',
  },
  en: {
    subject: (count) => (count === 1 ? '1 new notification in Kopij' : `${count} new notifications in Kopij`),
    intro: 'You have not read this in Kopij yet:',
    more: (count) => `… and ${count} more.`,
    why: 'How often you get this mail you choose yourself, with your notifications in Kopij.',
  },
};

/** What somebody was told and has not read, in one mail. */
export function digestMail({ locale, lines, count }: Digest): MailText {
  const { subject, intro, more, why } = words[locale];
  const items = lines.map(({ kind, who, headline }) => {
    const message = noticeMessage(kind, who, locale);
    return headline === null ? message : `${headline}: ${message}`;
  });
  const left = count - lines.length;
  return {
    locale,
    subject: subject(count),
    parts: [intro, { items }, ...(left > 0 ? [more(left)] : []), why],
  };
}
