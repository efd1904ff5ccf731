import { Database, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { refused, type Refused } from '../../contract/outcome.js';
import { passkeyObstacle } from '../giving/passkey-obstacle.js';
import { PasskeyCeremonies } from '../passkeys/passkey-ceremonies.js';
import { mostPasskeys, PasskeyStore } from '../passkeys/passkey-store.js';
import { SetUp, type SetUpBy } from './set-up.js';

/** Begins to set up a passkey: gives what the browser makes it with. */
@Injectable()
export class StartPasskey {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly setUp: SetUp,
    private readonly ceremonies: PasskeyCeremonies,
    private readonly passkeys: PasskeyStore,
  ) {}

  /**
   * @returns what `navigator.credentials.create` takes, in JSON
   * @throws {Problem} UNAUTHENTICATED, FORBIDDEN
   */
  async execute(by: SetUpBy): Promise<{ readonly options: string } | Refused> {
    const obstacle = passkeyObstacle(this.ceremonies);
    if (obstacle) return obstacle;
    const proof = await this.setUp.examine(by);
    const owner = await this.work.transaction((tx) => this.setUp.claim(tx, by, proof));
    if ('refusals' in owner) return owner;
    const known = await this.passkeys.of(this.database.reader, owner.user.id);
    if (known.length >= mostPasskeys) return refused('TOO_MANY_PASSKEYS');
    return { options: await this.ceremonies.askForNew(owner.user, known) };
  }
}
