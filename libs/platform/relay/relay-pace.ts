/** All in milliseconds. */
export interface RelayPace {
  /** How often to poll for events recorded by other processes; those of this process are noticed at once. */
  readonly poll: number;
  /** The lease time of a subject, after which other instances take over if this one was killed. */
  readonly lease: number;
  /** Timeout of a consumer per event. Much shorter than the lease. */
  readonly patience: number;
  /** How long delivered events are kept. */
  readonly retention: number;
}

const day = 86_400_000;

/** @param retentionDays how long delivered events are kept */
export function relayPace(retentionDays: number): RelayPace {
  return { poll: 1_000, lease: 60_000, patience: 10_000, retention: retentionDays * day };
}
