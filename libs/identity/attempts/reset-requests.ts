import { Clock } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { RecentCounts } from './recent-counts.js';

const most = { ofAccount: 3, ofAddress: 20 };

/** How often a new password was asked for, by account and by address: nobody's mailbox is filled by a stranger. */
@Injectable()
export class ResetRequests {
  private readonly counts: RecentCounts;

  constructor(clock: Clock) {
    this.counts = new RecentCounts(clock);
  }

  /** Counts one more. False if there were too many already, whether or not there is such an account. */
  admit(account: string, address: string): boolean {
    const [of, from] = [`of ${account}`, `from ${address}`];
    if (this.counts.of(of) >= most.ofAccount || this.counts.of(from) >= most.ofAddress) return false;
    this.counts.add(of);
    this.counts.add(from);
    return true;
  }
}
