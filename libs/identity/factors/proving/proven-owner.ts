import type { Actor } from '@kopij/editorial';
import { findRow, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { demand } from '../../access/demand.js';
import { refused, type Refused } from '../../contract/outcome.js';
import { UserEntity } from '../../users/user.entity.js';
import type { Proof } from './proof.js';
import { ProveIdentity } from './prove-identity.js';

/** Lets somebody change what they sign in with, after they have proven that it is them. */
@Injectable()
export class ProvenOwner {
  constructor(
    private readonly work: UnitOfWork,
    private readonly prove: ProveIdentity,
  ) {}

  /**
   * @param change what to do, with the owner locked; it refuses before it writes
   * @throws {Problem} UNAUTHENTICATED, FORBIDDEN
   */
  async execute<T>(
    actor: Actor,
    proof: Proof,
    change: (tx: EntityManager, user: UserEntity) => Promise<T | Refused>,
  ): Promise<T | Refused> {
    demand(actor, 'account:manage');
    const examined = await this.prove.examine(actor, proof);
    return this.work.transaction(async (tx) => {
      const user = await findRow(tx, UserEntity, { id: actor.id, deactivatedAt: null }, { lock: true });
      if (!user) return refused('USER_DEACTIVATED');
      return (await this.prove.take(tx, actor, examined)) ?? change(tx, user);
    });
  }
}
