const hour = 3_600_000;

/** No server is obeyed that asks for a longer pause, in milliseconds. */
export const longestRetryAfter = 24 * hour;

export interface PollPause {
  /** How often the source is polled, in seconds. */
  readonly every: number;
  /** How often polling has failed since it last succeeded. */
  readonly failures: number;
  /** For how long the server asked not to be polled, in milliseconds. */
  readonly retryAfter: number | null;
}

/**
 * How long to wait before a source is polled again, in milliseconds: as long as it should be, twice as long with each failure after
 * the first, up to an hour, and never less than the server asks for. A tenth more or less, so that sources of one server are not
 * polled at the same moment for ever.
 *
 * @param chance from 0 to 1
 */
export function pauseOf({ every, failures, retryAfter }: PollPause, chance: number): number {
  const usual = every * 1_000;
  const wait = Math.min(usual * 2 ** Math.max(failures - 1, 0), Math.max(usual, hour));
  return Math.round(Math.max(wait * (0.9 + 0.2 * chance), retryAfter ?? 0));
}
