import { useSession } from '../server/session.jsx';

/** The zone of the clock that the browser shows. */
export const browserZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The zone in which the newsroom tells times. */
export function useNewsroomZone(): string {
  return useSession().user?.timeZone ?? browserZone;
}

/** `2026-03-29T09:00`: what a clock on a wall of the zone shows at a moment; empty for no moment. */
export function wallTime(moment: string | null, timeZone: string): string {
  if (moment === null) return '';
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return format.format(new Date(moment)).replace(' ', 'T');
}

/** The first moment at which the clock shows this; null if it never does, since it is put forward then, or if there is no such zone. */
export function momentAt(local: string, timeZone: string): string | null {
  const asIfUtc = Date.parse(`${local}:00Z`);
  if (Number.isNaN(asIfUtc) || !isZone(timeZone)) return null;
  // Clocks are at most half a day and a bit from UTC, and are not put forward or back twice within that.
  const offsets = [-1, 1].map((side) => offsetAt(asIfUtc + side * 15 * 3_600_000, timeZone));
  const moments = [...new Set(offsets)].map((offset) => asIfUtc - offset).sort((a, b) => a - b);
  const found = moments.find((at) => wallTime(new Date(at).toISOString(), timeZone) === local);
  return found === undefined ? null : new Date(found).toISOString();
}

export function isZone(timeZone: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** How far the clock is ahead of UTC, in milliseconds. */
function offsetAt(at: number, timeZone: string): number {
  const minute = at - (at % 60_000);
  return Date.parse(`${wallTime(new Date(minute).toISOString(), timeZone)}:00Z`) - minute;
}
