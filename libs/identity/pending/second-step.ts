import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SecondFactorDemand } from '../factors/giving/second-factor-demand.js';
import { SecondFactors } from '../factors/giving/second-factors.js';
import type { WeakMethod } from '../sessions/session-method.js';
import type { UserEntity } from '../users/user.entity.js';
import { PendingSignIns } from './pending-sign-ins.js';
import type { PendingSignIn } from './pending-sign-in.types.js';

/** What is asked of somebody who has shown one factor, before they have a session. */
@Injectable()
export class SecondStep {
  constructor(
    private readonly factors: SecondFactors,
    private readonly demand: SecondFactorDemand,
    private readonly pending: PendingSignIns,
  ) {}

  /** Null if nothing more is asked. @param method what they have shown */
  async after(tx: EntityManager, user: UserEntity, method: WeakMethod): Promise<PendingSignIn | null> {
    const factors = await this.factors.kindsOf(tx, user.id);
    const mustSetUp = factors.length === 0;
    if (mustSetUp && !(await this.demand.isMadeOf(tx, user))) return null;
    const { row, secret } = await this.pending.begin(tx, { userId: user.id, method, mustSetUp });
    return { id: row.id, userId: user.id, secret, factors, mustSetUp };
  }
}
