import { UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { refused, type Refused } from '../../contract/outcome.js';
import { factorRefusal } from '../giving/factor-refusal.js';
import { TotpSecretStore } from '../totp/totp-secret-store.js';
import { CompleteSetUp, type SetUpDone } from './complete-set-up.js';
import { SetUp, type SetUpBy } from './set-up.js';

export interface ConfirmTotpCommand extends Pick<SetUpBy, 'pending'> {
  readonly code: string;
  readonly userAgent?: string | undefined;
}

/** Lets an app count, by its first code. */
@Injectable()
export class ConfirmTotp {
  constructor(
    private readonly work: UnitOfWork,
    private readonly setUp: SetUp,
    private readonly totp: TotpSecretStore,
    private readonly complete: CompleteSetUp,
  ) {}

  /** @throws {Problem} UNAUTHENTICATED, FORBIDDEN */
  async execute(
    actor: SetUpBy['actor'],
    { pending, code, userAgent }: ConfirmTotpCommand,
  ): Promise<SetUpDone | Refused> {
    return this.work.transaction(async (tx) => {
      const owner = await this.setUp.find(tx, { actor, pending });
      if ('refusals' in owner) return owner;
      const verdict = await this.totp.confirm(tx, owner.user.id, code);
      if (verdict === null) return refused('SET_UP_EXPIRED');
      const refusal = factorRefusal(verdict, 'code');
      if (refusal) return refusal;
      return this.complete.execute(tx, owner, { actor, kind: 'TOTP', userAgent });
    });
  }
}
