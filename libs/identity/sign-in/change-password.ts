import type { Actor } from '@kopij/editorial';
import { recordChange } from '@kopij/ledger';
import { Clock, Database, findRow, toInstant, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { demand } from '../access/demand.js';
import { Attempts } from '../attempts/attempts.js';
import { refused, type Refused } from '../contract/outcome.js';
import { MailRequests } from '../mailing/mail-requests.js';
import { OneTimeLinks } from '../links/one-time-links.js';
import { nobodysHash, PasswordHashes } from '../passwords/password-hashes.js';
import { passwordRefusal } from '../passwords/password-rules.js';
import { Passwords } from '../passwords/passwords.js';
import { EndSessions } from '../sessions/end-sessions.js';
import { revokeTokensOf } from '../issued-tokens/revoke-tokens-of.js';
import { claimUsers } from '../users/claim-users.js';
import { UserEntity } from '../users/user.entity.js';

export interface ChangePasswordCommand {
  readonly currentPassword: string;
  readonly newPassword: string;
  /** Whether their tokens are revoked as well. */
  readonly revokeTokens?: boolean;
}

/** Changes the caller's password. Their other sessions end. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly hashes: PasswordHashes,
    private readonly attempts: Attempts,
    private readonly links: OneTimeLinks,
    private readonly mail: MailRequests,
  ) {}

  async execute(
    actor: Actor,
    { currentPassword, newPassword, revokeTokens = false }: ChangePasswordCommand,
  ): Promise<{ user: UserEntity } | Refused> {
    demand(actor, 'account:manage');
    const { reader } = this.database;
    const user = await findRow(reader, UserEntity, { id: actor.id });
    if (!user) return refused('USER_UNKNOWN');
    const unfit = await passwordRefusal(newPassword, user);
    if (unfit) return refused(unfit, 'newPassword');
    const stored = await Passwords.of(reader, user.id);
    const verdict = await this.attempts.judge({ account: Attempts.signedIn(user.id), address: null }, () =>
      this.hashes.isRight(stored?.hash ?? nobodysHash, currentPassword),
    );
    if (verdict === 'TOO_MANY_ATTEMPTS') return refused(verdict);
    if (verdict === 'WRONG' || !stored) return refused('PASSWORD_WRONG', 'currentPassword');
    const hash = await this.hashes.make(newPassword);
    return this.work.transaction(async (tx) => {
      const now = this.clock.now();
      if (revokeTokens) await claimUsers(tx);
      await findRow(tx, UserEntity, { id: user.id }, { lock: true });
      if ((await Passwords.of(tx, user.id))?.hash !== stored.hash)
        return refused('PASSWORD_WRONG', 'currentPassword');
      await Passwords.set(tx, user.id, hash, now);
      await this.links.removeOf(tx, user.id);
      await EndSessions.others(tx, user.id, actor.sessionId);
      if (revokeTokens) await revokeTokensOf(tx, user.id, { actor, at: toInstant(now) });
      await recordChange(tx, {
        ...{ actor, at: toInstant(now), action: 'PASSWORD_CHANGED' },
        subject: { kind: 'USER', id: user.id },
      });
      await this.mail.add(tx, { userId: user.id, mail: 'PASSWORD_CHANGED', at: toInstant(now) });
      return { user };
    });
  }
}
