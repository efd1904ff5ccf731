import { Clock, Database, findRow, UnitOfWork, type CallerPlace } from '@kopij/platform';
import { Injectable, Logger } from '@nestjs/common';
import { refused, type Refused } from '../contract/outcome.js';
import { nobodysHash, PasswordHashes } from '../passwords/password-hashes.js';
import { Passwords } from '../passwords/passwords.js';
import { normalizeEmail } from '../users/check-email.js';
import { UserEntity } from '../users/user.entity.js';
import { Attempts } from '../attempts/attempts.js';
import { AdmitUser, type Admission } from './admit-user.js';
import { PasswordPolicy } from './password-policy.js';

export interface SignInCommand {
  readonly email: string;
  readonly password: string;
}

/**
 * Signs somebody in with their password. Whether the address is unknown, the user deactivated, without a password, or the
 * password wrong: the answer is the same, and one hash is computed.
 */
@Injectable()
export class SignIn {
  private readonly log = new Logger(SignIn.name);

  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly hashes: PasswordHashes,
    private readonly attempts: Attempts,
    private readonly admit: AdmitUser,
    private readonly policy: PasswordPolicy,
  ) {}

  /** @throws {Problem} LIMIT_EXCEEDED if too many are signing in at the same time */
  async execute({ email, password }: SignInCommand, place: CallerPlace): Promise<Admission | Refused> {
    const off = this.policy.refusal;
    if (off) return off;
    const user = await findRow(this.database.reader, UserEntity, { email: normalizeEmail(email) });
    const stored = user && (await Passwords.of(this.database.reader, user.id));
    // With the password's age, so that a new password begins anew: a link that resets it opens a locked account.
    const account = `${normalizeEmail(email)} ${stored?.changedAt ?? ''}`;
    const verdict = await this.attempts.judge({ account, address: place.address }, async () => {
      const isRight = await this.hashes.isRight(stored?.hash ?? nobodysHash, password);
      return isRight && stored !== null && user?.deactivatedAt === null;
    });
    if (verdict === 'TOO_MANY_ATTEMPTS') return this.refuse(verdict, place);
    if (verdict === 'WRONG' || !user || !stored) return this.refuse('SIGN_IN_REFUSED', place);
    const better = this.hashes.isOutdated(stored.hash) ? await this.hashes.make(password) : null;
    const admission = await this.work.transaction(async (tx) => {
      // Locked, so that whoever changes the role or the password ends this session too.
      const now = await findRow(tx, UserEntity, { id: user.id, deactivatedAt: null }, { lock: true });
      if (!now || (await Passwords.of(tx, now.id))?.hash !== stored.hash) return null;
      if (better !== null) await Passwords.set(tx, now.id, better, this.clock.now());
      return this.admit.execute(tx, now, { method: 'PASSWORD', userAgent: place.userAgent });
    });
    if (!admission) return this.refuse('SIGN_IN_REFUSED', place);
    this.log.log({ userId: user.id, address: place.address }, 'signed in');
    return admission;
  }

  private refuse(code: 'SIGN_IN_REFUSED' | 'TOO_MANY_ATTEMPTS', { address }: CallerPlace): Refused {
    this.log.warn({ code, address }, 'a sign-in was refused');
    return refused(code);
  }
}
