import type { NewsroomEvent } from '@kopij/editorial';

/** Somebody who is told what the newsroom announces, after it has been committed. */
export interface Consumer {
  /** Stands in the database, next to what this consumer has had: never changed, and never given to another. */
  readonly name: string;

  /** Whether it wants this event; without this method it wants all of them. */
  handles?(event: NewsroomEvent): boolean;

  /**
   * Is called at least once for every event, and not before the earlier events of the same subject have been taken. A
   * rejection, or no answer within the time limit, means: again later.
   */
  deliver(event: NewsroomEvent, delivery: Delivery): Promise<void>;
}

export interface Delivery {
  /** The same when an event is delivered a second time, after a crash. */
  readonly id: string;
  /** Aborted when the time limit has passed: the delivery counts as failed, whatever comes of it. */
  readonly signal: AbortSignal;
}
