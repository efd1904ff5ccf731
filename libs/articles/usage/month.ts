import { localTimeOf } from '@kopij/platform';

/** A calendar month: `2026-11`. */
export const monthForm = /^[1-8]\d{3}-(?:0[1-9]|1[0-2])$/;

/** The month of an instant, on the clock of a time zone. */
export function monthOf(instant: Date, timeZone: string): string {
  return localTimeOf(instant, timeZone).slice(0, '2026-11'.length);
}
