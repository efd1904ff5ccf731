import type { Language } from '../basics/language.js';

export interface Times {
  /** A moment in full, with its zone: for titles, and where it matters. */
  readonly full: (moment: string) => string;
  /** What the clock of a zone shows, with the name of the zone. */
  readonly inZone: (moment: string, timeZone: string) => string;
  /** As short as it can be understood: the time for today, else the date as well. */
  readonly short: (moment: string) => string;
}

// English dates of a European newsroom: 5 March, and half past two is 14:30.
const locales: Readonly<Record<Language, string>> = { en: 'en-GB', nl: 'nl-NL' };

/** Moments, written for people, in the time zone of their browser. */
export function timesIn(language: Language): Times {
  const locale = locales[language];
  const full = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const onWall = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const;
  const day = new Intl.DateTimeFormat(locale, onWall);
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });
  return {
    inZone: (moment, timeZone) => {
      const shown = new Intl.DateTimeFormat(locale, { ...onWall, timeZone });
      return `${shown.format(new Date(moment))} ${timeZone}`;
    },
    full: (moment) => full.format(new Date(moment)),
    short: (moment) => {
      const [then, now] = [new Date(moment), new Date()];
      if (then.toDateString() === now.toDateString()) return time.format(then);
      return (then.getFullYear() === now.getFullYear() ? day : date).format(then);
    },
  };
}
