import { UnitOfWork } from '@kopij/platform';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { TotpSecretStore } from '../totp/totp-secret-store.js';
import { EndWeakSessions } from './end-weak-sessions.js';

/** Has the settings of second factors count when a server starts, before it answers. One per server. */
@Injectable()
export class FactorKeeper implements OnApplicationBootstrap {
  constructor(
    private readonly work: UnitOfWork,
    private readonly secrets: TotpSecretStore,
    private readonly endWeakSessions: EndWeakSessions,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.endWeakSessions.execute();
    // With the current key, so that the operator can throw former ones away.
    const unreadable = await this.work.transaction((tx) => this.secrets.reseal(tx));
    if (unreadable === 0) return;
    new Logger('SecondFactors').error(
      `The apps of ${unreadable} users cannot be used: KOPIJ_SECRET_KEYS lacks the key that their secrets were encrypted with. ` +
        'They can sign in with a passkey or a recovery code, or be reset with "kopij user reset-factors".',
    );
  }
}
