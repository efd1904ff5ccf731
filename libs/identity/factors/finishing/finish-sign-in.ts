import { Database, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { refused, type Refused } from '../../contract/outcome.js';
import { finishedSignIn } from '../../pending/finished-sign-in.js';
import { PendingSignIns } from '../../pending/pending-sign-ins.js';
import { OpenSession } from '../../sessions/open-session.js';
import type { FactorAnswer } from '../giving/factor-answer.js';
import { factorRefusal } from '../giving/factor-refusal.js';
import { SecondFactors } from '../giving/second-factors.js';

export interface FinishSignInCommand {
  /** What the sign-in that waits gave. */
  readonly pending: string;
  readonly answer: FactorAnswer;
  readonly userAgent?: string | undefined;
}

/** Signs in whoever has shown one factor before, with a second one. */
@Injectable()
export class FinishSignIn {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly pendingSignIns: PendingSignIns,
    private readonly factors: SecondFactors,
    private readonly openSession: OpenSession,
  ) {}

  async execute({
    pending: presented,
    answer,
    userAgent,
  }: FinishSignInCommand): Promise<{ readonly session: string; readonly userId: string } | Refused> {
    const pending = await this.pendingSignIns.find(this.database.reader, presented);
    if (!pending) return refused('SIGN_IN_EXPIRED', 'pending');
    const { userId } = pending;
    const examined = await this.factors.examine(answer, { kind: 'FINISH', subject: pending.id });
    return this.work.transaction(async (tx) => {
      if (!(await this.pendingSignIns.spendAttempt(tx, pending)))
        return refused('SIGN_IN_EXPIRED', 'pending');
      const refusal = factorRefusal(await this.factors.take(tx, userId, examined));
      if (refusal) return refusal;
      await this.pendingSignIns.end(tx, pending);
      const command = { ...finishedSignIn(pending, examined.kind), userAgent };
      return { userId, session: await this.openSession.execute(tx, userId, command) };
    });
  }
}
