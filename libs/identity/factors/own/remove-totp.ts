import type { Actor } from '@kopij/editorial';
import { Injectable } from '@nestjs/common';
import { refused, type Refused } from '../../contract/outcome.js';
import type { Proof } from '../proving/proof.js';
import { ProvenOwner } from '../proving/proven-owner.js';
import { TotpSecretStore } from '../totp/totp-secret-store.js';
import { LosingAFactor } from './losing-a-factor.js';

/** Lets the app that makes the caller's codes count no more. */
@Injectable()
export class RemoveTotp {
  constructor(
    private readonly owner: ProvenOwner,
    private readonly totp: TotpSecretStore,
    private readonly losing: LosingAFactor,
  ) {}

  /** @throws {Problem} UNAUTHENTICATED, FORBIDDEN */
  execute(actor: Actor, { proof }: { proof: Proof }): Promise<{ readonly removed: true } | Refused> {
    return this.owner.execute<{ removed: true }>(actor, proof, async (tx, user) => {
      if (!(await this.totp.has(tx, user.id))) return refused('FACTOR_MISSING');
      const refusal = await this.losing.refuse(tx, user);
      if (refusal) return refusal;
      await this.totp.remove(tx, user.id);
      await this.losing.complete(tx, actor, 'TOTP');
      return { removed: true };
    });
  }
}
