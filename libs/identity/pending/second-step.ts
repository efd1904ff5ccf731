import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SecondFactorDemand } from '../factors/giving/second-factor-demand.js';
import { SecondFactors } from '../factors/giving/second-factors.js';
import type { WeakMethod } from '../sessions/session-method.js';
import type { UserEntity } from '../users/user.entity.js';
import { PendingSignIns } from './pending-sign-ins.js';
import type { PendingSignIn } from './pending-sign-in.types.js';

interface FirstStep {
  readonly method: WeakMethod;
  /** The identity provider at which that was; null if at none. */
  readonly providerId: string | null;
}

/** What is asked of somebody who has shown one factor, before they have a session. */
@Injectable()
export class SecondStep {
  constructor(
    private readonly factors: SecondFactors,
    private readonly demand: SecondFactorDemand,
    private readonly pending: PendingSignIns,
  ) {}

  /** Null if nothing more is asked. */
  async after(
    tx: EntityManager,
    user: UserEntity,
    { method, providerId }: FirstStep,
  ): Promise<PendingSignIn | null> {
    const factors = await this.factors.kindsOf(tx, user.id);
    const mustSetUp = factors.length === 0;
    if (mustSetUp && !(await this.demand.isMadeOf(tx, user))) return null;
    const { row, secret } = await this.pending.begin(tx, { userId: user.id, method, providerId, mustSetUp });
    return { id: row.id, userId: user.id, secret, factors, mustSetUp };
  }
}
