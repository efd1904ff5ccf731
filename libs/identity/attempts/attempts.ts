import { Clock } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { RecentCounts } from './recent-counts.js';

/**
 * How many failures there may be in a quarter of an hour. From one address few for an account; from all of them together more, since whoever knows an
 * account could lock it otherwise.
 */
const most = { ofAccountFromAddress: 10, ofAccount: 100, ofAddress: 50 };

export type Verdict = 'RIGHT' | 'WRONG' | 'TOO_MANY_ATTEMPTS';

export interface Attempt {
  readonly account: string;
  /** Null where only the account counts. */
  readonly address: string | null;
}

/** How often somebody failed to show who they are, by account and by address. */
@Injectable()
export class Attempts {
  private readonly counts: RecentCounts;
  /** From where somebody was right of late: what others try elsewhere does not lock them out there. */
  private readonly known = new LRUCache<string, true>({ max: 20_000 });

  constructor(clock: Clock) {
    this.counts = new RecentCounts(clock);
  }

  /** The account of somebody who is signed in, and shows that it is still them: a stranger's attempts must not count there. */
  static signedIn(userId: string): string {
    return `signed in ${userId}`;
  }

  /**
   * Whether something shows who it is, such as a password. It is counted before it is known how it ends, so that many at once do not get
   * past. Whatever fails by an error does not count.
   *
   * @returns TOO_MANY_ATTEMPTS, whether or not there is such an account, without having looked
   */
  async judge(attempt: Attempt, isRight: () => Promise<boolean>): Promise<Verdict> {
    const limits = limitsOf(attempt, (key) => this.known.has(key));
    if (limits.some(({ key, most }) => this.counts.of(key) >= most)) return 'TOO_MANY_ATTEMPTS';
    for (const { key } of limits) this.counts.add(key);
    const verdict = await isRight().then(
      (is) => (is ? 'RIGHT' : 'WRONG'),
      (error: unknown) => {
        this.forgive(limits);
        throw error;
      },
    );
    if (verdict === 'RIGHT') {
      this.forgive(limits);
      // Whoever knows it at last has mistyped it before.
      this.counts.forget(limits[0].key);
      this.known.set(limits[0].key, true);
    }
    return verdict;
  }

  private forgive(limits: readonly Limit[]): void {
    for (const { key } of limits) this.counts.takeBack(key);
  }
}

interface Limit {
  readonly key: string;
  readonly most: number;
}

/** The closest first. */
function limitsOf({ account, address }: Attempt, isKnown: (key: string) => boolean): [Limit, ...Limit[]] {
  const closest = { key: `${account} from ${address ?? 'anywhere'}`, most: most.ofAccountFromAddress };
  if (address === null) return [closest];
  const ofAddress = { key: `from ${address}`, most: most.ofAddress };
  if (isKnown(closest.key)) return [closest, ofAddress];
  return [closest, { key: `to ${account}`, most: most.ofAccount }, ofAddress];
}
