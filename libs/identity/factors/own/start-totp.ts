import { CONFIG, UnitOfWork, type Config } from '@kopij/platform';
import { Inject, Injectable } from '@nestjs/common';
import { refused, type Refused } from '../../contract/outcome.js';
import { totpUri } from '../totp/totp-code.js';
import { TotpSecretStore } from '../totp/totp-secret-store.js';
import { SetUp, type SetUpBy } from './set-up.js';

/** What an app needs to make codes. Shown only while it is set up. */
export interface TotpSetUp {
  /** In base32, to be typed. */
  readonly secret: string;
  /** `otpauth://…`, to be shown as a QR code. */
  readonly uri: string;
}

/** Begins to set up an app that makes codes. One that counts goes on counting until the new one does. */
@Injectable()
export class StartTotp {
  constructor(
    private readonly work: UnitOfWork,
    private readonly setUp: SetUp,
    private readonly totp: TotpSecretStore,
    @Inject(CONFIG) private readonly config: Pick<Config, 'siteName'>,
  ) {}

  /** @throws {Problem} UNAUTHENTICATED, FORBIDDEN */
  async execute(by: SetUpBy): Promise<TotpSetUp | Refused> {
    if (!this.totp.canBegin) return refused('FACTORS_NEED_KEY');
    const proof = await this.setUp.examine(by);
    return this.work.transaction(async (tx) => {
      const owner = await this.setUp.claim(tx, by, proof);
      if ('refusals' in owner) return owner;
      const secret = await this.totp.begin(tx, owner.user.id);
      const issuer = this.config.siteName === '' ? 'Kopij' : `${this.config.siteName} Kopij`;
      return { secret, uri: totpUri(secret, { issuer, account: owner.user.email }) };
    });
  }
}
