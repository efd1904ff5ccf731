/** The days of a leap year before each month, January first. */
const daysBefore = [0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335];
const yearLength = 366;

/**
 * How many days lie between two datelines, which rarely have a year: the shorter way round, so that 31 December and 1 January are
 * one day apart. 0 if one has no date.
 */
export function daysApart(a: string | null, b: string | null): number {
  const [dayA, dayB] = [dayOfYear(a), dayOfYear(b)];
  if (dayA === null || dayB === null) return 0;
  const days = Math.abs(dayA - dayB);
  return Math.min(days, yearLength - days);
}

function dayOfYear(date: string | null): number | null {
  const [, month, day] = /(\d\d)-(\d\d)$/u.exec(date ?? '') ?? [];
  const before = daysBefore[Number(month) - 1];
  return before === undefined ? null : before + Number(day);
}
