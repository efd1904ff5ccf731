import { toInstant, type Config, type Instant } from '@kopij/platform';

const hour = 60 * 60 * 1_000;

/** A session that was last seen at or before this has ended. */
export function idleSince(now: Date, { sessionHours }: Pick<Config, 'sessionHours'>): Instant {
  return toInstant(new Date(now.getTime() - sessionHours * hour));
}
