import { findRow, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { refused, type Refused } from '../../contract/outcome.js';
import { OpenSession } from '../../sessions/open-session.js';
import { UserEntity } from '../../users/user.entity.js';
import { passkeyObstacle } from '../giving/passkey-obstacle.js';
import type { ChallengeUse } from '../passkeys/challenges.js';
import { PasskeyCeremonies } from '../passkeys/passkey-ceremonies.js';
import { PasskeyStore } from '../passkeys/passkey-store.js';

const signIn: ChallengeUse = { kind: 'SIGN_IN', subject: '' };

/** Signs somebody in with a passkey alone, without a name or a password: their finger or PIN says who they are. */
@Injectable()
export class SignInWithPasskey {
  constructor(
    private readonly work: UnitOfWork,
    private readonly ceremonies: PasskeyCeremonies,
    private readonly passkeys: PasskeyStore,
    private readonly openSession: OpenSession,
  ) {}

  /** What `navigator.credentials.get` takes, in JSON. Nothing is stored. */
  async start(): Promise<{ readonly options: string } | Refused> {
    return passkeyObstacle(this.ceremonies) ?? { options: await this.ceremonies.askFor(signIn) };
  }

  /** @param answer of `navigator.credentials.get`, in JSON */
  async execute(
    answer: string,
    userAgent?: string,
  ): Promise<{ readonly session: string; readonly userId: string } | Refused> {
    const given = await this.ceremonies.read(answer, signIn);
    if (!given) return refused('FACTOR_WRONG', 'passkey');
    return this.work.transaction(async (tx) => {
      const used = await this.passkeys.take(tx, given);
      const user = used && (await findRow(tx, UserEntity, { id: used.userId, deactivatedAt: null }));
      if (!user) return refused('FACTOR_WRONG', 'passkey');
      const session = await this.openSession.execute(tx, user.id, { method: 'PASSKEY', userAgent });
      return { userId: user.id, session };
    });
  }
}
