import type { MailKind } from '../queue/mail.entity.js';

const hour = 3_600_000;
const first = 10_000;
const longest = hour;

/** For how long each is tried, in milliseconds. A link that somebody asked for a day ago would surprise them; a digest comes again. */
export const patienceOf: Record<MailKind, number> = {
  INVITATION: 72 * hour,
  PASSWORD_RESET: hour,
  PASSWORD_CHANGED: 72 * hour,
  SECOND_FACTOR_CHANGED: 72 * hour,
  DIGEST: 6 * hour,
};

/** How long to wait after so many failures, in milliseconds: ten seconds, then twice as long with each, up to an hour. */
export function pauseAfter(failures: number): number {
  return Math.min(first * 2 ** (failures - 1), longest);
}
