import { Database } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { refused, type Refused } from '../../contract/outcome.js';
import type { PendingSignIn } from '../../pending/pending-sign-in.types.js';
import { PendingSignIns } from '../../pending/pending-sign-ins.js';
import { SecondFactors } from '../giving/second-factors.js';

/** Tells what is still asked of somebody whose browser comes back from an identity provider with nothing but a secret. */
@Injectable()
export class ResumeSignIn {
  constructor(
    private readonly database: Database,
    private readonly pendingSignIns: PendingSignIns,
    private readonly factors: SecondFactors,
  ) {}

  /** @param secret of the sign-in that waits */
  async execute(secret: string): Promise<{ readonly pending: PendingSignIn } | Refused> {
    const { reader } = this.database;
    const found = await this.pendingSignIns.find(reader, secret);
    if (!found) return refused('SIGN_IN_EXPIRED', 'pending');
    const { id, userId, mustSetUp } = found;
    return {
      pending: { id, userId, secret, mustSetUp, factors: await this.factors.kindsOf(reader, userId) },
    };
  }
}
