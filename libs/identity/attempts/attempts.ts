import { Clock } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';

interface Count {
  failures: number;
  /** Since when, in milliseconds. */
  readonly since: number;
}

/** How long failures are counted together, in milliseconds, and how many an account and an address may have by then. */
const period = 15 * 60 * 1_000;
const mostOfAccount = 10;
const mostOfAddress = 50;

/** How many accounts and addresses are remembered. */
const remembered = 20_000;

/**
 * How often somebody failed to sign in, by account and by address. Kept in the memory of each server, so that a stranger's
 * attempts write nothing: with several servers, each allows as many.
 */
@Injectable()
export class Attempts {
  private readonly accounts = new LRUCache<string, Count>({ max: remembered });
  private readonly addresses = new LRUCache<string, Count>({ max: remembered });

  constructor(private readonly clock: Clock) {}

  /** The account of somebody who is signed in, and shows that it is still them: a stranger's attempts must not count there. */
  static signedIn(userId: string): string {
    return `signed in ${userId}`;
  }

  /**
   * Whether no more are allowed for now, whether or not there is such an account.
   *
   * @param address null where only the account counts
   */
  areSpent(account: string, address: string | null): boolean {
    return (
      this.failures(this.accounts, account) >= mostOfAccount ||
      (address !== null && this.failures(this.addresses, address) >= mostOfAddress)
    );
  }

  /** Counted before it is known how it ends, so that many at once do not get past. */
  begin(account: string, address: string | null): void {
    this.count(this.accounts, account);
    if (address !== null) this.count(this.addresses, address);
  }

  succeeded(account: string, address: string | null): void {
    this.accounts.delete(account);
    const of = address !== null && this.addresses.get(address);
    if (of) of.failures -= 1;
  }

  private failures(counts: LRUCache<string, Count>, key: string): number {
    const count = counts.get(key);
    return count && count.since > this.now() - period ? count.failures : 0;
  }

  private count(counts: LRUCache<string, Count>, key: string): void {
    const counted = this.failures(counts, key) === 0 ? undefined : counts.get(key);
    if (counted) counted.failures += 1;
    else counts.set(key, { failures: 1, since: this.now() });
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}
