import type { NewsroomEvent } from '@kopij/editorial';
import type { EntityManager } from 'typeorm';

/** A consumer of events, called after commit. */
export interface Consumer {
  /** Stored in the database with what this consumer has received, so it must never change or be reused. */
  readonly name: string;

  /**
   * Whether anybody waits for what it would do. While nobody does, for any consumer, events are not delivered one by one. What this
   * depends on must be committed before the first event that it is about. Default: always.
   */
  isAwaited?(manager: EntityManager): Promise<boolean>;

  /** Whether it wants this event. Default: all events. */
  handles?(event: NewsroomEvent): boolean;

  /**
   * Called at least once for every event, after the earlier events of the same subject have been handled. A
   * rejection or timeout means that it is retried later.
   */
  deliver(event: NewsroomEvent, delivery: Delivery): Promise<void>;
}

export interface Delivery {
  /** The same if the event is delivered again, after a crash. */
  readonly id: string;
  /** Aborted on timeout; the delivery then counts as failed. */
  readonly signal: AbortSignal;
}
