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
    await this.work.transaction((tx) => this.endWeakSessions.execute(tx));
    // With the current key, so that the operator can throw former ones away.
    const { withoutKey, damaged } = await this.work.transaction((tx) => this.secrets.reseal(tx));
    const log = new Logger('SecondFactors');
    const wayOut =
      'They can sign in with a passkey or a recovery code, or be reset with "kopij user reset-factors".';
    if (withoutKey.length > 0) {
      log.error(
        `The apps of ${withoutKey.length} users cannot be used: KOPIJ_SECRET_KEYS lacks the key that their secrets were encrypted with. ${wayOut}`,
      );
    }
    if (damaged.length > 0) {
      const users = damaged.map(({ userId }) => userId).join(', ');
      log.error(
        `The apps of these users cannot be used, because their secrets are damaged: ${users}. ${wayOut}`,
      );
    }
  }
}
