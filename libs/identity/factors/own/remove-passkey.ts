import type { Actor } from '@kopij/editorial';
import { Problem } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { Refused } from '../../contract/outcome.js';
import { PasskeyStore } from '../passkeys/passkey-store.js';
import type { Proof } from '../proving/proof.js';
import { ProvenOwner } from '../proving/proven-owner.js';
import { LosingAFactor } from './losing-a-factor.js';

export interface RemovePasskeyCommand {
  readonly passkeyId: string;
  readonly proof: Proof;
}

/** Lets one of the caller's passkeys count no more. */
@Injectable()
export class RemovePasskey {
  constructor(
    private readonly owner: ProvenOwner,
    private readonly passkeys: PasskeyStore,
    private readonly losing: LosingAFactor,
  ) {}

  /** @throws {Problem} UNAUTHENTICATED, FORBIDDEN; NOT_FOUND, also for somebody else's */
  execute(
    actor: Actor,
    { passkeyId, proof }: RemovePasskeyCommand,
  ): Promise<{ readonly removed: true } | Refused> {
    return this.owner.execute<{ removed: true }>(actor, proof, async (tx, user) => {
      const refusal = await this.losing.refuse(tx, user);
      if (refusal) return refusal;
      if (!(await this.passkeys.remove(tx, { id: passkeyId, userId: user.id }))) {
        throw new Problem('NOT_FOUND', 'There is no such passkey.');
      }
      await this.losing.complete(tx, actor, 'PASSKEY');
      return { removed: true };
    });
  }
}
