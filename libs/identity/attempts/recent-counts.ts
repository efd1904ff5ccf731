import type { Clock } from '@kopij/platform';
import { LRUCache } from 'lru-cache';

interface Count {
  count: number;
  /** Since when, in milliseconds. */
  readonly since: number;
}

/** How long things are counted together, in milliseconds. */
const period = 15 * 60 * 1_000;

/** How many counts are kept. */
const remembered = 60_000;

/**
 * How often something happened in a quarter of an hour, by key. Kept in the memory of each server, so that what strangers try writes
 * nothing: with several servers, each allows as much.
 */
export class RecentCounts {
  private readonly counts = new LRUCache<string, Count>({ max: remembered });

  constructor(private readonly clock: Clock) {}

  of(key: string): number {
    const count = this.counts.get(key);
    return count && count.since > this.now() - period ? count.count : 0;
  }

  add(key: string): void {
    const counted = this.of(key) === 0 ? undefined : this.counts.get(key);
    if (counted) counted.count += 1;
    else this.counts.set(key, { count: 1, since: this.now() });
  }

  takeBack(key: string): void {
    const counted = this.counts.get(key);
    if (counted) counted.count -= 1;
  }

  forget(key: string): void {
    this.counts.delete(key);
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}
