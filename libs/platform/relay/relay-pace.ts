/** Everything in milliseconds. */
export interface RelayPace {
  /** How often to look for what another process recorded; what this one records is seen at once. */
  readonly poll: number;
  /** How long a subject is kept from other instances, should this one be killed. */
  readonly lease: number;
  /** How long a consumer may take over one event. Much shorter than the lease. */
  readonly patience: number;
  /** How long delivered events are kept. */
  readonly retention: number;
}

const day = 86_400_000;

/** @param retentionDays how long delivered events are kept */
export function relayPace(retentionDays: number): RelayPace {
  return { poll: 1_000, lease: 60_000, patience: 10_000, retention: retentionDays * day };
}
