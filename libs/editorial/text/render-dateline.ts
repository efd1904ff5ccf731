import type { DatelineChoice } from './content.js';

// How Dutch desks spell months in a dateline. Written out, and not asked of Intl: what was published must not change
// when the data of a runtime does.
const months = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/**
 * The dateline with its credits as they open a lead: `WASHINGTON/BRUSSEL (ANP/RTR)`, `AUSTIN, Texas, 2 maart (RTR)`.
 * Empty when there is nothing to show. Dates are `2026-03-02`, or `--03-02` where nobody wrote the year.
 */
export function renderDateline(dateline: DatelineChoice | null, creditTexts: readonly string[]): string {
  if (dateline?.kind !== 'PLACE') return '';
  const { places, region, date } = dateline;
  const where = [places.join('/'), ...region, date === null ? '' : renderDate(date)];
  const credits = creditTexts.length > 0 ? `(${creditTexts.join('/')})` : '';
  return [where.filter((part) => part !== '').join(', '), credits].filter((part) => part !== '').join(' ');
}

function renderDate(date: string): string {
  const [, year, month, day] = /^(\d{4}|-)-(\d{2})-(\d{2})$/u.exec(date) ?? [];
  const name = months[Number(month) - 1];
  if (name === undefined) return date;
  return `${Number(day)} ${name}${year === '-' ? '' : ` ${year}`}`;
}
