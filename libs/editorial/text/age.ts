import type { Locale } from '../locale.js';

interface AgeUnit {
  readonly milliseconds: number;
  /** The noun behind "1" and the noun behind any other number. */
  readonly nl: readonly [one: string, many: string];
  readonly en: readonly [one: string, many: string];
}

const second = 1_000;
const day = 24 * 60 * 60 * second;

/**
 * The units of an age, shortest first. A month is 30 days and a year 365, whatever the calendar, so that ages do
 * not jump after a short month.
 */
export const ageUnits = {
  minute: { milliseconds: 60 * second, nl: ['minuut', 'minuten'], en: ['minute', 'minutes'] },
  hour: { milliseconds: 60 * 60 * second, nl: ['uur', 'uur'], en: ['hour', 'hours'] },
  day: { milliseconds: day, nl: ['dag', 'dagen'], en: ['day', 'days'] },
  week: { milliseconds: 7 * day, nl: ['week', 'weken'], en: ['week', 'weeks'] },
  month: { milliseconds: 30 * day, nl: ['maand', 'maanden'], en: ['month', 'months'] },
  year: { milliseconds: 365 * day, nl: ['jaar', 'jaar'], en: ['year', 'years'] },
} as const satisfies Record<string, AgeUnit>;

const shortestFirst: readonly AgeUnit[] = Object.values(ageUnits);

const wording = {
  nl: { justNow: 'zojuist', yesterday: 'gisteren', ago: 'geleden' },
  en: { justNow: 'just now', yesterday: 'yesterday', ago: 'ago' },
} as const;

/**
 * How long ago an article was published, in words: "zojuist", "12 minuten geleden", "gisteren", "3 weken geleden".
 * Counts whole units of the largest unit that fits, rounded down; 24 to 48 hours is "gisteren". An instant in the
 * future counts as just now, because clocks of two machines may differ.
 */
export function ageText(publishedAt: Date, now: Date, locale: Locale): string {
  const { justNow, yesterday, ago } = wording[locale];
  const elapsed = now.getTime() - publishedAt.getTime();

  const unit = shortestFirst.findLast(({ milliseconds }) => elapsed >= milliseconds);
  if (!unit) return justNow;

  const count = Math.floor(elapsed / unit.milliseconds);
  if (unit === ageUnits.day && count === 1) return yesterday;

  const [one, many] = unit[locale];
  return `${count} ${count === 1 ? one : many} ${ago}`;
}

/** The next instant at which {@link ageText} changes for the same article. */
export function ageChangesAt(publishedAt: Date, now: Date): Date {
  const elapsed = now.getTime() - publishedAt.getTime();
  const unit = shortestFirst.findLast(({ milliseconds }) => elapsed >= milliseconds);
  const longer = shortestFirst.find(({ milliseconds }) => elapsed < milliseconds);
  const oneMore = unit ? (Math.floor(elapsed / unit.milliseconds) + 1) * unit.milliseconds : Infinity;
  return new Date(publishedAt.getTime() + Math.min(oneMore, longer?.milliseconds ?? Infinity));
}
