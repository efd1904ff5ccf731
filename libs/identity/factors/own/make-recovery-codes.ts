import type { Actor } from '@kopij/editorial';
import { recordChange } from '@kopij/ledger';
import { Clock, toInstant } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { refused, type Refused } from '../../contract/outcome.js';
import { MailRequests } from '../../mailing/mail-requests.js';
import { SecondFactors } from '../giving/second-factors.js';
import type { Proof } from '../proving/proof.js';
import { ProvenOwner } from '../proving/proven-owner.js';
import { RecoveryCodeStore } from '../recovery/recovery-code-store.js';

/** Makes new recovery codes for the caller. Former ones count no more. */
@Injectable()
export class MakeRecoveryCodes {
  constructor(
    private readonly clock: Clock,
    private readonly owner: ProvenOwner,
    private readonly factors: SecondFactors,
    private readonly recovery: RecoveryCodeStore,
    private readonly mail: MailRequests,
  ) {}

  /**
   * @returns the codes: this is the only time that they can be seen
   * @throws {Problem} UNAUTHENTICATED, FORBIDDEN
   */
  execute(
    actor: Actor,
    { proof }: { proof: Proof },
  ): Promise<{ readonly recoveryCodes: readonly string[] } | Refused> {
    return this.owner.execute<{ recoveryCodes: readonly string[] }>(actor, proof, async (tx, user) => {
      if ((await this.factors.count(tx, user.id)) === 0) return refused('FACTOR_MISSING');
      const recoveryCodes = await this.recovery.replace(tx, user.id);
      const at = toInstant(this.clock.now());
      await recordChange(tx, {
        ...{ actor, at, action: 'RECOVERY_CODES_CREATED' },
        subject: { kind: 'USER', id: user.id },
      });
      await this.mail.add(tx, { userId: user.id, mail: 'SECOND_FACTOR_CHANGED', at });
      return { recoveryCodes };
    });
  }
}
