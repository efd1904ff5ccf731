import type { Actor } from '@kopij/editorial';
import { Database, findRow } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { demand } from '../../access/demand.js';
import { UserEntity } from '../../users/user.entity.js';
import { SecondFactorDemand } from '../giving/second-factor-demand.js';
import { PasskeyStore } from '../passkeys/passkey-store.js';
import type { PasskeyEntity } from '../passkeys/passkey.entity.js';
import { RecoveryCodeStore } from '../recovery/recovery-code-store.js';
import { TotpSecretStore } from '../totp/totp-secret-store.js';

/** What somebody signs in with beside a password. */
export interface FactorsFound {
  readonly isDemanded: boolean;
  readonly totpSince: string | null;
  readonly passkeys: PasskeyEntity[];
  readonly recoveryCodesLeft: number;
}

/** Reads the caller's own factors. */
@Injectable()
export class OwnFactors {
  constructor(
    private readonly database: Database,
    private readonly totp: TotpSecretStore,
    private readonly passkeys: PasskeyStore,
    private readonly recovery: RecoveryCodeStore,
    private readonly demanded: SecondFactorDemand,
  ) {}

  /** @throws {Problem} UNAUTHENTICATED, FORBIDDEN */
  async execute(actor: Actor): Promise<FactorsFound> {
    demand(actor, 'account:manage');
    const { reader } = this.database;
    const user = await findRow(reader, UserEntity, { id: actor.id });
    return {
      isDemanded: user !== null && (await this.demanded.isMadeOf(null, user)),
      totpSince: await this.totp.confirmedAt(reader, actor.id),
      passkeys: await this.passkeys.of(reader, actor.id),
      recoveryCodesLeft: await this.recovery.left(reader, actor.id),
    };
  }
}
